package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.state.Keys;

/**
 * The running totals of an extent for the whole cycle, or its balances, by time, and the levels
 * they may speak against: those that one source alone carries and that none of a third of them was
 * published with or up to 30 days before. Of these there are few, for of several that lie within 30
 * days each is more than three times the one before. A balance is not heard of another published
 * more than 30 days later.
 */
final class Witnesses {
  private static final Duration AROUND = Duration.ofDays(30);

  private final Rows<String> rows;
  private final LevelKeys keys;
  private final LevelFigures figures;

  Witnesses(Rows<String> rows, LevelKeys keys, LevelFigures figures) {
    this.rows = rows;
    this.keys = keys;
    this.figures = figures;
  }

  /** What is kept of a level as one that speaks against others. */
  void witness(LevelFigure figure, Map<String, String> entries) {
    if (figure.isWitness()) {
      entries.put(
          keys.of("witness", Keys.sortable(figure.start()), LevelKeys.id(figure)),
          figure.value().toPlainString());
    }
  }

  /** What is kept of a level that others may speak against. */
  void contest(LevelFigure figure, Map<String, String> entries) {
    if (figure.contest() != null) {
      entries.put(
          keys.of("contest", Keys.sortable(lastHeard(figure)), LevelKeys.id(figure)),
          Keys.sortable(figure.start()));
    }
  }

  /** The hour from which on nothing that is published is heard. */
  private static long lastHeard(LevelFigure figure) {
    long until = figure.contest().until();
    return figure.isBalance() ? Math.min(until, lastAround(figure.start()) + 1) : until;
  }

  private static long lastAround(Instant time) {
    return Hours.of(time.plus(AROUND));
  }

  /** The levels that others may speak against otherwise since one has become another. */
  Set<String> concerned(LevelFigure before, LevelFigure now) {
    var concerned = new LinkedHashSet<String>();
    boolean was = before != null && before.isWitness();
    boolean is = now != null && now.isWitness();
    if (was || is) {
      Instant earliest = was && is ? min(before.start(), now.start()) : (is ? now : before).start();
      Instant latest = was && is ? max(before.start(), now.start()) : earliest;
      long last =
          (was ? before : now).isBalance() ? lastAround(latest.plus(AROUND)) + 1 : Hours.NEVER;
      addContested(concerned, earliest, latest, last);
    }
    if (was && !(is && now.start().equals(before.start()))) {
      addUnsettled(concerned, before);
    }
    return concerned;
  }

  /** What was published in the hour in which a contest ends may be what ends it. */
  private void addContested(Set<String> concerned, Instant earliest, Instant latest, long last) {
    String from = keys.of("contest", Keys.sortable(Hours.of(earliest)));
    String to = Keys.after(keys.of("contest", Keys.sortable(last)));
    try (var contested = rows.range(from, to)) {
      while (contested.hasNext()) {
        var row = contested.next();
        Instant start = Keys.timeOf(row.value);
        if (!latest.isBefore(start.minus(AROUND))) {
          concerned.add(LevelKeys.end(row.key));
        }
      }
    }
  }

  /**
   * Those that a witness settled from their first hour on, unless others as large do: the one
   * before and the one after it settle all that lie near them, but not themselves.
   */
  private void addUnsettled(Set<String> concerned, LevelFigure gone) {
    Instant from = Hours.begin(gone.startHour());
    Instant to = gone.start().plus(AROUND);
    Optional<Witness> earlier =
        latest(gone.start().minus(AROUND), gone.start(), witness -> witness.isAsLarge(gone));
    if (earlier.isPresent()) {
      add(concerned, gone, earlier.get().id(), earlier.get().value());
      from = max(from, earlier.get().start().plus(AROUND).plusMillis(1));
    }
    Optional<Witness> later = earliest(gone.start(), to, witness -> witness.isAsLarge(gone));
    if (later.isPresent()) {
      add(concerned, gone, later.get().id(), later.get().value());
      to = min(to, Hours.begin(Hours.of(later.get().start())).minusMillis(1));
    }
    if (from.isAfter(to)) {
      return;
    }
    String first = keys.of("start", Keys.sortable(from));
    String last = Keys.after(keys.of("start", Keys.sortable(to)));
    try (var unsettled = rows.range(first, last)) {
      while (unsettled.hasNext()) {
        var row = unsettled.next();
        add(concerned, gone, LevelKeys.end(row.key), new BigDecimal(row.value));
      }
    }
  }

  private static void add(Set<String> concerned, LevelFigure gone, String id, BigDecimal value) {
    if (Contest.settles(gone.value(), value)) {
      concerned.add(id);
    }
  }

  private static Instant min(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant max(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /** What speaks against a level once one has become another. */
  Contest contest(LevelFigure figure, LevelFigure before, LevelFigure now) {
    boolean was = isHeard(before, figure);
    boolean is = isHeard(now, figure);
    if (figure.contest() == null || was && !(is && isMore(before.seen(), now.seen()))) {
      return contest(figure);
    }
    if (!is) {
      return figure.contest();
    }
    if (!Contest.settles(now.value(), figure.value())) {
      return figure.contest().heard(now.seen());
    }
    return now.startHour() <= figure.startHour() ? null : figure.contest().settled(now.startHour());
  }

  /** Whether whoever carried it still does. */
  private static boolean isMore(Seen before, Seen now) {
    return Contest.together(before, now).equals(now);
  }

  /** Whether one is heard when another is judged. */
  private static boolean isHeard(LevelFigure witness, LevelFigure figure) {
    return witness != null
        && witness.isWitness()
        && !witness.start().isBefore(figure.start().minus(AROUND))
        && !(figure.isBalance() && witness.start().isAfter(figure.start().plus(AROUND)));
  }

  /** What speaks against a level; null when nothing can. */
  Contest contest(LevelFigure figure) {
    if (!figure.startsSole() || isSettledFromStart(figure)) {
      return null;
    }
    var contest = Contest.open(figure.seen().second());
    Instant from = figure.start().minus(AROUND);
    String to = figure.isBalance() ? witness(figure.start().plus(AROUND)) : keys.of("witness");
    try (var witnesses = rows.range(witness(from), Keys.after(to))) {
      while (witnesses.hasNext()) {
        Witness witness = witness(witnesses.next());
        if (witness.hour() >= contest.until()) {
          break;
        }
        if (witness.settles(figure)) {
          return contest.settled(witness.hour());
        }
        if (contest.from() > witness.hour() && !witness.isSame(figure)) {
          contest = contest.heard(figures.known(witness.id()).seen());
        }
      }
    }
    return contest;
  }

  private boolean isSettledFromStart(LevelFigure figure) {
    Instant end = Hours.begin(figure.startHour() + 1).minusMillis(1);
    return latest(figure.start().minus(AROUND), end, witness -> witness.settles(figure))
        .isPresent();
  }

  private Optional<Witness> latest(Instant from, Instant to, Predicate<Witness> condition) {
    return first(rows.reverseRange(witness(from), Keys.after(witness(to))), condition);
  }

  private Optional<Witness> earliest(Instant from, Instant to, Predicate<Witness> condition) {
    return first(rows.range(witness(from), Keys.after(witness(to))), condition);
  }

  private Optional<Witness> first(
      KeyValueIterator<String, String> witnesses, Predicate<Witness> condition) {
    try (witnesses) {
      while (witnesses.hasNext()) {
        Witness witness = witness(witnesses.next());
        if (condition.test(witness)) {
          return Optional.of(witness);
        }
      }
      return Optional.empty();
    }
  }

  /** A running total as the index has it. */
  private record Witness(String id, Instant start, BigDecimal value) {
    boolean isAsLarge(LevelFigure figure) {
      return value.compareTo(figure.value()) >= 0;
    }

    boolean settles(LevelFigure figure) {
      return Contest.settles(value, figure.value()) && !isSame(figure);
    }

    boolean isSame(LevelFigure figure) {
      return id.equals(LevelKeys.id(figure));
    }

    long hour() {
      return Hours.of(start);
    }
  }

  private Witness witness(KeyValue<String, String> row) {
    String start = LevelKeys.part(row.key, keys.of("witness"), 0);
    return new Witness(LevelKeys.end(row.key), Keys.timeOf(start), new BigDecimal(row.value));
  }

  private String witness(Instant start) {
    return keys.of("witness", Keys.sortable(start));
  }
}
