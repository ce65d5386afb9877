package org.pacstream.enrich.language;

/**
 * A model's likelihoods rounded, its classes in groups of those that are alike. A bound tells how
 * near the nearest class of a group may be, so that only those groups are read that may hold the
 * likeliest class or the next. Where one class leads all others by more than the rounding can be
 * wrong, as in most texts, it is told from them alone.
 */
final class RoughLikelihoods {
  /** Where none leads clearly. */
  static final int NONE = -1;

  /** As many classes may be in a group. */
  static final int GROUP = 2 * Long.BYTES / Short.BYTES;

  /** How many of them are in one number. */
  private static final int SHORTS = Long.BYTES / Short.BYTES;

  /** As many groups there may be. */
  static final int GROUPS = 2 * Long.BYTES;

  /**
   * A lead, as a logarithm, from which on the others together take nothing from a confidence of 1
   * that a float can tell; with room for the rounding of the exact sums.
   */
  private static final double CLEAR = 24;

  /** Of more findings, the exact sums may be off by more than that room. Samples have fewer. */
  private static final int MOST_FINDINGS = 2_000;

  private static final int GREATEST_BYTE = 0xFF;
  private static final int GREATEST_SHORT = 0xFFFF;

  /** Every other byte of a number, so that each has as much room again to be added up in. */
  private static final long SPACED_BYTES = 0x00FF00FF00FF00FFL;

  /** Every other two bytes of a number, in the same way. */
  private static final long SPACED_SHORTS = 0x0000FFFF0000FFFFL;

  /** So many greatest bytes add up within their room. */
  private static final int MOST_BYTES = GREATEST_SHORT / GREATEST_BYTE;

  private static final int NEVER = Integer.MAX_VALUE / 2;

  private final int classes;

  /** By group, its classes. */
  private final int[][] groups;

  /** What a step of a class stands for. */
  private final double step;

  /** What a step of a group stands for. */
  private final double groupStep;

  /** By group, how far each of its classes is behind the likeliest of all at first, in steps. */
  private final int[][] prior;

  /** By group, how far all its classes are behind at first at least, in steps. */
  private final int[] groupPrior;

  /**
   * By group, and finding by finding, how far each of its classes is behind the likeliest of all,
   * in steps, four a number.
   */
  private final long[][] behind;

  /** Finding by finding, how far all classes of a group are behind at least, eight a number. */
  private final long[] groupBehind;

  /**
   * @param prior of each class, as a logarithm
   * @param likelihoods of each class as logarithms, finding by finding
   * @param groups of classes; each is in one
   */
  RoughLikelihoods(float[] prior, float[] likelihoods, int[][] groups) {
    int findings = likelihoods.length / prior.length;
    this.classes = prior.length;
    this.groups = checked(groups, classes);
    double widest = Math.max(widest(prior, classes), widest(likelihoods, classes));
    this.step = widest / GREATEST_SHORT;
    this.groupStep = widest / GREATEST_BYTE;
    this.prior = new int[groups.length][GROUP];
    this.groupPrior = new int[groups.length];
    this.behind = new long[groups.length][2 * findings];
    this.groupBehind = new long[2 * findings];
    var steps = new int[GROUP];
    for (int group = 0; group < groups.length; group++) {
      groupPrior[group] = put(prior, 0, groups[group], this.prior[group]);
      for (int finding = 0; finding < findings; finding++) {
        long least = put(likelihoods, finding * classes, groups[group], steps);
        int number = 2 * finding + group / Long.BYTES;
        groupBehind[number] |= least << group % Long.BYTES * Byte.SIZE;
        for (int i = 0; i < groups[group].length; i++) {
          behind[group][2 * finding + i / SHORTS] |= (long) steps[i] << i % SHORTS * Short.SIZE;
        }
      }
    }
  }

  private static int[][] checked(int[][] groups, int classes) {
    var known = new boolean[classes];
    int count = 0;
    for (int[] group : groups) {
      for (int one : group) {
        if (known[one]) {
          throw new IllegalArgumentException("class %d is in two groups".formatted(one));
        }
        known[one] = true;
        count++;
      }
      if (group.length == 0 || group.length > GROUP) {
        throw new IllegalArgumentException(
            "a group of %d classes; 1 to %d are allowed".formatted(group.length, GROUP));
      }
    }
    if (count < classes || groups.length > GROUPS) {
      throw new IllegalArgumentException(
          "%d groups of %d classes; all of %d are to be in %d groups at most"
              .formatted(groups.length, count, classes, GROUPS));
    }
    return groups;
  }

  /**
   * Rounds how far the classes of a group are behind.
   *
   * @return how far all are at least, in steps of a group
   */
  private int put(float[] logarithms, int from, int[] group, int[] steps) {
    double likeliest = greatest(logarithms, from, classes);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < group.length; i++) {
      double by = likeliest - logarithms[from + group[i]];
      steps[i] = (int) Math.round(by / step);
      least = Math.min(least, by);
    }
    return (int) (least / groupStep);
  }

  private static double widest(float[] logarithms, int classes) {
    double widest = 0;
    for (int from = 0; from < logarithms.length; from += classes) {
      float least = logarithms[from];
      for (int i = 0; i < classes; i++) {
        least = Math.min(least, logarithms[from + i]);
      }
      widest = Math.max(widest, greatest(logarithms, from, classes) - least);
    }
    return widest;
  }

  private static double greatest(float[] logarithms, int from, int count) {
    float greatest = logarithms[from];
    for (int i = from; i < from + count; i++) {
      greatest = Math.max(greatest, logarithms[i]);
    }
    return greatest;
  }

  /** The class whose likelihood is 1 as far as a float can tell, or {@link #NONE}. */
  int leader(Findings found) {
    return found.size() > MOST_FINDINGS ? NONE : new Race(found).leader();
  }

  /** How far behind the classes are with all that was found. */
  private final class Race {
    private final Findings found;
    private final int size;

    private int leader = NONE;
    private int first = NEVER;
    private int second = NEVER;

    Race(Findings found) {
      this.found = found;
      this.size = found.size();
    }

    int leader() {
      int[] least = least();
      int nearest = 0;
      for (int group = 1; group < least.length; group++) {
        nearest = least[group] < least[nearest] ? group : nearest;
      }
      read(nearest);
      for (int group = 0; group < least.length; group++) {
        if (group != nearest && !isClear(least[group] * groupStep)) {
          read(group);
        }
      }
      return isClear(second * step) ? leader : NONE;
    }

    /** Whether who is so far behind cannot catch up with the first. */
    private boolean isClear(double behind) {
      // Each of two classes is rounded by half a step with every finding and with the prior.
      int wrong = size + 1;
      return behind - (first + wrong) * step > CLEAR;
    }

    /** How far the classes of each group are behind at least. */
    private int[] least() {
      int[] least = groupPrior.clone();
      for (int from = 0; from < size; from += MOST_BYTES) {
        addFew(from, Math.min(size, from + MOST_BYTES), least);
      }
      return least;
    }

    private void addFew(int from, int end, int[] least) {
      long[] steps = groupBehind;
      long even = 0;
      long odd = 0;
      long nextEven = 0;
      long nextOdd = 0;
      for (int i = from; i < end; i++) {
        long few = steps[2 * found.get(i)];
        long next = steps[2 * found.get(i) + 1];
        even += few & SPACED_BYTES;
        odd += few >>> Byte.SIZE & SPACED_BYTES;
        nextEven += next & SPACED_BYTES;
        nextOdd += next >>> Byte.SIZE & SPACED_BYTES;
      }
      for (int group = 0; group < least.length; group++) {
        boolean isNext = group >= Long.BYTES;
        long sums = group % 2 == 0 ? of(isNext, even, nextEven) : of(isNext, odd, nextOdd);
        least[group] += (int) (sums >>> group % Long.BYTES / 2 * Short.SIZE) & GREATEST_SHORT;
      }
    }

    private void read(int group) {
      long[] steps = behind[group];
      long even = 0;
      long odd = 0;
      long nextEven = 0;
      long nextOdd = 0;
      for (int i = 0; i < size; i++) {
        long few = steps[2 * found.get(i)];
        long next = steps[2 * found.get(i) + 1];
        even += few & SPACED_SHORTS;
        odd += few >>> Short.SIZE & SPACED_SHORTS;
        nextEven += next & SPACED_SHORTS;
        nextOdd += next >>> Short.SIZE & SPACED_SHORTS;
      }
      for (int i = 0; i < groups[group].length; i++) {
        boolean isNext = i >= SHORTS;
        long sums = i % 2 == 0 ? of(isNext, even, nextEven) : of(isNext, odd, nextOdd);
        run(groups[group][i], prior[group][i] + (int) (sums >>> i % SHORTS / 2 * Integer.SIZE));
      }
    }

    private static long of(boolean isNext, long first, long next) {
      return isNext ? next : first;
    }

    private void run(int runner, int behind) {
      if (behind < first) {
        second = first;
        first = behind;
        leader = runner;
      } else {
        second = Math.min(second, behind);
      }
    }
  }
}
