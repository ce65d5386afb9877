package org.pacstream.enrich.money;

import java.math.BigDecimal;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.Bound;

/** A number on its way to becoming an amount: what the passes have found out about it so far. */
final class Sighting {
  Quantity quantity;

  /** First lexeme, with a currency before the number. */
  int begin;

  /** One past the last lexeme, with a currency after the number. */
  int end;

  /** Null as long as none is known. */
  String currency;

  /** The currency is printed with this very number. */
  boolean printed;

  /** Printed after the number, so that a list before it may share it. */
  boolean suffixed;

  boolean coin;

  /** A word that is money only with a scale or beside the same currency elsewhere. */
  boolean weak;

  /** Cents or the like. */
  boolean minor;

  /** The other end of a range, or null. */
  BigDecimal upper;

  /** The "from" before it opens a change, "rose from 5 to 8", and is no bound. */
  boolean left;

  /** The lexeme of the "to" of "rose from 5 to 8", which is no bound; -1 without one. */
  int reached = -1;

  Bound bound = Bound.EXACT;
  boolean bounded;
  boolean additional;
  boolean perUnit;
  boolean converted;
  boolean dropped;

  Sighting(Quantity quantity) {
    this.quantity = quantity;
    this.begin = quantity.begin();
    this.end = quantity.end();
  }

  boolean isMoney() {
    return currency != null && !dropped;
  }

  BigDecimal value() {
    return quantity.value();
  }

  void lend(BigDecimal scale) {
    quantity = quantity.times(scale, quantity.end());
  }

  FoundAmount found(Text text, int first, int last) {
    BigDecimal low = plain(value());
    BigDecimal high = upper == null ? low : plain(upper);
    return new FoundAmount(
        text,
        first,
        last,
        bound == Bound.AT_MOST ? null : low,
        bound == Bound.AT_LEAST ? null : high,
        currency,
        bound,
        plain(quantity.unit()),
        perUnit,
        converted,
        additional);
  }

  private static BigDecimal plain(BigDecimal value) {
    if (value.scale() <= 0) {
      return value.setScale(0);
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
