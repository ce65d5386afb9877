package org.pacstream.aggregate.total;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.pacstream.schemas.Bound;

/** When two statements may be about the same money. Symmetric, all of it. */
public final class Agreement {
  /** Figures of one fact lie no further apart, as a share of the larger. */
  private static final BigDecimal NEAR = new BigDecimal("0.05");

  /** Nor are they first published further apart. */
  private static final Duration TIMELY = Duration.ofDays(60);

  private static final int SLIPS = 3;

  private static final List<Bound> BOUNDS =
      List.of(Bound.EXACT, Bound.ABOUT, Bound.RANGE, Bound.AT_LEAST, Bound.AT_MOST);

  /**
   * From the narrowest statement to the widest: named parties, the shortest period, the finest
   * unit; then what only makes the order total.
   */
  public static final Comparator<Statement> NARROWEST_FIRST =
      Comparator.<Statement>comparingInt(Agreement::breadth)
          .thenComparingLong(statement -> Period.days(statement.period()))
          .thenComparing(statement -> statement.quantity().unit())
          .thenComparing(statement -> BOUNDS.indexOf(statement.quantity().bound()))
          .thenComparing(statement -> statement.quantity().value())
          .thenComparing(Statement::text);

  /**
   * Of the wordings of one figure: an exact one holds before an open one, a fine before a coarse.
   */
  public static final Comparator<Quantity> HOLDING_WORDING =
      Comparator.<Quantity>comparingInt(quantity -> quantity.sum().open())
          .thenComparing(Quantity::unit)
          .thenComparing(quantity -> BOUNDS.indexOf(quantity.bound()));

  /** Of the versions of one figure the one whose wording holds; then what makes the order total. */
  public static final Comparator<Statement> HOLDING =
      Comparator.comparing(Statement::quantity, HOLDING_WORDING).thenComparing(Statement::text);

  private Agreement() {}

  private static int breadth(Statement statement) {
    return End.breadth(statement.payer())
        + End.breadth(statement.recipient())
        + End.breadth(statement.candidate());
  }

  /** Whether two statements say nothing that contradicts: neither adds to the other. */
  public static boolean agree(Statement one, Statement other) {
    return sameFlow(one, other)
        && fit(one.payer(), other.payer())
        && fit(one.recipient(), other.recipient())
        && fit(one.candidate(), other.candidate())
        && Period.nested(one.period(), other.period())
        && sameRounding(one.quantity(), other.quantity());
  }

  /**
   * Whether the figures of two statements may be two accounts of one fact, as far as what they say
   * goes. They are not once one article states both.
   *
   * @param firstOfOne when the figure of one was first published
   * @param firstOfOther when that of the other was
   */
  public static boolean vary(
      Statement one, Instant firstOfOne, Statement other, Instant firstOfOther) {
    return mayVary(one, other)
        && !agree(one, other)
        && (dated(one, other)
            || Duration.between(firstOfOne, firstOfOther).abs().compareTo(TIMELY) <= 0);
  }

  /** Whether they may, as far as ends, period and figures go. */
  public static boolean mayVary(Statement one, Statement other) {
    return differInFigure(one, other)
        && (dated(one, other)
            || near(one.quantity().value(), other.quantity().value())
                && Period.nested(one.period(), other.period()));
  }

  private static boolean dated(Statement one, Statement other) {
    return one.period() != null
        && one.period().isDayOrMonth()
        && one.period().equals(other.period());
  }

  /** Whether the same ends move money in the same way, but another sum. */
  public static boolean differInFigure(Statement one, Statement other) {
    return sameFlow(one, other)
        && sameEnds(one, other)
        && !one.quantity().figure().equals(other.quantity().figure());
  }

  /** Whether one is the other with its decimal point slipped by up to three digits. */
  public static boolean slipped(Statement one, Statement other) {
    return sameFlow(one, other)
        && sameEnds(one, other)
        && Objects.equals(one.period(), other.period())
        && slipped(one.quantity().value(), other.quantity());
  }

  /** Whether 10, 100 or 1,000 times the value, or that part of it, lies in the interval. */
  public static boolean slipped(BigDecimal value, Quantity within) {
    for (int digits = 1; digits <= SLIPS; digits++) {
      if (within.covers(value.movePointRight(digits))
          || within.covers(value.movePointLeft(digits))) {
        return value.signum() != 0;
      }
    }
    return false;
  }

  /** Whether a single repeats a level of its extent. */
  public static boolean repeats(Statement single, Statement level) {
    return !single.additional()
        && single.levelExtent().equals(level.extent())
        && Period.nested(single.period(), level.period())
        && level.quantity().covers(single.quantity().value());
  }

  private static boolean sameFlow(Statement one, Statement other) {
    return one.flow() == other.flow()
        && one.stance() == other.stance()
        && one.additional() == other.additional();
  }

  private static boolean sameEnds(Statement one, Statement other) {
    return End.sameId(one.payer(), other.payer())
        && End.sameId(one.recipient(), other.recipient())
        && End.sameId(one.candidate(), other.candidate());
  }

  private static boolean fit(End one, End other) {
    return End.contains(one, other) || End.contains(other, one);
  }

  private static boolean sameRounding(Quantity one, Quantity other) {
    int finer = one.unit().compareTo(other.unit());
    return finer <= 0 && other.covers(one.value()) || finer >= 0 && one.covers(other.value());
  }

  private static boolean near(BigDecimal one, BigDecimal other) {
    BigDecimal apart = one.subtract(other).abs();
    return apart.compareTo(one.max(other).multiply(NEAR)) <= 0;
  }
}
