package org.pacstream.enrich.report;

/**
 * A symbol as one number, which tells besides what the phrases are that begin with it: for most
 * words of a text nobody has to look into the tree of phrases, which lies elsewhere in memory.
 */
final class Symbol {
  private static final int NUMBER = Character.MAX_VALUE;
  private static final int GOES_ON = NUMBER + 1;
  private static final int VALUE_SHIFT = 17;

  private Symbol() {}

  /**
   * @param number from 0
   * @param value the place in the tree of what the symbol tells alone
   * @param goesOn whether longer phrases begin with it
   * @throws IllegalStateException when there are too many symbols
   */
  static int of(int number, int value, boolean goesOn) {
    if (number > NUMBER || value >= 1 << Integer.SIZE - VALUE_SHIFT) {
      throw new IllegalStateException(
          "symbol %d of value %d; they are below %d and %d"
              .formatted(number, value, NUMBER + 1, 1 << Integer.SIZE - VALUE_SHIFT));
    }
    return value << VALUE_SHIFT | (goesOn ? GOES_ON : 0) | number;
  }

  static int number(int symbol) {
    return symbol & NUMBER;
  }

  static int value(int symbol) {
    return symbol >>> VALUE_SHIFT;
  }

  static boolean goesOn(int symbol) {
    return (symbol & GOES_ON) != 0;
  }
}
