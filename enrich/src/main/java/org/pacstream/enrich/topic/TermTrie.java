package org.pacstream.enrich.topic;

import java.util.Arrays;

/** Terms of several kinds by their letters, so that a text is read once for all of them. */
final class TermTrie {
  private static final char[] NO_LETTERS = {};
  private static final TermTrie[] NO_NEXT = {};

  private char[] letters = NO_LETTERS;
  private TermTrie[] next = NO_NEXT;

  /** The kinds of which a term ends here, as bits. */
  private int kinds;

  void add(String term, int kind) {
    TermTrie at = this;
    for (int i = 0; i < term.length(); i++) {
      at = at.grow(term.charAt(i));
    }
    at.kinds |= kind;
  }

  /** The kinds of the terms that stand in a text from a place on. */
  int kindsAt(CharSequence text, int from) {
    int found = 0;
    TermTrie at = this;
    for (int i = from; i < text.length(); i++) {
      at = at.after(text.charAt(i));
      if (at == null) {
        return found;
      }
      found |= at.kinds;
    }
    return found;
  }

  /** The kinds of the terms that a word begins with, or is where they are closed by a sign. */
  int kindsOf(String word, char closing) {
    int found = 0;
    TermTrie at = this;
    for (int i = 0; i < word.length(); i++) {
      at = at.after(word.charAt(i));
      if (at == null) {
        return found;
      }
      found |= at.kinds;
    }
    TermTrie closed = at.after(closing);
    return closed == null ? found : found | closed.kinds;
  }

  private TermTrie after(char letter) {
    int at = Arrays.binarySearch(letters, letter);
    return at < 0 ? null : next[at];
  }

  private TermTrie grow(char letter) {
    TermTrie known = after(letter);
    if (known != null) {
      return known;
    }
    int place = -Arrays.binarySearch(letters, letter) - 1;
    char[] moreLetters = new char[letters.length + 1];
    TermTrie[] more = new TermTrie[letters.length + 1];
    System.arraycopy(letters, 0, moreLetters, 0, place);
    System.arraycopy(next, 0, more, 0, place);
    System.arraycopy(letters, place, moreLetters, place + 1, letters.length - place);
    System.arraycopy(next, place, more, place + 1, letters.length - place);
    moreLetters[place] = letter;
    more[place] = new TermTrie();
    letters = moreLetters;
    next = more;
    return more[place];
  }
}
