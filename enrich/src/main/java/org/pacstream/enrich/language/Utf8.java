package org.pacstream.enrich.language;

/** The bytes of a character in UTF-8, as a number of up to four. */
final class Utf8 {
  /** So many bytes has a character of two UTF-16 units, and no other. */
  static final int LONGEST = Integer.BYTES;

  /** What a lone half of a character is written as. */
  private static final char REPLACEMENT = '?';

  private Utf8() {}

  /** Of the character that begins at a place. */
  static int bytes(Words words, int at) {
    char letter = words.charAt(at);
    if (letter < 0x80) {
      return letter;
    }
    if (letter < 0x800) {
      return 0xC080 | letter >> 6 << 8 | letter & 0x3F;
    }
    if (!Character.isSurrogate(letter)) {
      return 0xE08080 | letter >> 12 << 16 | (letter >> 6 & 0x3F) << 8 | letter & 0x3F;
    }
    if (at + 1 < words.length() && Character.isSurrogatePair(letter, words.charAt(at + 1))) {
      int pair = Character.toCodePoint(letter, words.charAt(at + 1));
      int last = (pair >> 12 & 0x3F) << 16 | (pair >> 6 & 0x3F) << 8 | pair & 0x3F;
      return 0xF0808080 | pair >> 18 << 24 | last;
    }
    return REPLACEMENT;
  }

  /** How many there are. */
  static int length(int bytes) {
    return LONGEST - Integer.numberOfLeadingZeros(bytes) / Byte.SIZE;
  }
}
