package org.pacstream.aggregate.total;

import java.util.List;

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
}
