package org.pacstream.aggregate.state;

import java.util.List;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Part;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.aggregate.total.Supported;

/** Statements as rows of a store, and back. */
public final class StatementRows {
  private StatementRows() {}

  public static StatementRow row(Supported supported, int reports) {
    Statement statement = supported.statement();
    var figure = statement.sum().figure();
    Part side = statement.extent().side();
    return StatementRow.newBuilder()
        .setRole(Role.valueOf(statement.role().name()))
        .setMeasure(statement.measure())
        .setSame(statement.same())
        .setWording(statement.wording())
        .setSide(side == null ? null : node(side))
        .setCounterparty(
            statement.extent().counterparty().stream().map(StatementRows::node).toList())
        .setLow(figure.getLow())
        .setBest(figure.getBest())
        .setHigh(figure.getHigh())
        .setOpen(figure.getOpen())
        .setPeriodEnd(statement.periodEnd())
        .setReached(supported.reached())
        .setLast(supported.latest())
        .setReports(reports)
        .build();
  }

  public static Supported supported(StatementRow row) {
    var extent =
        new Extent(
            row.getSide() == null ? null : part(row.getSide()),
            row.getCounterparty().stream().map(StatementRows::part).toList());
    var statement =
        new Statement(
            org.pacstream.aggregate.total.Role.valueOf(row.getRole().name()),
            row.getMeasure(),
            extent,
            Sum.of(row.getLow(), row.getBest(), row.getHigh(), row.getOpen()),
            row.getSame(),
            row.getWording(),
            row.getPeriodEnd());
    return new Supported(statement, List.copyOf(row.getReached()), row.getLast());
  }

  private static Node node(Part part) {
    return new Node(part.id(), part.name());
  }

  private static Part part(Node node) {
    return new Part(node.getId(), node.getName());
  }
}
