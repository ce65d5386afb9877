package org.pacstream.enrich.signature;

/**
 * Cuts letters, as they come, into overlapping runs of equal weight and hashes each from the one
 * before (Karp and Rabin).
 */
final class Shingles {
  /** Two or three words; in scripts without blanks six signs. */
  static final int WEIGHT = 12;

  /** Room for the letters of a shingle; a power of two, so that a place in the ring is a mask. */
  private static final int RING = Integer.highestOneBit(WEIGHT) * 2;

  private static final long BASE = 0x9E3779B97F4A7C15L;

  /** {@link #BASE} to the power of the index. */
  private static final long[] POWERS = new long[WEIGHT];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < WEIGHT; i++) {
      POWERS[i] = POWERS[i - 1] * BASE;
    }
  }

  private final Smallest smallest;

  /** The letters that no shingle has begun at yet, in a ring. */
  private final int[] run = new int[RING];

  /** How many letters came before those, and with them; their places but for whole rings. */
  private int first;

  private int end;
  private int weight;
  private long hash;

  Shingles(Smallest smallest) {
    this.smallest = smallest;
  }

  /** Adds the letters and digits of a word, folded; what changes with each stays in variables. */
  void add(String word) {
    int begin = first;
    int last = end;
    int heavy = weight;
    long rolling = hash;
    int length = word.length();
    for (int at = 0; at < length; at++) {
      int letter = word.charAt(at);
      if (Character.isHighSurrogate((char) letter)) {
        letter = word.codePointAt(at);
        at += Character.charCount(letter) - 1;
      }
      if (KeptLetters.has(letter)) {
        run[last++ & RING - 1] = letter;
        heavy += weight(letter);
        rolling = rolling * BASE + letter;
        while (heavy >= WEIGHT) {
          smallest.add(number(rolling));
          int dropped = run[begin++ & RING - 1];
          heavy -= weight(dropped);
          rolling -= dropped * POWERS[last - begin];
        }
      }
    }
    first = begin;
    end = last;
    weight = heavy;
    hash = rolling;
  }

  /** The 31 highest bits of a hash, by the finalizer of MurmurHash3, by Austin Appleby. */
  private static int number(long hash) {
    long mixed = hash;
    mixed = (mixed ^ mixed >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return (int) (mixed >>> 33); // its last step changes lower bits only
  }

  /** A sign that stands for a syllable or more says what two letters say. */
  private static int weight(int letter) {
    if (letter < 0x3040) {
      return 1;
    }
    boolean syllable =
        letter <= 0x30FF
            || letter >= 0xAC00 && letter <= 0xD7A3
            || letter >= 0x3400 && Character.isIdeographic(letter);
    return syllable ? 2 : 1;
  }
}
