package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.Sum;

/**
 * The high end of an extent's balance from hour to hour: that of the one that holds, and of the
 * disputed that are no older. A row for each hour in which it changes. A balance concerns the hours
 * up to the first from which on a later one always holds, so what is looked at are the disputed
 * ones published between two that hold.
 */
final class BalanceHighs {
  private static final String DISPUTED = "disputed";

  private final Rows<String> rows;
  private final LevelKeys keys;
  private final LevelFigures figures;
  private final String key;

  BalanceHighs(Rows<String> rows, LevelKeys keys, LevelFigures figures) {
    this.rows = rows;
    this.keys = keys;
    this.figures = figures;
    this.key = keys.of("highs");
  }

  /** What is kept of a balance that is disputed for a time. */
  void note(LevelFigure balance, Map<String, String> entries) {
    if (balance.spans().stream().anyMatch(Span::disputed)) {
      entries.put(keys.of(DISPUTED, Keys.sortable(balance.start()), LevelKeys.id(balance)), "");
    }
  }

  /**
   * Takes in a balance that has become another.
   *
   * @param stair which balances hold now
   */
  void replace(LevelChange change, Stair<HeldBalance> stair, LevelSteps steps) {
    LevelFigure before = change.before();
    LevelFigure now = change.now();
    boolean same =
        before != null
            && now != null
            && before.start().equals(now.start())
            && before.spans().equals(now.spans());
    if (before != null && !same) {
      concern(before, stair, steps);
    }
    if (now != null && !same) {
      concern(now, stair, steps);
    }
  }

  private void concern(LevelFigure balance, Stair<HeldBalance> stair, LevelSteps steps) {
    List<Stretch<HeldBalance>> held =
        stair.steps(
            balance.startHour(),
            Hours.NEVER,
            step -> step.lasting() && step.date().isAfter(balance.date()));
    if (!held.isEmpty()) {
      long to = held.get(held.size() - 1).to();
      write(balance.startHour(), to, highs(held, disputed(held, to)), steps);
    }
  }

  /** Those that may be no older than what holds, the highest first. */
  private List<LevelFigure> disputed(List<Stretch<HeldBalance>> held, long to) {
    Instant oldest =
        held.stream().map(step -> step.held().date()).min(Comparator.naturalOrder()).orElseThrow();
    String first = keys.of(DISPUTED, Keys.sortable(oldest));
    String last =
        to == Hours.NEVER
            ? Keys.after(keys.of(DISPUTED))
            : keys.of(DISPUTED, Keys.sortable(Hours.begin(to)));
    var ids = new ArrayList<String>();
    try (var disputed = rows.range(first, last)) {
      disputed.forEachRemaining(row -> ids.add(LevelKeys.end(row.key)));
    }
    return ids.stream()
        .map(figures::known)
        .sorted(Comparator.comparing(LevelFigure::high).reversed())
        .toList();
  }

  private static TreeMap<Long, BigDecimal> highs(
      List<Stretch<HeldBalance>> held, List<LevelFigure> disputed) {
    var hours = new TreeSet<Long>();
    for (LevelFigure balance : disputed) {
      balance.spans().forEach(span -> hours.add(span.from()));
    }
    var highs = new TreeMap<Long, BigDecimal>();
    for (Stretch<HeldBalance> step : held) {
      hours.add(step.from());
      for (long hour : hours.subSet(step.from(), step.to())) {
        highs.put(hour, high(step.held(), disputed, hour));
      }
    }
    return highs;
  }

  private static BigDecimal high(HeldBalance held, List<LevelFigure> disputed, long hour) {
    BigDecimal high = held.sum().high();
    for (LevelFigure balance : disputed) {
      if (balance.high().compareTo(high) <= 0) {
        break;
      }
      if (balance.startHour() <= hour
          && balance.isDisputed(hour)
          && !balance.date().isBefore(held.date())) {
        return Sum.plain(balance.high());
      }
    }
    return high;
  }

  /** Other steps in place of those from one hour to another. */
  private void write(long from, long to, TreeMap<Long, BigDecimal> now, LevelSteps steps) {
    var before = new TreeMap<Long, BigDecimal>();
    before.put(from, at(from));
    try (var known = rows.range(key(from + 1), key(to))) {
      known.forEachRemaining(row -> before.put(hour(row.key), new BigDecimal(row.value)));
    }
    BigDecimal after = to == Hours.NEVER ? null : before.remove(to);
    if (to < Hours.NEVER) {
      after = after == null ? before.lastEntry().getValue() : after;
    }
    tell(before, now, to, steps);

    var rowsNow = new TreeMap<>(now);
    if (to < Hours.NEVER) {
      rowsNow.put(to, after);
    }
    BigDecimal earlier = at(from - 1);
    for (Map.Entry<Long, BigDecimal> step : rowsNow.entrySet()) {
      boolean same = step.getValue().compareTo(earlier) == 0;
      put(step.getKey(), same ? null : step.getValue());
      earlier = step.getValue();
    }
    before.keySet().stream()
        .filter(hour -> !rowsNow.containsKey(hour))
        .forEach(hour -> put(hour, null));
  }

  private void put(long hour, BigDecimal high) {
    String row = rows.get(key(hour));
    String text = high == null ? null : high.toPlainString();
    if (text == null ? row != null : !text.equals(row)) {
      rows.put(key(hour), text);
    }
  }

  private static void tell(
      TreeMap<Long, BigDecimal> before, TreeMap<Long, BigDecimal> now, long to, LevelSteps steps) {
    var hours = new TreeSet<>(before.keySet());
    hours.addAll(now.keySet());
    BigDecimal more = BigDecimal.ZERO;
    for (long hour : hours) {
      BigDecimal then = now.floorEntry(hour).getValue();
      then = then.subtract(before.floorEntry(hour).getValue());
      steps.change(hour, high(more), high(then));
      more = then;
    }
    if (to < Hours.NEVER) {
      steps.change(to, high(more), Sum.ZERO);
    }
  }

  private static Sum high(BigDecimal high) {
    return Sum.of(BigDecimal.ZERO, BigDecimal.ZERO, high, 0);
  }

  private BigDecimal at(long hour) {
    try (var before = rows.reverseRange(key(Long.MIN_VALUE), key(hour))) {
      return before.hasNext() ? new BigDecimal(before.next().value) : BigDecimal.ZERO;
    }
  }

  private String key(long hour) {
    return Keys.join(key, Keys.sortable(hour));
  }

  private static long hour(String row) {
    return Keys.numberOf(LevelKeys.end(row));
  }
}
