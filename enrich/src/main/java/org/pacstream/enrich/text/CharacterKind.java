package org.pacstream.enrich.text;

/** What a character is to the {@link Tokenizer}. */
enum CharacterKind {
  /** Blanks and controls. */
  GAP,
  /** Combining marks, which follow a letter. */
  MARK,
  /** Bidi marks and joiners. */
  INVISIBLE,
  DIGIT,
  IDEOGRAPH,
  LETTER,
  SIGN;

  private static final CharacterKind[] KINDS = values();
  private static final byte LETTER_KIND = (byte) LETTER.ordinal();

  /** By character of the basic plane. */
  private static final byte[] BASIC = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  static {
    for (int letter = 0; letter < BASIC.length; letter++) {
      BASIC[letter] = (byte) kindOf(letter).ordinal();
    }
  }

  static CharacterKind of(int letter) {
    return letter < BASIC.length ? KINDS[BASIC[letter]] : kindOf(letter);
  }

  /** Whether a UTF-16 unit is a letter by itself. */
  static boolean isLetter(char unit) {
    return BASIC[unit] == LETTER_KIND;
  }

  private static CharacterKind kindOf(int letter) {
    if (Character.isIdeographic(letter)) {
      return IDEOGRAPH;
    }
    return switch (Character.getType(letter)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL ->
          GAP;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> MARK;
      case Character.FORMAT -> INVISIBLE;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER ->
          LETTER;
      default -> SIGN;
    };
  }
}
