package org.pacstream.enrich.language;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The runs of bytes that a model knows, and the features that it finds where each ends. Its
 * automaton is always in the state of the longest run that ends at a byte; since no run is longer
 * than four bytes, that one is looked up by them alone, without waiting for the state before.
 */
final class ByteRuns {
  private static final int LONGEST = Integer.BYTES;
  private static final int BYTES = 1 << Byte.SIZE;

  /** The last so many bytes of a run, by their number. */
  private static final int[] LAST = {0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF};

  private static final int PLACE_BITS = 14;
  private static final int FILTER_BITS = 16;
  private static final int SPREAD = 0x9E3779B9;

  /** How a finding of {@link #features} tells how many there are, and where they begin. */
  private static final int COUNT_BITS = 3;

  /**
   * In the high half the bytes of a run, in the low half what is found there; open addressing.
   * There is no run of the byte 0, so that bytes before a shorter one are 0, and so is a free
   * place.
   */
  private final long[] runs = new long[1 << PLACE_BITS];

  /** A bit for each run by its bytes: few enough to stay at hand, they tell what is none. */
  private final long[] present = new long[(1 << FILTER_BITS) / Long.SIZE];

  private final short[] features;

  /**
   * @param steps of the automaton from state to state, by state and byte
   * @param found the features that a state finds; null for none
   */
  ByteRuns(short[] steps, int[][] found) {
    if (found.length > runs.length) {
      throw new IllegalStateException(found.length + " runs, expected fewer than " + runs.length);
    }
    int[] runOf = runs(steps, found.length);
    features = new short[Arrays.stream(found).mapToInt(ByteRuns::length).sum()];
    int end = 0;
    for (int state = 1; state < found.length; state++) {
      int count = length(found[state]);
      if (count >= 1 << COUNT_BITS) {
        throw new IllegalStateException(count + " features of one run");
      }
      put(runOf[state], end << COUNT_BITS | count);
      for (int i = 0; i < count; i++) {
        features[end++] = (short) found[state][i];
      }
    }
  }

  /** By state, the run of bytes that first leads to it. */
  private static int[] runs(short[] steps, int states) {
    var runs = new int[states];
    var reached = new ArrayDeque<Integer>();
    reached.add(0);
    while (!reached.isEmpty()) {
      int state = reached.remove();
      for (int one = 1; one < BYTES; one++) {
        int next = steps[state * BYTES + one];
        if (next != 0 && runs[next] == 0) {
          if (runs[state] >>> (LONGEST - 1) * Byte.SIZE != 0) {
            throw new IllegalStateException("a run of the model is longer than " + LONGEST);
          }
          runs[next] = runs[state] << Byte.SIZE | one;
          reached.add(next);
        }
      }
    }
    return runs;
  }

  private void put(int run, int finding) {
    present[bit(run) / Long.SIZE] |= 1L << bit(run);
    int at = place(run);
    while (runs[at] != 0) {
      at = at + 1 & runs.length - 1;
    }
    runs[at] = (long) run << Integer.SIZE | finding;
  }

  /**
   * What is found where a byte ends.
   *
   * @param last it and the three before it, as a number
   */
  int finding(int last) {
    for (int length = LONGEST; length > 0; length--) {
      int run = last & LAST[length];
      if ((present[bit(run) / Long.SIZE] & 1L << bit(run)) != 0) {
        for (int at = place(run); runs[at] != 0; at = at + 1 & runs.length - 1) {
          if ((int) (runs[at] >>> Integer.SIZE) == run) {
            return (int) runs[at];
          }
        }
      }
    }
    return 0;
  }

  /** How many features a finding has. */
  static int count(int finding) {
    return finding & (1 << COUNT_BITS) - 1;
  }

  /** One of the features of a finding. */
  int feature(int finding, int number) {
    return features[(finding >>> COUNT_BITS) + number];
  }

  private static int place(int run) {
    return run * SPREAD >>> Integer.SIZE - PLACE_BITS;
  }

  private static int bit(int run) {
    return run * SPREAD >>> Integer.SIZE - FILTER_BITS;
  }

  private static int length(int[] features) {
    return features == null ? 0 : features.length;
  }
}
