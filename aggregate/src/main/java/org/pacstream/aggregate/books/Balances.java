package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.Agreement;
import org.pacstream.aggregate.total.Sum;

/** The balances of one extent. They are few, and all are looked at when one changes. */
final class Balances {
  private static final Duration AROUND = Duration.ofDays(30);

  /** The last is the latest; of one date the larger. */
  private static final Comparator<LevelFigure> LATEST =
      Comparator.comparing(LevelFigure::date)
          .thenComparing(LevelFigure::value)
          .thenComparing(LevelFigure::name, Comparator.reverseOrder());

  private final Rows<String> rows;
  private final LevelKeys keys;
  private final LevelFigures figures;

  Balances(Rows<String> rows, LevelKeys keys, LevelFigures figures) {
    this.rows = rows;
    this.keys = keys;
    this.figures = figures;
  }

  void replace(Collection<LevelChange> told, LevelSteps steps) {
    var before = new LinkedHashMap<String, LevelFigure>();
    known().forEach(balance -> before.put(balance.name(), balance));
    var now = new LinkedHashMap<>(before);
    for (LevelChange change : told) {
      now.remove(change.either().name());
      if (change.before() != null) {
        rows.put(keys.started(change.before()), null);
      }
      if (change.now() != null) {
        rows.put(keys.started(change.now()), change.now().value().toPlainString());
        now.put(change.now().name(), change.now());
      } else {
        figures.remove(change.before());
      }
    }
    List<LevelFigure> judged =
        now.values().stream().map(balance -> judged(balance, now.values())).toList();
    judged.stream()
        .filter(balance -> !balance.equals(before.get(balance.name())))
        .forEach(figures::put);
    count(before.values(), -1, steps);
    count(judged, 1, steps);
  }

  private List<LevelFigure> known() {
    var ids = new ArrayList<String>();
    String start = keys.of("start");
    try (var started = rows.range(start, Keys.after(start))) {
      started.forEachRemaining(row -> ids.add(LevelKeys.end(row.key)));
    }
    return ids.stream().map(figures::known).toList();
  }

  private static LevelFigure judged(LevelFigure balance, Collection<LevelFigure> all) {
    if (!balance.startsSole()) {
      return balance.judged(Hours.NEVER, null);
    }
    long slipped = Hours.NEVER;
    var contest = Contest.open(balance.seen().second());
    for (LevelFigure other : all) {
      if (other.name().equals(balance.name())) {
        continue;
      }
      slipped = Math.min(slipped, slipped(balance, other));
      if (Duration.between(balance.start(), other.start()).abs().compareTo(AROUND) <= 0) {
        contest =
            Contest.settles(other.value(), balance.value())
                ? contest.settled(Math.max(other.startHour(), balance.startHour()))
                : contest.heard(other.seen());
      }
    }
    boolean contested = contest.until() > balance.startHour();
    return balance.judged(
        slipped < balance.seen().second() ? slipped : Hours.NEVER, contested ? contest : null);
  }

  private static long slipped(LevelFigure balance, LevelFigure other) {
    long slipped = Hours.NEVER;
    for (LevelFigure.Told told : other.told()) {
      if (Agreement.slipped(balance.value(), told.quantity())) {
        slipped = Math.min(slipped, Math.max(told.hour(), other.seen().second()));
      }
    }
    return Math.max(slipped, balance.startHour());
  }

  private static void count(Collection<LevelFigure> balances, int sign, LevelSteps steps) {
    var hours = new TreeSet<Long>();
    for (LevelFigure balance : balances) {
      steps.count(balance, sign);
      balance.spans().forEach(span -> hours.add(span.from()));
    }
    Sum earlier = Sum.ZERO;
    for (long hour : hours) {
      Sum held = latest(balances, hour);
      steps.change(hour, sign > 0 ? earlier : held, sign > 0 ? held : earlier);
      earlier = held;
    }
  }

  /** The undisputed one that is latest; in high also what is disputed and no older. */
  private static Sum latest(Collection<LevelFigure> balances, long hour) {
    List<LevelFigure> present =
        balances.stream().filter(balance -> balance.startHour() <= hour).toList();
    LevelFigure latest =
        present.stream().filter(balance -> !balance.isDisputed(hour)).max(LATEST).orElse(null);
    Sum sum = latest == null ? Sum.ZERO : latest.sum(hour);
    BigDecimal high = sum.high();
    for (LevelFigure balance : present) {
      boolean older = latest != null && balance.date().isBefore(latest.date());
      if (balance.isDisputed(hour) && !older) {
        high = high.max(balance.high());
      }
    }
    return Sum.of(sum.low(), sum.best(), high, sum.open());
  }
}
