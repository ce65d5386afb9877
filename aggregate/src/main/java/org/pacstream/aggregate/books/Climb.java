package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Extent.Order;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.Measure;

/**
 * One change on its way up: from the extents it concerns, narrowest first, to the whole. What an
 * extent passes on is by how much the larger of its level and of its facts and parts changes; one
 * that never had a level passes on what reaches it.
 */
final class Climb {
  private final Order order;
  private final Measure measure;
  private final Function<Extent, Knowledge> known;
  private final TreeMap<Extent, Arriving> arriving;

  /** What is known of an extent, this change left aside. */
  interface Knowledge {
    /** Whether it has a level, or ever had. */
    boolean levelled();

    /** The change of the larger of the two. */
    List<Step<Sum>> larger(List<Step<Sum>> ofLevel, List<Step<Sum>> ofParts);
  }

  private record Arriving(List<Step<Sum>> atLevel, List<Step<Sum>> atParts) {}

  /**
   * @param measure that the tree gives
   */
  Climb(Order order, Measure measure, Function<Extent, Knowledge> known) {
    this.order = order;
    this.measure = measure;
    this.known = known;
    this.arriving =
        new TreeMap<>(
            Comparator.<Extent>comparingInt(this::depth).reversed().thenComparing(Extent::text));
  }

  private int depth(Extent extent) {
    int depth = 0;
    for (Extent up = extent.parent(order); up != null; up = up.parent(order)) {
      depth++;
    }
    return depth;
  }

  void addFact(Extent of, List<Step<Sum>> steps) {
    at(of.ofFact(order)).atParts.addAll(steps);
  }

  void addLevel(Extent of, List<Step<Sum>> steps) {
    if (of.isPart(order, measure)) {
      at(of).atLevel.addAll(steps);
    }
  }

  private Arriving at(Extent extent) {
    return arriving.computeIfAbsent(
        extent, e -> new Arriving(new ArrayList<>(), new ArrayList<>()));
  }

  /** By how much what is known changes, of every extent the change reaches. */
  Map<Extent, List<Step<Sum>>> reached() {
    var changes = new HashMap<Extent, List<Step<Sum>>>();
    while (!arriving.isEmpty()) {
      Map.Entry<Extent, Arriving> narrowest = arriving.pollFirstEntry();
      Extent extent = narrowest.getKey();
      List<Step<Sum>> change = change(extent, narrowest.getValue());
      changes.put(extent, change);
      Extent parent = extent.parent(order);
      if (parent != null && !change.isEmpty()) {
        at(parent).atParts.addAll(change);
      }
    }
    return changes;
  }

  private List<Step<Sum>> change(Extent extent, Arriving here) {
    Knowledge knowledge = known.apply(extent);
    return knowledge.levelled() || !here.atLevel.isEmpty()
        ? knowledge.larger(here.atLevel, here.atParts)
        : here.atParts;
  }
}
