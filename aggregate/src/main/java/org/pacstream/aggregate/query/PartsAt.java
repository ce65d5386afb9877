package org.pacstream.aggregate.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pacstream.aggregate.books.ExtentBook;
import org.pacstream.aggregate.total.Breakdown;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Extent.Order;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.Measure;

/** What a total is made of, part by part, from what is said of each extent itself. */
final class PartsAt {
  private final Map<String, PartsAt> parts = new TreeMap<>();
  private String name = "";
  private Sum facts = Sum.ZERO;
  private Sum level = Sum.ZERO;

  private PartsAt() {}

  static List<Breakdown> of(Order order, Measure tree, Iterable<ExtentBook.Said> extents) {
    var root = new PartsAt();
    for (ExtentBook.Said said : extents) {
      Extent extent = said.extent();
      if (!said.facts().isZero()) {
        PartsAt at = root.at(order, extent.ofFact(order));
        at.facts = at.facts.plus(said.facts());
      }
      if (!said.level().isZero() && extent.isPart(order, tree)) {
        root.at(order, extent).level = said.level();
      }
    }
    return root.breakdown();
  }

  private PartsAt at(Order order, Extent extent) {
    Extent parent = extent.parent(order);
    if (parent == null) {
      return this;
    }
    var narrowest = extent.narrowest(order);
    PartsAt at = at(order, parent).parts.computeIfAbsent(narrowest.id(), id -> new PartsAt());
    at.name = narrowest.name();
    return at;
  }

  private List<Breakdown> breakdown() {
    return parts.entrySet().stream()
        .map(
            part ->
                new Breakdown(
                    part.getKey(),
                    part.getValue().name,
                    part.getValue().known(),
                    part.getValue().breakdown()))
        .toList();
  }

  private Sum known() {
    Sum within = facts;
    for (PartsAt part : parts.values()) {
      within = within.plus(part.known());
    }
    return level.larger(within);
  }
}
