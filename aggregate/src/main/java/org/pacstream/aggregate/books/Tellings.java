package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.Period;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Statement;

/**
 * Which statements tell a level, and since when: a row for each, and one each to find the earliest
 * of a wording, and of a wording and a period. So one more costs the same, however many there are.
 */
final class Tellings {
  private final Rows<String> rows;
  private final LevelKeys keys;
  private final String level;
  private final Repeated repeated;

  /**
   * @param level as the index calls it
   */
  Tellings(Rows<String> rows, LevelKeys keys, String level) {
    this.rows = rows;
    this.keys = keys;
    this.level = level;
    this.repeated = new Repeated(rows, keys);
  }

  /**
   * A statement tells the level since another time.
   *
   * @param since null when it no longer does
   */
  void tell(Statement statement, Instant since) {
    String id = statement.id();
    String key = keys.of("statement", level, id);
    String before = rows.get(key);
    String now = since == null ? null : Keys.sortable(since);
    if (Objects.equals(before, now)) {
      return;
    }
    rows.put(key, now);
    move(worded(statement.quantity()), before, now, id);
    if (statement.role() == Role.LEVEL) {
      Quantity quantity = statement.quantity();
      Period period = statement.period();
      String told = keys.of("period", level, quantity.wording(), Period.text(period));
      move(told, before, now, id);
      repeated.tell(level, quantity, period, earliest(told).orElse(null));
    }
  }

  private String worded(Quantity quantity) {
    return keys.of("wording", level, quantity.wording());
  }

  private void move(String key, String before, String now, String id) {
    if (before != null) {
      rows.put(Keys.join(key, before, id), null);
    }
    if (now != null) {
      rows.put(Keys.join(key, now, id), "");
    }
  }

  /** Since when a level is told in a wording; empty when it is not. */
  Optional<Instant> since(Quantity quantity) {
    return earliest(worded(quantity));
  }

  private Optional<Instant> earliest(String key) {
    try (var told = rows.range(key, Keys.after(key))) {
      return told.hasNext()
          ? Optional.of(Keys.timeOf(LevelKeys.part(told.next().key, key, 0)))
          : Optional.empty();
    }
  }
}
