package org.pacstream.aggregate.total;

import java.util.List;
import java.util.StringJoiner;

/**
 * What part of a subject's money a statement is about.
 *
 * @param side the member of a network, or the class of recipient seen from a candidate; null when
 *     all are meant or it is not known which
 * @param counterparty the other end, from the widest (industry, network) to the narrowest; empty
 *     when all are meant or it is not known which
 */
public record Extent(Part side, List<Part> counterparty) {
  static final Extent WHOLE = new Extent(null, List.of());

  public Extent {
    counterparty = List.copyOf(counterparty);
  }

  /** The ids of its parts in one line, the same for equal extents whatever they are called. */
  public String text() {
    var ids = new StringJoiner(" > ");
    counterparty.forEach(part -> ids.add(part.id()));
    return (side == null ? "*" : side.id()) + " : " + ids;
  }
}
