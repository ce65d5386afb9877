package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.End;
import org.pacstream.aggregate.total.Period;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.Sum;

/** Parts of the keys by which fact statements are found. */
final class FactKeys {
  /** More than any figure or window has, so that what is written is never negative. */
  private static final BigInteger OFFSET = BigInteger.TEN.pow(39);

  /** Breadth of an end that is not named. */
  static final char ABSENT = '3';

  static final String ANY = "*";

  private FactKeys() {}

  /** What must be equal for two statements to have to do with each other. */
  static String kind(Statement statement) {
    return statement.flow()
        + "-"
        + Objects.requireNonNullElse(statement.stance(), "")
        + (statement.additional() ? "-additional" : "");
  }

  /** The ids of the ends, whatever they may stand for. */
  static String ends(Statement statement) {
    return Keys.join(id(statement.payer()), id(statement.recipient()), id(statement.candidate()));
  }

  private static String id(End end) {
    return end == null ? "" : end.id();
  }

  static String period(Statement statement) {
    Period period = statement.period();
    return period == null ? "" : period.begin() + "/" + period.end();
  }

  /** How many an end may mean, in one character. */
  static char breadth(End end) {
    if (end == null) {
      return ABSENT;
    }
    return switch (end.breadth()) {
      case NAMED -> '0';
      case NETWORK, CAMPAIGN -> '1';
      case GROUP -> '2';
    };
  }

  /** Sorts as the numbers do; 40 digits. */
  static String sortable(BigDecimal number) {
    String digits =
        number.movePointRight(Sum.SCALE).toBigInteger().max(OFFSET.negate()).add(OFFSET).toString();
    return "0".repeat(40 - digits.length()) + digits;
  }

  /**
   * The smallest power of ten that the rounding of a figure does not reach beyond; for all units
   * there are no more than a few of these. Two digits, "00" for a figure that reaches nowhere.
   */
  static String reach(Quantity quantity) {
    BigDecimal reach = reachOf(quantity);
    return reach.signum() <= 0 ? "00" : String.format("%02d", exponent(reach) + FIRST_EXPONENT);
  }

  /** How far the figures with this reach extend at most. */
  static BigDecimal reach(String digits) {
    int exponent = Integer.parseInt(digits);
    return exponent == 0
        ? BigDecimal.ZERO
        : BigDecimal.ONE.scaleByPowerOfTen(exponent - FIRST_EXPONENT);
  }

  private static final int FIRST_EXPONENT = 30;

  static BigDecimal reachOf(Quantity quantity) {
    return quantity.to().subtract(quantity.value()).max(quantity.value().subtract(quantity.from()));
  }

  /** The smallest power of ten that is no smaller. */
  static int exponent(BigDecimal positive) {
    BigDecimal plain = positive.stripTrailingZeros();
    int below = plain.precision() - plain.scale() - 1;
    return plain.unscaledValue().equals(BigInteger.ONE) ? below : below + 1;
  }
}
