package org.pacstream.bench;

import java.util.SplittableRandom;

/**
 * A round sum as newspapers print it.
 *
 * @param dollars whole dollars
 * @param unit 100,000 for "$12.1 million"; of a figure below a million, which is printed in full,
 *     its trailing zeros' power of ten, at most 1,000
 */
record PrintedFigure(long dollars, long unit) {
  private static final long LEAST = 1_000;
  private static final long MOST = 100_000_000;
  private static final long MILLION = 1_000_000;

  /** From $1,000 to $100 million, each order of magnitude as often as the next. */
  static PrintedFigure any(SplittableRandom random) {
    double exponent = Math.log10(LEAST) + random.nextDouble() * Math.log10(MOST / LEAST);
    return near(Math.pow(10, exponent), random);
  }

  /** With two to four significant digits. */
  static PrintedFigure near(double dollars, SplittableRandom random) {
    int digits = 2 + random.nextInt(3);
    long unit = Math.max(1, powerOfTen((int) Math.log10(dollars) - digits + 1));
    long rounded = Math.max(1, Math.round(dollars / unit)) * unit;
    return new PrintedFigure(rounded, rounded < MILLION ? unitInFull(rounded) : unit);
  }

  private static long unitInFull(long dollars) {
    long unit = 1;
    while (unit < 1_000 && dollars % (unit * 10) == 0) {
      unit *= 10;
    }
    return unit;
  }

  private static long powerOfTen(int exponent) {
    return Math.round(Math.pow(10, exponent));
  }
}
