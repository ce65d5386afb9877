package org.pacstream.enrich.money;

import java.math.BigDecimal;
import java.util.Comparator;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;

/** Decimals are equal when their values are, however many zeros they print. */
final class Comparing {
  private Comparing() {}

  static RecursiveComparisonConfiguration numbers() {
    return RecursiveComparisonConfiguration.builder()
        .withComparatorForType(
            Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()), BigDecimal.class)
        .build();
  }
}
