package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import org.pacstream.aggregate.total.Sum;

/** What a statement adds to its extent. */
record Standing(Sum sum, int facts) {
  static final Standing NONE = new Standing(Sum.ZERO, 0);

  Standing {
    sum = Sum.of(sum.low(), sum.best(), sum.high(), sum.open());
  }

  /** A doubtful figure that no fact explains: its high end alone. */
  static Standing doubtful(BigDecimal high) {
    return new Standing(new Sum(BigDecimal.ZERO, BigDecimal.ZERO, high, 0), 0);
  }

  Standing plus(Standing other) {
    return new Standing(sum.plus(other.sum), facts + other.facts);
  }

  Standing minus(Standing other) {
    return new Standing(sum.since(other.sum), facts - other.facts);
  }
}
