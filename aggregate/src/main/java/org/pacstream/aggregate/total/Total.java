package org.pacstream.aggregate.total;

import java.util.List;

/**
 * What a measure comes to.
 *
 * @param facts distinct facts and levels behind the sum
 * @param parts by counterparty; of a candidate's headline by class of recipient first
 */
public record Total(Sum sum, int facts, List<Breakdown> parts) {
  public static final Total NONE = new Total(Sum.ZERO, 0, List.of());

  public Total {
    parts = List.copyOf(parts);
  }
}
