package org.pacstream.enrich.money;

import java.util.Arrays;

/**
 * First words of phrases by their letters, so that a part of a word is found without cutting it
 * out.
 */
final class Spellings {
  private static final char[] NO_LETTERS = {};
  private static final Spellings[] NO_NEXT = {};

  private char[] letters = NO_LETTERS;
  private Spellings[] next = NO_NEXT;
  private Spelling spelling;

  /** The roles that the words beginning so have by themselves, as bits. */
  private long below;

  /**
   * @param alone the role the word has by itself, as a bit; none where it only begins phrases
   */
  void add(String word, Spelling whole, long alone) {
    Spellings at = this;
    for (int i = 0; i < word.length(); i++) {
      at = at.grow(word.charAt(i));
      at.below |= alone;
    }
    at.spelling = whole;
  }

  private Spellings grow(char letter) {
    int at = Arrays.binarySearch(letters, letter);
    if (at >= 0) {
      return next[at];
    }
    int place = -at - 1;
    char[] moreLetters = new char[letters.length + 1];
    Spellings[] more = new Spellings[letters.length + 1];
    System.arraycopy(letters, 0, moreLetters, 0, place);
    System.arraycopy(next, 0, more, 0, place);
    System.arraycopy(letters, place, moreLetters, place + 1, letters.length - place);
    System.arraycopy(next, place, more, place + 1, letters.length - place);
    moreLetters[place] = letter;
    more[place] = new Spellings();
    letters = moreLetters;
    next = more;
    return more[place];
  }

  private Spellings after(char letter) {
    int at = Arrays.binarySearch(letters, letter);
    return at < 0 ? null : next[at];
  }

  /** Whether a first word of a phrase stands from here to the end. */
  boolean holdsRest(String word, int from) {
    Spellings at = this;
    for (int i = from; at != null && i < word.length(); i++) {
      at = at.after(word.charAt(i));
    }
    return at != null && at.spelling != null;
  }

  /** Where the longest word ends that begins here and by itself has one of the roles, or -1. */
  int longest(String word, int from, long roles) {
    int longest = -1;
    Spellings at = this;
    for (int i = from; i < word.length(); i++) {
      at = at.after(word.charAt(i));
      if (at == null || (at.below & roles) == 0) {
        return longest;
      }
      if (at.spelling != null && (at.spelling.alone() & roles) != 0) {
        longest = i + 1;
      }
    }
    return longest;
  }
}
