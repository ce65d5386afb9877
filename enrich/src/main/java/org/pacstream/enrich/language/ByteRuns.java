package org.pacstream.enrich.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The runs of bytes that a model knows, and the features that it finds where each ends. Its
 * automaton is always in the state of the longest run that ends at a byte; since no run is longer
 * than four bytes, that one is looked up by them alone, without waiting for the state before.
 */
final class ByteRuns {
  /** What is found where no feature ends. */
  static final int NOTHING = 0;

  private static final int LONGEST = Integer.BYTES;
  private static final int BYTES = 1 << Byte.SIZE;

  /** The last so many bytes of a run, by their number. */
  private static final int[] LAST = {0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF};

  private static final int PLACE_BITS = 14;
  private static final int FILTER_BITS = 16;
  private static final int SPREAD = 0x9E3779B9;

  private static final int[] NO_FEATURES = {};

  /**
   * In the high half the bytes of a run, in the low half what is found there; open addressing.
   * There is no run of the byte 0, so that bytes before a shorter one are 0, and so is a free
   * place.
   */
  private final long[] runs = new long[1 << PLACE_BITS];

  /** A bit for each run by its bytes: few enough to stay at hand, they tell what is none. */
  private final long[] present = new long[(1 << FILTER_BITS) / Long.SIZE];

  /** By finding. */
  private final int[][] features;

  /**
   * @param steps of the automaton from state to state, by state and byte
   * @param found the features that a state finds; null for none
   */
  ByteRuns(short[] steps, int[][] found) {
    if (found.length > runs.length || found.length > Short.MAX_VALUE) {
      throw new IllegalStateException(found.length + " runs, expected fewer than " + runs.length);
    }
    int[] runOf = runs(steps, found.length);
    List<int[]> findings = new ArrayList<>();
    findings.add(NO_FEATURES);
    for (int length = 1; length <= LONGEST; length++) {
      for (int state = 1; state < found.length; state++) {
        if (length(runOf[state]) == length) {
          put(runOf[state], found[state] == null ? NO_FEATURES : found[state], findings);
        }
      }
    }
    features = findings.toArray(int[][]::new);
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

  private static int length(int run) {
    return LONGEST - Integer.numberOfLeadingZeros(run) / Byte.SIZE;
  }

  /** Leaves out a run that finds no more than its end does, which is known by then. */
  private void put(int run, int[] found, List<int[]> findings) {
    int ofItsEnd = finding(run & LAST[length(run) - 1]);
    if (Arrays.equals(findings.get(ofItsEnd), found)) {
      return;
    }
    present[bit(run) / Long.SIZE] |= 1L << bit(run);
    int at = place(run);
    while (runs[at] != 0) {
      at = at + 1 & runs.length - 1;
    }
    runs[at] = (long) run << Integer.SIZE | findings.size();
    findings.add(found);
  }

  /** Finds what there is in a text in UTF-8, from its first byte to its last. */
  void read(Words words, Findings findings) {
    int last = 0;
    for (int i = 0; i < words.length(); i++) {
      int bytes = Utf8.bytes(words, i);
      for (int left = Utf8.length(bytes) - 1; left >= 0; left--) {
        last = last << Byte.SIZE | bytes >>> left * Byte.SIZE & 0xFF;
        findings.add(finding(last));
      }
      i += Utf8.length(bytes) == Utf8.LONGEST ? 1 : 0;
    }
  }

  /**
   * What is found where a byte ends: a number, or {@link #NOTHING}.
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
    return NOTHING;
  }

  /** The numbers of findings are below. */
  int findings() {
    return features.length;
  }

  /** The features of a finding, in the order in which the model has them. */
  int[] features(int finding) {
    return features[finding];
  }

  private static int place(int run) {
    return run * SPREAD >>> Integer.SIZE - PLACE_BITS;
  }

  private static int bit(int run) {
    return run * SPREAD >>> Integer.SIZE - FILTER_BITS;
  }
}
