package org.pacstream.enrich.report;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacstream.enrich.money.FoundAmount;

/**
 * An amount in its sentence.
 *
 * @param begin first token
 * @param end one past the last token
 * @param restates says again, in another currency, what a figure before it says in money
 */
record Figure(FoundAmount amount, int begin, int end, boolean restates) {
  private static final Set<String> MONEY =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** In coins rather than in the money of a state. */
  boolean isCoins() {
    return !MONEY.contains(amount.currency());
  }
}
