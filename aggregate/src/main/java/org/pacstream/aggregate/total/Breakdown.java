package org.pacstream.aggregate.total;

import java.util.List;

/**
 * What is known of a part of a total, and of that part's own parts. Parts may sum to less than the
 * whole (a running total outgrows what it lists) and, seen from several sides, to more.
 */
public record Breakdown(String id, String name, Sum sum, List<Breakdown> parts) {
  public Breakdown {
    parts = List.copyOf(parts);
  }

  static List<Breakdown> of(ExtentTree tree) {
    return tree.parts().stream()
        .map(part -> new Breakdown(part.id(), part.name(), part.known(), of(part)))
        .toList();
  }
}
