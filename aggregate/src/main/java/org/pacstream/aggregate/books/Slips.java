package org.pacstream.aggregate.books;

import java.util.Collection;
import java.util.List;
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

  /** Judges these anew after they changed, and whatever may have slipped from them. */
  void judge(Collection<Single> changed) {
    var figures = new TreeSet<String>();
    changed.forEach(single -> figures.add(single.id().figure()));
    var suspects = new TreeSet<>(figures);
    for (Single single : changed) {
      if (isSupported(single)) {
        index.slips(single.statement()).stream()
            .map(singles::get)
            .filter(slip -> !figures.contains(slip.id().figure()))
            .filter(slip -> Agreement.slipped(slip.statement(), single.statement()))
            .filter(slip -> !judged(slip, single))
            .forEach(slip -> suspects.add(slip.id().figure()));
      }
    }
    suspects.forEach(this::judge);
  }

  /** Whether what changed about one it may have slipped from was enough to judge. */
  private static boolean judged(Single slip, Single from) {
    long before = supported(from.before.situation());
    long now = supported(from.situation());
    Situation situation = slip.situation();
    if (now <= before) {
      if (now < situation.second()) {
        slip.situate(situation.slipping(Math.min(situation.slipped(), now)));
      }
      return true;
    }
    return situation.slipped() != before;
  }

  /** Whether two sources carry what it states, or did before. */
  static boolean isSupported(Single single) {
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
