package org.pacstream.aggregate.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.pacstream.aggregate.books.ExtentBook;
import org.pacstream.aggregate.total.Breakdown;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Extent.Order;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.Measure;

/** What a total is made of, part by part, from what is said of each extent itself. */
final class PartsAt {
  private final Map<String, PartsAt> parts = new TreeMap<>();
  private Sum facts = Sum.ZERO;
  private Sum level = Sum.ZERO;

  private PartsAt() {}

  /**
   * @param names what a part is called, by its id
   */
  static List<Breakdown> of(
      Order order, Measure tree, Iterable<ExtentBook.Said> extents, UnaryOperator<String> names) {
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
    return root.breakdown(names);
  }

  private PartsAt at(Order order, Extent extent) {
    Extent parent = extent.parent(order);
    if (parent == null) {
      return this;
    }
    return at(order, parent)
        .parts
        .computeIfAbsent(extent.narrowest(order).id(), id -> new PartsAt());
  }

  private List<Breakdown> breakdown(UnaryOperator<String> names) {
    return parts.entrySet().stream()
        .map(
            part ->
                new Breakdown(
                    part.getKey(),
                    names.apply(part.getKey()),
                    part.getValue().known(),
                    part.getValue().breakdown(names)))
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
