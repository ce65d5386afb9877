package org.pacstream.aggregate.total;

import java.math.BigDecimal;
import java.util.List;

/**
 * A figure that one source alone carries and that is a better supported one with its decimal point
 * slipped. It counts nothing and stands in high.
 *
 * @param against the better supported ones
 */
public record Doubt(Carried figure, List<Carried> against) {
  public Doubt {
    against = List.copyOf(against);
  }

  Extent extent() {
    return figure.holding().extent();
  }

  /** High alone. */
  Sum sum() {
    return Sum.of(BigDecimal.ZERO, BigDecimal.ZERO, figure.sum().high(), 0);
  }
}
