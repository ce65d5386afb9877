package org.pacstream.enrich.money;

import java.math.BigDecimal;

/**
 * A number as printed, in figures or words, with its scale.
 *
 * @param begin its first lexeme
 * @param end one past its last
 * @param value with the scale
 * @param scale of its last scale word, one without
 * @param unit the printed unit
 * @param figure a plain figure, to which a neighbour may lend a scale
 * @param grouped the figure's digits stand in groups
 * @param whole a scale without a figure, which is a number only before a currency
 * @param more "and more" stands inside
 */
record Quantity(
    int begin,
    int end,
    BigDecimal value,
    BigDecimal scale,
    BigDecimal unit,
    boolean figure,
    boolean grouped,
    boolean whole,
    boolean more) {

  boolean hasScale() {
    return scale.compareTo(BigDecimal.ONE) > 0;
  }

  /** With a part in minor units. */
  Quantity plus(Quantity part) {
    return new Quantity(
        begin,
        part.end,
        value.add(part.value),
        BigDecimal.ONE,
        part.unit,
        false,
        grouped,
        false,
        more);
  }

  Quantity times(BigDecimal factor, int newEnd) {
    BigDecimal decimals = BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
    return new Quantity(
        begin,
        newEnd,
        value.multiply(factor),
        scale.multiply(factor),
        (hasScale() ? unit : decimals).multiply(factor),
        false,
        grouped,
        false,
        more);
  }
}
