package org.pacstream.aggregate.books;

import static org.pacstream.aggregate.books.FactKeys.ends;
import static org.pacstream.aggregate.books.FactKeys.kind;
import static org.pacstream.aggregate.books.FactKeys.period;
import static org.pacstream.aggregate.state.Keys.after;
import static org.pacstream.aggregate.state.Keys.join;
import static org.pacstream.aggregate.state.Keys.under;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.aggregate.total.Statement;

/**
 * Finds statements by the digits of their figure, wherever the decimal point is: those from which a
 * figure may have slipped. Rows go by how precise the figure is, then by its digits.
 */
final class DigitIndex {
  private static final String DIGITS = "digits";

  /** Rounded by as much as the figure itself, or more. */
  private static final int COARSEST = 0;

  private static final int FINEST = -6;
  private static final MathContext DOWN = new MathContext(24, RoundingMode.DOWN);
  private static final MathContext UP = new MathContext(24, RoundingMode.UP);

  private final Rows<Integer> rows;
  private final String scope;

  DigitIndex(Rows<Integer> rows, String scope) {
    this.rows = rows;
    this.scope = scope;
  }

  void add(SingleId id, Statement statement) {
    rows.put(key(id, statement), 1);
  }

  void remove(SingleId id, Statement statement) {
    rows.put(key(id, statement), null);
  }

  private String key(SingleId id, Statement statement) {
    Quantity quantity = statement.quantity();
    return join(precise(statement, precision(quantity)), digits(quantity.value().abs()), id.text());
  }

  Set<SingleId> near(Statement statement) {
    var found = new LinkedHashSet<SingleId>();
    BigDecimal value = statement.quantity().value();
    if (value.signum() <= 0) {
      return found;
    }
    BigDecimal first = value.scaleByPowerOfTen(value.scale() - value.precision() + 1);
    for (int precision = FINEST; precision < COARSEST; precision++) {
      BigDecimal apart = BigDecimal.ONE.scaleByPowerOfTen(precision);
      BigDecimal low = first.divide(BigDecimal.ONE.add(apart), DOWN);
      BigDecimal high = first.divide(BigDecimal.ONE.subtract(apart), UP);
      String key = precise(statement, precision);
      if (low.compareTo(BigDecimal.ONE) < 0) {
        find(key, low.movePointRight(1), BigDecimal.TEN, found);
        find(key, BigDecimal.ONE, high, found);
      } else if (high.compareTo(BigDecimal.TEN) >= 0) {
        find(key, low, BigDecimal.TEN, found);
        find(key, BigDecimal.ONE, high.movePointLeft(1), found);
      } else {
        find(key, low, high, found);
      }
    }
    FactIndex.collect(rows.prefix(under(precise(statement, COARSEST))), found);
    return found;
  }

  private void find(String key, BigDecimal low, BigDecimal high, Set<SingleId> found) {
    String to = high.compareTo(BigDecimal.TEN) >= 0 ? ":" : digits(high);
    FactIndex.collect(rows.range(under(key) + digits(low), after(under(key) + to)), found);
  }

  private String precise(Statement statement, int precision) {
    return join(
        scope,
        DIGITS,
        kind(statement),
        ends(statement),
        period(statement),
        String.format("%02d", -precision));
  }

  private static int precision(Quantity quantity) {
    BigDecimal reach = FactKeys.reachOf(quantity);
    BigDecimal value = quantity.value();
    if (reach.signum() <= 0) {
      return FINEST;
    }
    if (value.signum() <= 0) {
      return COARSEST;
    }
    int share = FactKeys.exponent(reach.divide(value, UP));
    return Math.max(FINEST, Math.min(COARSEST, share));
  }

  /** From the first that is not zero on, as far as they count. */
  private static String digits(BigDecimal number) {
    return number.stripTrailingZeros().unscaledValue().toString();
  }
}
