package org.pacstream.aggregate.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.pacstream.aggregate.total.Period;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Statement;

/** The running totals of an extent that singles may repeat, by the sums they are rounded from. */
final class Repeated {
  private static final String NONE = "-";

  private final Intervals intervals;

  Repeated(Rows<String> rows, LevelKeys keys) {
    this.intervals = new Intervals(rows, keys.of("told"));
  }

  /** What is kept of a level to find it by a single. */
  void tell(LevelFigure figure, Map<String, String> entries) {
    for (LevelFigure.Telling telling : figure.tellings()) {
      Statement statement = telling.statement();
      if (statement.role() == Role.LEVEL) {
        String period = text(statement.period());
        String key =
            intervals.key(
                statement.quantity(),
                LevelKeys.join(LevelKeys.id(figure), period, statement.quantity().bound().name()));
        entries.putIfAbsent(key, LevelKeys.join(LevelKeys.sortable(telling.since()), period));
      }
    }
  }

  /** The earliest publication of one that a single repeats. */
  Optional<Instant> since(Statement single) {
    if (single.additional()) {
      return Optional.empty();
    }
    return intervals.around(single.quantity().value()).stream()
        .map(note -> note.split(LevelKeys.SEPARATOR, -1))
        .filter(note -> Period.nested(single.period(), period(note[1])))
        .map(note -> Instant.ofEpochMilli(LevelKeys.number(note[0])))
        .min(Instant::compareTo);
  }

  private static String text(Period period) {
    return period == null ? NONE : period.begin() + "/" + period.end();
  }

  private static Period period(String text) {
    if (text.equals(NONE)) {
      return null;
    }
    String[] days = text.split("/", -1);
    return new Period(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
  }
}
