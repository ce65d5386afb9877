package org.pacstream.aggregate.total;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Which transactions the statements are about. Statements that differ in printed unit or bound
 * alone are one fact, and count as often as any one article makes one of them.
 */
final class Facts {
  /** Of an exact and an open version of one statement the exact one holds. */
  static final Comparator<Supported> HOLDING =
      Comparator.<Supported>comparingInt(supported -> supported.statement().quantity().sum().open())
          .thenComparing(supported -> supported.statement().quantity().wording());

  private Facts() {}

  static Sum sum(Collection<Supported> statements) {
    Sum sum = Sum.ZERO;
    for (List<Supported> versions : merged(statements)) {
      Supported holding = versions.stream().min(HOLDING).orElseThrow();
      sum = sum.plus(holding.statement().quantity().sum().times(count(versions)));
    }
    return sum;
  }

  /** How many facts there are. */
  static int count(Collection<Supported> versions) {
    return versions.stream().mapToInt(Supported::multiplicity).max().orElse(0);
  }

  /** Statements that are one fact (or as many as one article makes of them), in a fixed order. */
  static Collection<List<Supported>> merged(Collection<Supported> statements) {
    var merged = new TreeMap<String, List<Supported>>();
    for (Supported supported : statements) {
      merged
          .computeIfAbsent(supported.statement().figure(), same -> new ArrayList<>())
          .add(supported);
    }
    return merged.values();
  }
}
