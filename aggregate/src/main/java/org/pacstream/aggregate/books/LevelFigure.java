package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pacstream.aggregate.total.Agreement;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Period;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.Measure;

/**
 * A running total or balance of an extent, or a single that repeats one, with all statements that
 * tell it.
 *
 * @param name as sources are counted for it
 * @param wide whether it is told of the whole cycle
 * @param tellings never empty
 * @param slipped the hour from which it looks like another with its decimal point slipped, while
 *     one source alone carries it; {@link Hours#NEVER} when never
 * @param contest null when running totals cannot speak against it
 */
record LevelFigure(
    String name, boolean wide, Seen seen, List<Telling> tellings, long slipped, Contest contest) {

  /** Since when a statement tells a level. */
  record Telling(Statement statement, Instant since) {
    private static final Comparator<Telling> FIRST =
        Comparator.comparing(Telling::since).thenComparing(Telling::statement, Agreement.HOLDING);

    long hour() {
      return Hours.of(since);
    }
  }

  LevelFigure {
    tellings = tellings.stream().sorted(Telling.FIRST).toList();
    if (tellings.isEmpty()) {
      throw new IllegalArgumentException("nobody tells the level " + name);
    }
  }

  /** One not yet compared with others. */
  static LevelFigure of(String name, int cycle, Seen seen, List<Telling> tellings) {
    boolean wide = tellings.get(0).statement().isWide(cycle);
    return new LevelFigure(name, wide, seen, tellings, Hours.NEVER, null);
  }

  LevelFigure judged(long slipped, Contest contest) {
    return new LevelFigure(name, wide, seen, tellings, slipped, contest);
  }

  private Statement any() {
    return tellings.get(0).statement();
  }

  Extent extent() {
    return any().levelExtent();
  }

  /** The same for all of an extent. */
  Measure measure() {
    return any().measure();
  }

  boolean isBalance() {
    return any().role() == Role.BALANCE;
  }

  /** Whether others are measured by it: a running total of the whole cycle. */
  boolean isWitness() {
    return wide && any().role() == Role.LEVEL;
  }

  BigDecimal value() {
    return any().quantity().value();
  }

  BigDecimal high() {
    return any().quantity().sum().high();
  }

  /** Since when it is known as a level. */
  Instant start() {
    return tellings.get(0).since();
  }

  long startHour() {
    return Hours.of(start());
  }

  /** Of a balance the time it is told of: the end of the period if that is past. */
  Instant date() {
    Period period = any().period();
    if (period == null) {
      return start();
    }
    Instant end = period.end().atStartOfDay().toInstant(ZoneOffset.UTC);
    return end.isBefore(start()) ? end : start();
  }

  /** Whether one source alone carries it when it becomes known. */
  boolean startsSole() {
    return seen.sole(startHour());
  }

  /** The wordings it has and the hour of each. */
  List<Told> told() {
    var first = new TreeMap<String, Told>();
    for (Telling telling : tellings) {
      Quantity quantity = telling.statement().quantity();
      first.putIfAbsent(quantity.wording(), new Told(quantity, telling.hour()));
    }
    return List.copyOf(first.values());
  }

  /** Since which hour a figure is told in a wording. */
  record Told(Quantity quantity, long hour) {}

  /** What is known of it from hour to hour. */
  List<Span> spans() {
    var hours = new TreeSet<Long>();
    told().forEach(told -> hours.add(told.hour()));
    long from = startHour();
    for (long hour : List.of(slipped, seen.second(), contested(), settled())) {
      if (hour > from && hour < Hours.NEVER) {
        hours.add(hour);
      }
    }
    var spans = new ArrayList<Span>();
    for (long hour : hours) {
      Long next = hours.higher(hour);
      spans.add(new Span(hour, next == null ? Hours.NEVER : next, sum(hour), isDisputed(hour)));
    }
    return spans;
  }

  private long contested() {
    return contest == null ? Hours.NEVER : contest.from();
  }

  private long settled() {
    return contest == null ? Hours.NEVER : contest.until();
  }

  /** The statement that holds in an hour: exact before open, fine before coarse. */
  Statement holding(long hour) {
    return tellings.stream()
        .filter(telling -> telling.hour() <= hour)
        .map(Telling::statement)
        .min(Agreement.HOLDING)
        .orElseThrow();
  }

  Sum sum(long hour) {
    return holding(hour).quantity().sum();
  }

  boolean isDisputed(long hour) {
    return isSlip(hour) || isOutvoted(hour);
  }

  boolean isSlip(long hour) {
    return seen.sole(hour) && slipped <= hour;
  }

  boolean isOutvoted(long hour) {
    return seen.sole(hour) && contested() <= hour && hour < settled();
  }
}
