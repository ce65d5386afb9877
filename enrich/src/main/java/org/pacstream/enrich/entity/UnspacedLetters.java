package org.pacstream.enrich.entity;

import java.util.Arrays;
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

  private static final String[] KANA = folded(FIRST_KANA, LAST_KANA);
  private static final String[] SYLLABLES = folded(FIRST_SYLLABLE, LAST_SYLLABLE);

  private UnspacedLetters() {}

  private static String[] folded(char first, char last) {
    var folded = new String[last - first + 1];
    Arrays.setAll(folded, place -> Folding.fold(String.valueOf((char) (first + place))));
    return folded;
  }

  /** The letter, with its marks, that stands from one UTF-16 offset of a text to another. */
  static String folded(String text, int begin, int end) {
    char letter = text.charAt(begin);
    if (end - begin == 1 && letter >= FIRST_KANA && letter <= LAST_KANA) {
      return KANA[letter - FIRST_KANA];
    }
    if (end - begin == 1 && letter >= FIRST_SYLLABLE && letter <= LAST_SYLLABLE) {
      return SYLLABLES[letter - FIRST_SYLLABLE];
    }
    return Folding.fold(text.substring(begin, end));
  }
}
