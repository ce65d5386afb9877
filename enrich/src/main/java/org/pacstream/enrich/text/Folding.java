package org.pacstream.enrich.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How words are made comparable. Rules and names are folded with the same functions as the text.
 */
public final class Folding {
  private Folding() {}

  /**
   * Compatibility-normalised and lower case, without bidi marks, joiners and tatweel; accents kept.
   */
  public static String lower(String word) {
    String lower = Letters.lower(word);
    return lower == null ? normalizedLower(word) : lower;
  }

  static String normalizedLower(String word) {
    String visible = withoutInvisible(word);
    return Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /**
   * A {@link #lower} word without accents and vowel marks, Arabic letter variants unified, digits
   * in ASCII.
   */
  public static String folded(String lower) {
    String folded = Letters.folded(lower);
    return folded == null ? normalizedFolded(lower) : folded;
  }

  static String normalizedFolded(String lower) {
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    var folded = new StringBuilder(apart.length());
    for (int at = 0; at < apart.length(); at += Character.charCount(apart.codePointAt(at))) {
      int letter = apart.codePointAt(at);
      if (!isFoldedAway(letter)) {
        folded.appendCodePoint(unified(letter));
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /** Both steps, for a word or phrase of a rule file or catalogue. */
  public static String fold(String phrase) {
    return folded(lower(phrase));
  }

  /** Bidi marks, joiners and tatweel: printed or not, they tell no two words apart. */
  static boolean isInvisible(int letter) {
    return CharacterKind.of(letter) == CharacterKind.INVISIBLE || letter == 'ـ';
  }

  /**
   * Accents of Latin, Cyrillic and Greek, vowel marks of Arabic and Hebrew; not the vowel signs of
   * Indic scripts.
   */
  private static boolean isFoldedAway(int letter) {
    return (letter >= 0x0300 && letter <= 0x036F)
        || (letter >= 0x0591 && letter <= 0x05C7)
        || (letter >= 0x0610 && letter <= 0x061A)
        || (letter >= 0x064B && letter <= 0x065F)
        || letter == 0x0670
        || letter == 0x093C;
  }

  private static int unified(int letter) {
    return switch (letter) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ة' -> 'ه';
      case 'ک' -> 'ك';
      case 'ı' -> 'i';
      case 'ł' -> 'l';
      case 'ø' -> 'o';
      case 'đ' -> 'd';
      default -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter;
    };
  }

  private static String withoutInvisible(String word) {
    var visible = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
      int letter = word.codePointAt(at);
      if (!isInvisible(letter)) {
        visible.appendCodePoint(letter);
      }
    }
    return visible.length() == word.length() ? word : visible.toString();
  }
}
