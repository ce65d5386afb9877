package org.pacstream.aggregate.query;

import java.math.BigDecimal;
import java.util.Optional;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.Measure;

/** What is left of what came in when what was refunded is taken off. */
final class Net {
  private Net() {}

  /**
   * Empty for a measure of which nothing is refunded.
   *
   * @param gross what the measure comes to
   * @param refunded what {@link Measure#REFUNDED} comes to in the same cycles and currency
   */
  static Optional<Sum> of(Measure measure, Sum gross, Sum refunded) {
    if (measure != Measure.CONTRIBUTED && measure != Measure.RECEIVED) {
      return Optional.empty();
    }
    return Optional.of(less(gross, refunded));
  }

  /** Where a refund has no high end, nothing is certain to be left. */
  private static Sum less(Sum gross, Sum refunded) {
    BigDecimal best = gross.best().subtract(refunded.best());
    BigDecimal low = refunded.open() > 0 ? BigDecimal.ZERO : gross.low().subtract(refunded.high());
    BigDecimal high = gross.high().subtract(refunded.low());
    return Sum.of(low.min(best), best, high.max(best), gross.open());
  }
}
