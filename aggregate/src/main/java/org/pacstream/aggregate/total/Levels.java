package org.pacstream.aggregate.total;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What the running totals of one extent come to. */
final class Levels {
  private static final Comparator<List<Supported>> LATEST =
      Comparator.<List<Supported>, Instant>comparing(
              versions ->
                  versions.stream()
                      .map(Supported::balanceDate)
                      .max(Comparator.naturalOrder())
                      .orElseThrow())
          .thenComparing(versions -> holding(versions).best());

  private Levels() {}

  /**
   * Running totals only grow, so the largest holds; of balances the latest does, of several of one
   * day the largest. Zero when there is none.
   */
  static Sum level(Collection<Supported> levels) {
    boolean balances = levels.stream().anyMatch(level -> level.statement().role() == Role.BALANCE);
    Collection<List<Supported>> merged = Facts.merged(levels);
    if (balances) {
      return merged.stream().max(LATEST).map(Levels::holding).orElse(Sum.ZERO);
    }
    return merged.stream().map(Levels::holding).reduce(Sum.ZERO, Sum::larger);
  }

  /** Of an exact and an open version of one figure the exact one holds. */
  private static Sum holding(List<Supported> versions) {
    return versions.stream().min(Facts.HOLDING).orElseThrow().statement().quantity().sum();
  }
}
