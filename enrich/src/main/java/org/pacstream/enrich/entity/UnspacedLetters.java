package org.pacstream.enrich.entity;

import org.pacstream.enrich.text.Folding;

/**
 * Single letters of scripts without blanks, folded: a Korean article is made of a few hundred
 * syllables, so each is a string once.
 */
final class UnspacedLetters {
  private static final char FIRST_KANA = '\u3040';
  private static final char LAST_KANA = '\u30ff';
  private static final char FIRST_SYLLABLE = '\uac00';
  private static final char LAST_SYLLABLE = '\ud7a3';

  /** Null until met; a thread that does not see another's string makes an equal one. */
  private static final String[] KANA = new String[LAST_KANA - FIRST_KANA + 1];

  private static final String[] SYLLABLES = new String[LAST_SYLLABLE - FIRST_SYLLABLE + 1];

  private UnspacedLetters() {}

  /** The letter, with its marks, that stands from one UTF-16 offset of a text to another. */
  static String folded(String text, int begin, int end) {
    char letter = text.charAt(begin);
    if (end - begin == 1 && letter >= FIRST_KANA && letter <= LAST_KANA) {
      return once(KANA, letter - FIRST_KANA, letter);
    }
    if (end - begin == 1 && letter >= FIRST_SYLLABLE && letter <= LAST_SYLLABLE) {
      return once(SYLLABLES, letter - FIRST_SYLLABLE, letter);
    }
    return Folding.fold(text.substring(begin, end));
  }

  private static String once(String[] known, int place, char letter) {
    String folded = known[place];
    if (folded == null) {
      folded = Folding.fold(String.valueOf(letter));
      known[place] = folded;
    }
    return folded;
  }
}
