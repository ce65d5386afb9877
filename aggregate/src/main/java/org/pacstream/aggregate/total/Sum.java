package org.pacstream.aggregate.total;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.pacstream.schemas.Figure;
import org.pacstream.schemas.ReportedAmount;

/**
 * Three readings of one sum of money.
 *
 * @param low what is certain to have been reported
 * @param high the known high ends; an amount without one counts here with the least it can be
 * @param open how many amounts in it have no high end
 */
public record Sum(BigDecimal low, BigDecimal best, BigDecimal high, int open) {
  public static final Sum ZERO = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

  /** What one amount counts as. An amount without any figure counts zero. */
  static Sum of(ReportedAmount amount) {
    BigDecimal min = amount.getMin();
    BigDecimal max = amount.getMax();
    if (min == null && max == null) {
      return ZERO;
    }
    if (min == null) {
      return new Sum(BigDecimal.ZERO, plain(max), plain(max), 0);
    }
    return max == null
        ? new Sum(plain(min), plain(min), plain(min), 1)
        : new Sum(plain(min), plain(min), plain(max), 0);
  }

  public Sum plus(Sum other) {
    return new Sum(
        low.add(other.low), best.add(other.best), high.add(other.high), open + other.open);
  }

  public Sum times(int count) {
    var factor = BigDecimal.valueOf(count);
    return new Sum(
        low.multiply(factor), best.multiply(factor), high.multiply(factor), open * count);
  }

  /** The larger of each reading; open ends as the larger best has them, of equals the fewer. */
  public Sum larger(Sum other) {
    int order = best.compareTo(other.best);
    int ends = order > 0 ? open : order < 0 ? other.open : Math.min(open, other.open);
    return new Sum(low.max(other.low), best.max(other.best), high.max(other.high), ends);
  }

  /**
   * Each reading less the other's, but no less than zero, and low no more and high no less than
   * best.
   */
  Sum beyond(Sum other) {
    BigDecimal more = best.subtract(other.best).max(BigDecimal.ZERO);
    return new Sum(
        low.subtract(other.low).max(BigDecimal.ZERO).min(more),
        more,
        high.subtract(other.high).max(more),
        Math.max(0, open - other.open));
  }

  /** What this has over an earlier sum; negative where the earlier was larger. */
  public Sum since(Sum earlier) {
    return new Sum(
        low.subtract(earlier.low),
        best.subtract(earlier.best),
        high.subtract(earlier.high),
        open - earlier.open);
  }

  public boolean isZero() {
    return best.signum() == 0 && low.signum() == 0 && high.signum() == 0 && open == 0;
  }

  /** The same sum with each number in its shortest form. */
  public Sum plain() {
    return of(low, best, high, open);
  }

  /**
   * As the contract's decimals can have it: what is beyond the most they hold stands as that most.
   */
  public Figure figure() {
    return Figure.newBuilder()
        .setLow(held(low))
        .setBest(held(best))
        .setHigh(held(high))
        .setOpen(open)
        .build();
  }

  private static BigDecimal held(BigDecimal number) {
    return number.min(MOST_HELD).setScale(SCALE);
  }

  public static Sum of(Figure figure) {
    return of(figure.getLow(), figure.getBest(), figure.getHigh(), figure.getOpen());
  }

  public static Sum of(BigDecimal low, BigDecimal best, BigDecimal high, int open) {
    return new Sum(plain(low), plain(best), plain(high), open);
  }

  /** Digits after the point of every decimal on the topics. */
  public static final int SCALE = 18;

  private static final int PRECISION = 38;
  private static final BigDecimal MOST_HELD =
      new BigDecimal(BigInteger.TEN.pow(PRECISION).subtract(BigInteger.ONE), SCALE);

  /** The same number in its shortest form, so that equal sums are equal records. */
  public static BigDecimal plain(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
