package org.pacstream.aggregate.total;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What is in hand: the latest holds, and balances never add. */
final class Balances {
  /** The first is the latest; of one date the larger. */
  private static final Comparator<Level> LATEST_FIRST =
      Comparator.comparing(Balances::date)
          .thenComparing((Level balance) -> balance.figure().value())
          .reversed()
          .thenComparing(balance -> balance.figure().name());

  private Balances() {}

  /** The undisputed one that is latest; in high also what is doubtful and no older. */
  static Sum latest(Collection<Level> balances) {
    Optional<Level> latest =
        balances.stream().filter(balance -> !balance.isDisputed()).min(LATEST_FIRST);
    Sum sum = latest.map(Level::sum).orElse(Sum.ZERO);
    BigDecimal high = sum.high();
    for (Level balance : balances) {
      boolean older = latest.isPresent() && date(balance).isBefore(date(latest.get()));
      if (balance.isDisputed() && !older) {
        high = high.max(balance.sum().high());
      }
    }
    return new Sum(sum.low(), sum.best(), high, sum.open());
  }

  /** The earlier of the end of the stated period and the first publication. */
  static Instant date(Level balance) {
    Period period = balance.figure().holding().period();
    boolean past = period != null && period.after().isBefore(balance.start());
    return past ? period.after() : balance.start();
  }
}
