package org.pacstream.aggregate.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.Period;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.aggregate.total.Statement;

/** The running totals of an extent that singles may repeat, by the sums they are rounded from. */
final class Repeated {
  private final Rows<String> rows;
  private final Intervals intervals;

  Repeated(Rows<String> rows, LevelKeys keys) {
    this.rows = rows;
    this.intervals = new Intervals(rows, keys.of("told"));
  }

  /**
   * Keeps since when a level is told in a wording of a period.
   *
   * @param level as the index calls it
   * @param since null when it is so no longer
   */
  void tell(String level, Quantity quantity, Period period, Instant since) {
    String key =
        intervals.key(quantity, Keys.join(level, Period.text(period), quantity.bound().name()));
    String now = since == null ? null : Keys.join(Keys.sortable(since), Period.text(period));
    if (!Objects.equals(now, rows.get(key))) {
      rows.put(key, now);
    }
  }

  /** The earliest publication of one that a single repeats. */
  Optional<Instant> since(Statement single) {
    if (single.additional()) {
      return Optional.empty();
    }
    return intervals.around(single.quantity().value()).stream()
        .map(Keys::parts)
        .filter(note -> Period.nested(single.period(), period(note[1])))
        .map(note -> Keys.timeOf(note[0]))
        .min(Instant::compareTo);
  }

  private static Period period(String text) {
    if (text.equals(Period.text(null))) {
      return null;
    }
    String[] days = text.split("/", -1);
    return new Period(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
  }
}
