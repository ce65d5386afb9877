package org.pacstream.enrich.text;

/**
 * A word, a number or a single sign.
 *
 * @param index position in {@link Text#tokens()}
 * @param begin first UTF-16 unit in {@link Text#original()}
 * @param end one past the last UTF-16 unit
 * @param lower compatibility-normalised, lower case, without bidi marks and tatweel; accents kept
 * @param folded {@link #lower} without accents and vowel marks, Arabic letter variants unified,
 *     digits in ASCII: what dictionaries match on
 */
public record Token(int index, int begin, int end, Kind kind, String lower, String folded) {
  /**
   * WORD: letters, then digits too (a16z). IDEOGRAPH: one Han character. NUMBER: digits with the
   * signs between them.
   */
  public enum Kind {
    WORD,
    IDEOGRAPH,
    NUMBER,
    SIGN
  }
}
