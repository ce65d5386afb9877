package org.pacstream.aggregate.books;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pacstream.aggregate.total.Agreement;

/** From when a figure that one source alone carries looks like another with its point slipped. */
final class Slips {
  private final Singles singles;
  private final FactIndex index;

  Slips(Singles singles, FactIndex index) {
    this.singles = singles;
    this.index = index;
  }

  /**
   * Judges anew, after these changed, them and whatever may have slipped from them.
   *
   * @return figures judged
   */
  Set<String> judge(Collection<Single> changed) {
    var suspects = new TreeSet<String>();
    for (Single single : changed) {
      suspects.add(single.id().figure());
      if (isSupported(single)) {
        index.slips(single.statement()).stream()
            .map(singles::get)
            .filter(slip -> Agreement.slipped(slip.statement(), single.statement()))
            .forEach(slip -> suspects.add(slip.id().figure()));
      }
    }
    suspects.forEach(this::judge);
    return suspects;
  }

  private static boolean isSupported(Single single) {
    return single.before.situation().second() != Hours.NEVER
        || single.situation().second() != Hours.NEVER;
  }

  private void judge(String figure) {
    List<Single> statements =
        singles.figure(figure).stream().filter(single -> !single.isGone()).toList();
    if (statements.isEmpty()) {
      return;
    }
    long slipped = slipped(statements);
    for (Single single : statements) {
      boolean doubtful = slipped < single.situation().second();
      single.situate(single.situation().slipping(doubtful ? slipped : Hours.NEVER));
    }
  }

  private long slipped(List<Single> statements) {
    long begin =
        statements.stream().mapToLong(single -> single.situation().begin()).min().orElseThrow();
    Single single = statements.get(0);
    return begin < single.situation().second()
        ? from(single).stream()
            .mapToLong(other -> supported(other.situation()))
            .min()
            .orElse(Hours.NEVER)
        : Hours.NEVER;
  }

  /** Statements from which one may have slipped, once they are better supported. */
  List<Single> from(Single slip) {
    return index.slippedFrom(slip.statement()).stream()
        .map(singles::get)
        .filter(other -> Agreement.slipped(slip.statement(), other.statement()))
        .toList();
  }

  /** From when two sources carry what is made. */
  static long supported(Situation situation) {
    return Math.max(situation.begin(), situation.second());
  }
}
