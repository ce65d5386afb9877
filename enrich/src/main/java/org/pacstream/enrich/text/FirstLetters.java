package org.pacstream.enrich.text;

/**
 * The first two letters of some words, as bits that stay at hand: of most words of a text they tell
 * that they do not begin as one of those. It may say yes where the answer is no. Threads may share
 * one to which no more is added.
 */
public final class FirstLetters {
  private static final int BITS = 13;
  private static final int SPREAD = 0x9E3779B9;

  /** In the place of a second letter where there is none. */
  private static final char NONE = 0;

  private final long[] pairs = new long[(1 << BITS) / Long.SIZE];
  private boolean single;

  /** A word of at least one letter. */
  public void add(String word) {
    if (word.isEmpty()) {
      throw new IllegalArgumentException("a word without a letter");
    }
    boolean alone = word.length() == 1;
    single |= alone;
    int bit = bit(word.charAt(0), alone ? NONE : word.charAt(1));
    pairs[bit / Long.SIZE] |= 1L << bit;
  }

  /** Whether a word may begin with the two letters, or be the first of them. */
  public boolean mayBegin(char first, char second) {
    return has(bit(first, second)) || single && has(bit(first, NONE));
  }

  /** Whether the rest of a word, from a letter on, may begin with one of the words. */
  public boolean mayBegin(String word, int from) {
    if (from >= word.length()) {
      return false;
    }
    char second = from + 1 < word.length() ? word.charAt(from + 1) : NONE;
    return mayBegin(word.charAt(from), second);
  }

  private boolean has(int bit) {
    return (pairs[bit / Long.SIZE] & 1L << bit) != 0;
  }

  private static int bit(char first, char second) {
    return (first * 31 + second) * SPREAD >>> Integer.SIZE - BITS;
  }
}
