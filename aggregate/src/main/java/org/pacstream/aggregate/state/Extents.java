package org.pacstream.aggregate.state;

import java.math.BigDecimal;
import java.util.List;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Part;
import org.pacstream.aggregate.total.Sum;

/** Extents and sums as rows of a store, and back. */
public final class Extents {
  private Extents() {}

  public static Extent extent(ExtentRow row) {
    return extent(row.getSide(), row.getCounterparty());
  }

  public static Extent extent(Node side, List<Node> counterparty) {
    return new Extent(
        side == null ? null : part(side), counterparty.stream().map(Extents::part).toList());
  }

  public static Node side(Extent extent) {
    return extent.side() == null ? null : node(extent.side());
  }

  public static List<Node> counterparty(Extent extent) {
    return extent.counterparty().stream().map(Extents::node).toList();
  }

  /** An extent of which nothing is said. */
  public static ExtentRow row(Extent extent) {
    return ExtentRow.newBuilder()
        .setSide(side(extent))
        .setCounterparty(counterparty(extent))
        .setFacts(row(Sum.ZERO))
        .setLevel(row(Sum.ZERO))
        .build();
  }

  public static SumRow row(Sum sum) {
    return new SumRow(scaled(sum.low()), scaled(sum.best()), scaled(sum.high()), sum.open());
  }

  public static Sum sum(SumRow row) {
    return Sum.of(row.getLow(), row.getBest(), row.getHigh(), row.getOpen());
  }

  public static BigDecimal scaled(BigDecimal number) {
    return number.setScale(Sum.SCALE);
  }

  private static Node node(Part part) {
    return new Node(part.id(), part.name());
  }

  private static Part part(Node node) {
    return new Part(node.getId(), node.getName());
  }
}
