package org.pacstream.enrich.money;

import org.pacstream.enrich.text.LetterMap;

/**
 * First words of phrases by their letters, so that a part of a word is found without cutting it
 * out.
 */
final class Spellings {
  private final LetterMap<Spellings> next = new LetterMap<>();
  private Spelling spelling;

  /** The roles that the words beginning so have by themselves, as bits. */
  private long below;

  /**
   * @param alone the role the word has by itself, as a bit; none where it only begins phrases
   */
  void add(String word, Spelling whole, long alone) {
    Spellings at = this;
    for (int i = 0; i < word.length(); i++) {
      at = at.next.getOrAdd(word.charAt(i), Spellings::new);
      at.below |= alone;
    }
    at.spelling = whole;
  }

  /** Whether a first word of a phrase stands from here to the end. */
  boolean holdsRest(String word, int from) {
    Spellings at = this;
    for (int i = from; at != null && i < word.length(); i++) {
      at = at.next.get(word.charAt(i));
    }
    return at != null && at.spelling != null;
  }

  /** Where the longest word ends that begins here and by itself has one of the roles, or -1. */
  int longest(String word, int from, long roles) {
    int longest = -1;
    Spellings at = this;
    for (int i = from; i < word.length(); i++) {
      at = at.next.get(word.charAt(i));
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
