package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.pacstream.aggregate.total.TreeKey;

/**
 * Reports that are no longer carried as they were, and those that are carried now.
 *
 * @param stayed of the same articles, carried as before
 */
record Recarried(List<Placed> went, List<Placed> came, List<Placed> stayed) {
  static final Recarried NOTHING = new Recarried(List.of(), List.of(), List.of());

  static Recarried of(Collection<Placed> before, Collection<Placed> now) {
    var went = new LinkedHashSet<>(before);
    now.forEach(went::remove);
    var came = new LinkedHashSet<>(now);
    before.forEach(came::remove);
    var stayed = new LinkedHashSet<>(now);
    stayed.removeAll(came);
    return new Recarried(List.copyOf(went), List.copyOf(came), List.copyOf(stayed));
  }

  boolean isNothing() {
    return went.isEmpty() && came.isEmpty();
  }

  Recarried and(Recarried other) {
    if (other.isNothing()) {
      return this;
    }
    var allWent = new ArrayList<>(went);
    allWent.addAll(other.went);
    var allCame = new ArrayList<>(came);
    allCame.addAll(other.came);
    var allStayed = new ArrayList<>(stayed);
    allStayed.addAll(other.stayed);
    return new Recarried(allWent, allCame, allStayed);
  }

  /** Those in a tree. */
  Recarried in(TreeKey tree) {
    return new Recarried(in(tree, went), in(tree, came), in(tree, stayed));
  }

  private static List<Placed> in(TreeKey tree, List<Placed> reports) {
    return reports.stream().filter(report -> report.placement().tree().equals(tree)).toList();
  }
}
