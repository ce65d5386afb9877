package org.pacstream.enrich.language;

import java.util.Arrays;

/**
 * A model's likelihoods rounded to a byte each: a quarter of the memory that a judgement reads.
 * Where one language leads all others by more than the rounding can be wrong, as in most texts, it
 * is told from them alone.
 */
final class RoughLikelihoods {
  /** Where none leads clearly. */
  static final int NONE = -1;

  /**
   * A lead, as a logarithm, from which on the others together take nothing from a confidence of 1
   * that a float can tell; with room for the rounding of the exact sums.
   */
  private static final double CLEAR = 24;

  /** Of more features, the exact sums may be off by more than that room. Samples have fewer. */
  private static final int MOST_ADDED = 4_000;

  private static final int GREATEST = 0xFF;
  private static final int LANES = Long.BYTES;

  /** Every other byte of a number, so that each has as much room again to be added up in. */
  private static final long SPACED = 0x00FF00FF00FF00FFL;

  /** So many greatest bytes add up within their room. */
  private static final int MOST = 0xFFFF / GREATEST;

  private static final int NEVER = Integer.MAX_VALUE / 2;

  private final int classes;

  /** How many numbers hold the classes of a feature. */
  private final int width;

  /** What a step of a byte stands for. */
  private final float step;

  /** How far each class is behind the likeliest one at first, in steps. */
  private final int[] prior;

  /**
   * Feature by feature how far each class is behind the likeliest one, in steps, eight a number.
   */
  private final long[] behind;

  /**
   * @param prior of each class, as a logarithm
   * @param likelihoods of each class as logarithms, feature by feature
   */
  RoughLikelihoods(float[] prior, float[] likelihoods) {
    this.classes = prior.length;
    this.width = (classes + LANES - 1) / LANES;
    this.step = widest(likelihoods, classes) / GREATEST;
    this.prior = new int[width * LANES];
    Arrays.fill(this.prior, NEVER);
    put(prior, 0, this.prior);
    var steps = new int[width * LANES];
    this.behind = new long[likelihoods.length / classes * width];
    for (int feature = 0; feature < likelihoods.length / classes; feature++) {
      put(likelihoods, feature * classes, steps);
      for (int i = 0; i < steps.length; i++) {
        behind[feature * width + i / LANES] |= (long) steps[i] << i % LANES * Byte.SIZE;
      }
    }
  }

  private void put(float[] logarithms, int from, int[] steps) {
    float likeliest = greatest(logarithms, from, classes);
    for (int i = 0; i < classes; i++) {
      steps[i] = Math.round((likeliest - logarithms[from + i]) / step);
    }
  }

  private static float widest(float[] likelihoods, int classes) {
    float widest = 0;
    for (int from = 0; from < likelihoods.length; from += classes) {
      float least = likelihoods[from];
      for (int i = 0; i < classes; i++) {
        least = Math.min(least, likelihoods[from + i]);
      }
      widest = Math.max(widest, greatest(likelihoods, from, classes) - least);
    }
    return widest;
  }

  private static float greatest(float[] numbers, int from, int count) {
    float greatest = numbers[from];
    for (int i = from; i < from + count; i++) {
      greatest = Math.max(greatest, numbers[i]);
    }
    return greatest;
  }

  /** The class whose likelihood is 1 as far as a float can tell, or {@link #NONE}. */
  int leader(Counts found) {
    var sums = new Sums();
    for (int i = 0; i < found.size(); i++) {
      sums.add(found.counted(i) * width, found.times(i));
    }
    return sums.leader();
  }

  /** How far each class is behind, while features are added up. */
  private final class Sums {
    private final int[] sums = prior.clone();

    /** Not in {@link #sums} yet: of the classes at even and odd places, four a number. */
    private final long[] even = new long[width];

    private final long[] odd = new long[width];
    private int waiting;
    private int added;

    void add(int row, int times) {
      for (int left = times; left > 0; left -= MOST) {
        addFew(row, Math.min(left, MOST));
      }
      added += times;
    }

    private void addFew(int row, int times) {
      waiting += times;
      if (waiting > MOST) {
        sumUp();
        waiting = times;
      }
      for (int i = 0; i < even.length; i++) {
        long steps = behind[row + i];
        even[i] += (steps & SPACED) * times;
        odd[i] += (steps >>> Byte.SIZE & SPACED) * times;
      }
    }

    private void sumUp() {
      for (int i = 0; i < sums.length; i++) {
        long[] from = i % 2 == 0 ? even : odd;
        sums[i] += (int) (from[i / LANES] >>> i % LANES / 2 * Short.SIZE) & 0xFFFF;
      }
      Arrays.fill(even, 0);
      Arrays.fill(odd, 0);
    }

    int leader() {
      sumUp();
      int first = 0;
      int second = NEVER;
      for (int i = 1; i < classes; i++) {
        if (sums[i] < sums[first]) {
          second = sums[first];
          first = i;
        } else {
          second = Math.min(second, sums[i]);
        }
      }
      // Each of two classes is rounded by half a step with every feature and with the prior.
      int wrong = added + 1;
      boolean clear = (second - sums[first] - wrong) * (double) step > CLEAR;
      return clear && added <= MOST_ADDED ? first : NONE;
    }
  }
}
