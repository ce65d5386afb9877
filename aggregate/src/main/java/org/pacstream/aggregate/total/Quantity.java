package org.pacstream.aggregate.total;

import java.math.BigDecimal;
import org.pacstream.schemas.Bound;
import org.pacstream.schemas.ReportedAmount;

/**
 * A printed sum of money: what it counts as, and how far its rounding reaches.
 *
 * @param bound EXACT, ABOUT, RANGE, AT_LEAST or AT_MOST
 * @param unit printed unit, a power of ten; zero when there is no figure at all
 */
public record Quantity(Sum sum, Bound bound, BigDecimal unit) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  static Quantity of(ReportedAmount amount) {
    BigDecimal unit = Sum.plain(amount.getUnit());
    return new Quantity(
        Sum.of(amount), bound(amount), unit.signum() > 0 ? powerOfTen(unit) : BigDecimal.ZERO);
  }

  /** The largest up to it: a figure is told in no more ways than there are such. */
  private static BigDecimal powerOfTen(BigDecimal unit) {
    return Sum.plain(BigDecimal.ONE.movePointRight(unit.precision() - unit.scale() - 1));
  }

  private static Bound bound(ReportedAmount amount) {
    BigDecimal min = amount.getMin();
    BigDecimal max = amount.getMax();
    if (min == null) {
      return max == null ? Bound.EXACT : Bound.AT_MOST;
    }
    if (max == null) {
      return Bound.AT_LEAST;
    }
    if (min.compareTo(max) != 0) {
      return Bound.RANGE;
    }
    return amount.getBound() == Bound.ABOUT ? Bound.ABOUT : Bound.EXACT;
  }

  /** What is compared: the one number, of a range the lower. */
  public BigDecimal value() {
    return sum.best();
  }

  /** Begin of the interval the figure may have been rounded from; part of it. */
  public BigDecimal from() {
    return value().subtract(unit.multiply(HALF));
  }

  /** End of that interval; no part of it unless the unit is zero. */
  public BigDecimal to() {
    return switch (bound) {
      case AT_LEAST -> value().add(unit);
      case RANGE -> sum.high().add(unit.multiply(HALF));
      default -> value().add(unit.multiply(HALF));
    };
  }

  /** Whether a number lies within what this may have been rounded from. */
  public boolean covers(BigDecimal number) {
    return number.compareTo(value()) == 0
        || number.compareTo(from()) >= 0 && number.compareTo(to()) < 0;
  }

  /** The figure without unit and bound: "25000000", of a range "500 to 5000". */
  public String figure() {
    return bound == Bound.RANGE
        ? sum.low().toPlainString() + " to " + sum.high().toPlainString()
        : value().toPlainString();
  }

  /** The unit and the bound, as "1000000 AT_LEAST". */
  public String wording() {
    return unit.toPlainString() + " " + bound;
  }
}
