package org.pacstream.enrich.language;

/**
 * Some letters of the scripts between Latin and the Indic ones, asked for of every letter of a
 * text.
 */
final class LetterSet {
  private static final int LIMIT = 0x800;

  private final long[] bits = new long[LIMIT / Long.SIZE];

  private LetterSet() {}

  static LetterSet of(String letters) {
    var set = new LetterSet();
    for (int i = 0; i < letters.length(); i++) {
      set.bits[letters.charAt(i) / Long.SIZE] |= 1L << letters.charAt(i);
    }
    return set;
  }

  boolean contains(char letter) {
    return letter < LIMIT && (bits[letter / Long.SIZE] & 1L << letter) != 0;
  }
}
