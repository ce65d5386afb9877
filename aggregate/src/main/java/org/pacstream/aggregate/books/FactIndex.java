package org.pacstream.aggregate.books;

import static org.pacstream.aggregate.books.FactKeys.ends;
import static org.pacstream.aggregate.books.FactKeys.kind;
import static org.pacstream.aggregate.books.FactKeys.period;
import static org.pacstream.aggregate.books.FactKeys.sortable;
import static org.pacstream.aggregate.state.Keys.after;
import static org.pacstream.aggregate.state.Keys.join;
import static org.pacstream.aggregate.state.Keys.under;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Period;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.aggregate.total.Statement;

/**
 * Finds the fact statements of a tree that may have to do with one. Every row is a pointer: its key
 * ends with the id of the statement it leads to. What is found may be more than is meant, never
 * less.
 */
final class FactIndex {
  private static final String ENDS = "ends";
  private static final String DATED = "dated";
  private static final String EXTENT = "extent";
  private static final String DOUBTFUL = "doubtful";
  private static final String TOLD = "told";

  /** Variants lie no further apart, as a share of the larger. */
  private static final BigDecimal NEAR = new BigDecimal("0.95");

  private static final int SLIPS = 3;
  private static final MathContext UP = new MathContext(40, RoundingMode.UP);
  private static final int DAYS_OF_A_MONTH = 31;

  private final Rows<Integer> rows;
  private final String scope;
  private final WidthIndex widths;
  private final DigitIndex digits;

  FactIndex(Rows<Integer> rows, String scope) {
    this.rows = rows;
    this.scope = scope;
    this.widths = new WidthIndex(rows, scope);
    this.digits = new DigitIndex(rows, scope);
  }

  void add(SingleId id, Statement statement) {
    put(id, statement, 1);
    widths.add(id, statement);
    digits.add(id, statement);
  }

  void remove(SingleId id, Statement statement) {
    put(id, statement, null);
    widths.remove(id, statement);
    digits.remove(id, statement);
  }

  private void put(SingleId id, Statement statement, Integer one) {
    String value = sortable(statement.quantity().value());
    rows.put(join(sameEnds(statement), value, id.text()), one);
    if (mayBeDated(statement.period())) {
      rows.put(join(dated(statement), id.text()), one);
    }
    if (!statement.additional()) {
      rows.put(join(scope, EXTENT, statement.levelExtent().text(), value, id.text()), one);
    }
  }

  /** Statements that may agree. Stops when {@code visit} says false. */
  void agreeing(Statement statement, Predicate<SingleId> visit) {
    widths.visit(statement, visit);
  }

  /** Statements that may be of figures that vary from this one's. */
  Set<SingleId> varying(Statement statement) {
    BigDecimal value = statement.quantity().value();
    Set<SingleId> found =
        between(sameEnds(statement), value.multiply(NEAR), value.divide(NEAR, UP));
    if (mayBeDated(statement.period())) {
      found.addAll(all(dated(statement)));
    }
    return found;
  }

  /** Statements from which a figure may have slipped. */
  Set<SingleId> slippedFrom(Statement statement) {
    return digits.near(statement);
  }

  /** Statements of figures that may have slipped from this one. */
  Set<SingleId> slips(Statement statement) {
    return slipped(sameEnds(statement), statement.quantity());
  }

  /** Those of them that are doubtful. */
  Set<SingleId> doubtful(Statement statement) {
    return slipped(doubts(statement), statement.quantity());
  }

  private Set<SingleId> slipped(String key, Quantity from) {
    var found = new LinkedHashSet<SingleId>();
    for (int digit = -SLIPS; digit <= SLIPS; digit++) {
      if (digit != 0) {
        found.addAll(
            between(key, from.from().movePointRight(digit), from.to().movePointRight(digit)));
      }
    }
    return found;
  }

  /** Statements of an extent whose figure lies where that of another may have been rounded from. */
  Set<SingleId> within(Extent extent, Quantity quantity) {
    return between(join(scope, EXTENT, extent.text()), quantity.from(), quantity.to());
  }

  void doubt(SingleId id, Statement statement, boolean doubtful) {
    String value = sortable(statement.quantity().value());
    rows.put(join(doubts(statement), value, id.text()), doubtful ? 1 : null);
  }

  /** Statements told with this one. */
  Set<SingleId> toldWith(SingleId id) {
    return all(join(scope, TOLD, id.text()));
  }

  void tell(String with, SingleId id, boolean told) {
    rows.put(join(scope, TOLD, with, id.text()), told ? 1 : null);
  }

  private String sameEnds(Statement statement) {
    return join(scope, ENDS, kind(statement), ends(statement));
  }

  private String dated(Statement statement) {
    return join(scope, DATED, kind(statement), ends(statement), period(statement));
  }

  private String doubts(Statement statement) {
    return join(scope, DOUBTFUL, kind(statement), ends(statement), period(statement));
  }

  private static boolean mayBeDated(Period period) {
    return period != null
        && ChronoUnit.DAYS.between(period.begin(), period.end()) <= DAYS_OF_A_MONTH;
  }

  private Set<SingleId> between(String key, BigDecimal low, BigDecimal high) {
    var found = new LinkedHashSet<SingleId>();
    collect(range(rows, key, low, high), found);
    return found;
  }

  private Set<SingleId> all(String key) {
    var found = new LinkedHashSet<SingleId>();
    collect(rows.prefix(under(key)), found);
    return found;
  }

  /** Pointers under a key whose figure lies between two, both included. To be closed. */
  static KeyValueIterator<String, Integer> range(
      Rows<Integer> rows, String key, BigDecimal low, BigDecimal high) {
    return rows.range(under(key) + sortable(low), after(under(key) + sortable(high)));
  }

  static void collect(KeyValueIterator<String, Integer> pointers, Set<SingleId> found) {
    try (pointers) {
      pointers.forEachRemaining(pointer -> found.add(SingleId.endOf(pointer.key)));
    }
  }

  /** Whether the visit went on to the end. */
  static boolean visit(KeyValueIterator<String, Integer> pointers, Predicate<SingleId> visit) {
    try (pointers) {
      while (pointers.hasNext()) {
        if (!visit.test(SingleId.endOf(pointers.next().key))) {
          return false;
        }
      }
      return true;
    }
  }
}
