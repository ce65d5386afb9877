package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.Agreement;
import org.pacstream.aggregate.total.Quantity;

/**
 * Which levels of an extent look like a better supported one with its decimal point slipped. Kept
 * are the intervals of all that two sources carry, and by value those levels that one source alone
 * carries and that are not doubtful from their first hour on: nothing published later changes the
 * others.
 */
final class LevelSlips {
  private static final int DIGITS = 3;

  private final Rows<String> rows;
  private final LevelKeys keys;

  LevelSlips(Rows<String> rows, LevelKeys keys) {
    this.rows = rows;
    this.keys = keys;
  }

  private Intervals supported(boolean wide) {
    return new Intervals(rows, keys.of("supported", LevelKeys.width(wide)));
  }

  /** What is kept of a level as one that others are measured by. */
  void support(LevelFigure figure, Map<String, String> entries) {
    String id = LevelKeys.id(figure);
    shown(figure)
        .forEach(
            (quantity, hour) ->
                entries.put(
                    supported(figure.wide()).key(quantity, Keys.join(id, quantity.wording())),
                    String.valueOf(hour)));
  }

  /** The wordings of a level and since when two sources carry it so. */
  private static Map<Quantity, Long> shown(LevelFigure figure) {
    var shown = new TreeMap<Quantity, Long>(java.util.Comparator.comparing(Quantity::wording));
    if (figure != null && figure.seen().second() < Hours.NEVER) {
      for (LevelFigure.Told told : figure.told()) {
        shown.put(told.quantity(), Math.max(told.hour(), figure.seen().second()));
      }
    }
    return shown;
  }

  /** What is kept of a level that may yet turn out a slip. */
  void doubt(LevelFigure figure, Map<String, String> entries) {
    if (figure.startsSole() && figure.slipped() > figure.startHour()) {
      entries.put(
          keys.of(
              "sole",
              LevelKeys.width(figure.wide()),
              LevelKeys.sortable(figure.value()),
              LevelKeys.id(figure)),
          "");
    }
  }

  /** The hour from which a level looks like a slip. */
  long since(LevelFigure figure) {
    if (!figure.startsSole() || figure.value().signum() == 0) {
      return Hours.NEVER;
    }
    Intervals supported = supported(figure.wide());
    long since = Hours.NEVER;
    for (BigDecimal length : supported.lengths()) {
      for (int digits = -DIGITS; digits <= DIGITS && since > figure.startHour(); digits++) {
        if (digits != 0) {
          BigDecimal number = figure.value().movePointRight(digits);
          for (String hour : supported.around(number, length)) {
            since = Math.min(since, within(figure, Long.parseLong(hour)));
          }
        }
      }
    }
    return since;
  }

  private static long within(LevelFigure figure, long hour) {
    long since = Math.max(hour, figure.startHour());
    return since < figure.seen().second() ? since : Hours.NEVER;
  }

  /** The levels that may look otherwise since one has become another; either may be null. */
  Set<String> concerned(LevelFigure before, LevelFigure now) {
    var concerned = new LinkedHashSet<String>();
    Map<Quantity, Long> was = shown(before);
    Map<Quantity, Long> is = shown(now);
    is.forEach(
        (quantity, hour) -> {
          if (hour < was.getOrDefault(quantity, Hours.NEVER)) {
            add(concerned, quantity, keys.of("sole", LevelKeys.width(now.wide())));
          }
        });
    was.forEach(
        (quantity, hour) -> {
          if (hour < is.getOrDefault(quantity, Hours.NEVER)) {
            add(concerned, quantity, keys.of("value"));
          }
        });
    return concerned;
  }

  private void add(Set<String> concerned, Quantity quantity, String byValue) {
    for (int digits = -DIGITS; digits <= DIGITS; digits++) {
      if (digits == 0) {
        continue;
      }
      String from = LevelKeys.sortable(quantity.from().movePointRight(digits));
      String to = LevelKeys.sortable(quantity.to().movePointRight(digits));
      try (var found = rows.range(Keys.join(byValue, from), Keys.after(Keys.join(byValue, to)))) {
        while (found.hasNext()) {
          String key = found.next().key;
          var value = new BigDecimal(LevelKeys.part(key, byValue, 0));
          if (Agreement.slipped(value, quantity)) {
            concerned.add(LevelKeys.end(key));
          }
        }
      }
    }
  }

  /** As it looks once one has become another. */
  long since(LevelFigure figure, LevelFigure before, LevelFigure now) {
    long lost = hour(figure, before);
    long found = hour(figure, now);
    if (lost < found && lost == figure.slipped()) {
      return since(figure);
    }
    return Math.min(figure.slipped(), found);
  }

  private static long hour(LevelFigure figure, LevelFigure supported) {
    if (supported == null || supported.wide() != figure.wide()) {
      return Hours.NEVER;
    }
    long hour = Hours.NEVER;
    for (Map.Entry<Quantity, Long> shown : shown(supported).entrySet()) {
      if (Agreement.slipped(figure.value(), shown.getKey())) {
        hour = Math.min(hour, within(figure, shown.getValue()));
      }
    }
    return hour;
  }
}
