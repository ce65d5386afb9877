package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.pacstream.aggregate.total.Agreement;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.Measure;

/**
 * A running total or balance of an extent, or a single that repeats one.
 *
 * @param name as sources are counted for it
 * @param told never empty; the first is the earliest
 * @param slipped the hour from which it looks like another with its decimal point slipped, while
 *     one source alone carries it; {@link Hours#NEVER} when never
 * @param contest null when running totals cannot speak against it
 */
record LevelFigure(
    String name, About about, Seen seen, List<Told> told, long slipped, Contest contest) {

  /**
   * What all statements that tell a level have in common.
   *
   * @param extent as a level
   * @param wide whether it is told of the whole cycle; no balance is
   * @param periodEnd of a balance the day after the stated period; null when none is stated, and
   *     for what is no balance
   */
  record About(Role role, Measure measure, Extent extent, boolean wide, LocalDate periodEnd) {
    static About of(Statement statement, int cycle) {
      boolean balance = statement.role() == Role.BALANCE;
      boolean dated = balance && statement.period() != null;
      return new About(
          statement.role(),
          statement.measure(),
          statement.levelExtent(),
          !balance && statement.isWide(cycle),
          dated ? statement.period().end() : null);
    }
  }

  /** Since when a level is told in a wording. */
  record Told(Quantity quantity, Instant since) {
    private static final Comparator<Told> FIRST =
        Comparator.comparing(Told::since).thenComparing(Told::quantity, Agreement.HOLDING_WORDING);

    long hour() {
      return Hours.of(since);
    }
  }

  LevelFigure {
    told = told.stream().sorted(Told.FIRST).toList();
    if (told.isEmpty()) {
      throw new IllegalArgumentException("nobody tells the level " + name);
    }
  }

  /** One not yet compared with others. */
  static LevelFigure of(String name, About about, Seen seen, List<Told> told) {
    return new LevelFigure(name, about, seen, told, Hours.NEVER, null);
  }

  LevelFigure judged(long slipped, Contest contest) {
    return new LevelFigure(name, about, seen, told, slipped, contest);
  }

  Extent extent() {
    return about.extent();
  }

  /** The same for all of an extent. */
  Measure measure() {
    return about.measure();
  }

  boolean wide() {
    return about.wide();
  }

  boolean isBalance() {
    return about.role() == Role.BALANCE;
  }

  /** Whether others are measured by it: a running total of the whole cycle, or any balance. */
  boolean isWitness() {
    return isBalance() || about.wide() && about.role() == Role.LEVEL;
  }

  /** The same in all wordings. */
  BigDecimal value() {
    return told.get(0).quantity().value();
  }

  BigDecimal high() {
    return told.get(0).quantity().sum().high();
  }

  /** What tells it from others of its extent. */
  String figure() {
    return name.substring(name.indexOf(extent().text()) + extent().text().length());
  }

  /** Since when it is known as a level. */
  Instant start() {
    return told.get(0).since();
  }

  long startHour() {
    return Hours.of(start());
  }

  /** Of a balance the time it is told of: the end of the period if that is past. */
  Instant date() {
    if (about.periodEnd() == null) {
      return start();
    }
    Instant end = about.periodEnd().atStartOfDay().toInstant(ZoneOffset.UTC);
    return end.isBefore(start()) ? end : start();
  }

  /** Whether one source alone carries it when it becomes known. */
  boolean startsSole() {
    return seen.sole(startHour());
  }

  /** What is known of it from hour to hour. */
  List<Span> spans() {
    var hours = new TreeSet<Long>();
    told.forEach(wording -> hours.add(wording.hour()));
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

  /** In the wording that holds in an hour: exact before open, fine before coarse. */
  Sum sum(long hour) {
    return told.stream()
        .filter(wording -> wording.hour() <= hour)
        .map(Told::quantity)
        .min(Agreement.HOLDING_WORDING)
        .orElseThrow()
        .sum();
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
