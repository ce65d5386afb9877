package org.pacstream.aggregate.books;

import java.util.Collection;
import org.pacstream.aggregate.total.Sum;

/**
 * Where a stretch of changes leads, from where it began.
 *
 * @param total at its end
 * @param least the least each reading comes to on the way, the beginning included: never positive
 * @param most the most, likewise: never negative
 */
record Reach(Sum total, Sum least, Sum most) {
  static final Reach NOWHERE = new Reach(Sum.ZERO, Sum.ZERO, Sum.ZERO);

  static Reach ofChanges(Collection<Sum> changes) {
    Reach reach = NOWHERE;
    for (Sum change : changes) {
      reach = reach.then(change);
    }
    return reach;
  }

  static Reach ofAll(Collection<Reach> stretches) {
    return stretches.stream().reduce(NOWHERE, Reach::then);
  }

  private Reach then(Sum change) {
    Sum end = total.plus(change);
    return new Reach(end, least(least, end), most(most, end));
  }

  private Reach then(Reach next) {
    return new Reach(
        total.plus(next.total),
        least(least, total.plus(next.least)),
        most(most, total.plus(next.most)));
  }

  /** Whether nothing changes in it at all. */
  boolean isNowhere() {
    return least.isZero() && most.isZero();
  }

  private static Sum least(Sum a, Sum b) {
    return new Sum(
        a.low().min(b.low()),
        a.best().min(b.best()),
        a.high().min(b.high()),
        Math.min(a.open(), b.open()));
  }

  private static Sum most(Sum a, Sum b) {
    return new Sum(
        a.low().max(b.low()),
        a.best().max(b.best()),
        a.high().max(b.high()),
        Math.max(a.open(), b.open()));
  }
}
