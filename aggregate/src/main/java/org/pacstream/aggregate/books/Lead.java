package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import org.pacstream.aggregate.total.Sum;

/** How far the larger of A and B is above B, told by the gap A - B. */
final class Lead {
  private Lead() {}

  static Sum of(Sum gap) {
    int side = gap.best().signum();
    int open = side > 0 ? gap.open() : side < 0 ? 0 : Math.min(0, gap.open());
    return new Sum(
        gap.low().max(BigDecimal.ZERO),
        gap.best().max(BigDecimal.ZERO),
        gap.high().max(BigDecimal.ZERO),
        open);
  }

  /**
   * Whether a shift of the gap shifts the lead by one and the same sum all over a stretch: each
   * reading stays on its side of zero, before the shift and after.
   */
  static boolean shiftsAsOne(Sum gap, Reach stretch, Sum shift) {
    if (shift.isZero()) {
      return true;
    }
    Sum least = gap.plus(stretch.least());
    Sum most = gap.plus(stretch.most());
    Sum shiftedLeast = least.plus(shift);
    Sum shiftedMost = most.plus(shift);
    return sameSide(least.low(), most.low(), shiftedLeast.low(), shiftedMost.low())
        && sameSide(least.best(), most.best(), shiftedLeast.best(), shiftedMost.best())
        && sameSide(least.high(), most.high(), shiftedLeast.high(), shiftedMost.high())
        && ((openOfA(least, most) && openOfA(shiftedLeast, shiftedMost))
            || (openOfB(least, most) && openOfB(shiftedLeast, shiftedMost)));
  }

  private static boolean sameSide(
      BigDecimal least, BigDecimal most, BigDecimal shiftedLeast, BigDecimal shiftedMost) {
    return (least.signum() >= 0 && shiftedLeast.signum() >= 0)
        || (most.signum() <= 0 && shiftedMost.signum() <= 0);
  }

  /** Whether the larger has A's open ends wherever the gap lies between these. */
  private static boolean openOfA(Sum least, Sum most) {
    int side = least.best().signum();
    return side > 0 || (side == 0 && most.open() <= 0);
  }

  private static boolean openOfB(Sum least, Sum most) {
    int side = most.best().signum();
    return side < 0 || (side == 0 && least.open() >= 0);
  }
}
