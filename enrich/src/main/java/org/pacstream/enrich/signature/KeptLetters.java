package org.pacstream.enrich.signature;

/** The letters, digits and marks that shingles are made of, folded: no capitals in ASCII. */
final class KeptLetters {
  /** Up to here as bits, since a text asks for each of its letters. */
  private static final int TABLED = Character.MAX_VALUE;

  private static final long[] BITS = new long[(TABLED + 1) / Long.SIZE];

  static {
    for (int letter = 0; letter <= TABLED; letter++) {
      if (letter < 0x80 ? isKeptAscii(letter) : isKeptType(letter)) {
        BITS[letter / Long.SIZE] |= 1L << letter;
      }
    }
  }

  private KeptLetters() {}

  static boolean has(int letter) {
    return letter <= TABLED ? (BITS[letter / Long.SIZE] & 1L << letter) != 0 : isKeptType(letter);
  }

  private static boolean isKeptAscii(int letter) {
    return letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'z';
  }

  private static boolean isKeptType(int letter) {
    return switch (Character.getType(letter)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
