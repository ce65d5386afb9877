package org.pacstream.aggregate.state;

import java.math.BigDecimal;
import org.pacstream.aggregate.total.End;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Part;
import org.pacstream.aggregate.total.Period;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.Sum;

/** Statements as fields of a row, and back. */
public final class Statements {
  private Statements() {}

  public static StatementFields fields(Statement statement) {
    Sum sum = statement.quantity().sum();
    Part side = statement.extent().side();
    Period period = statement.period();
    return StatementFields.newBuilder()
        .setRole(Role.valueOf(statement.role().name()))
        .setMeasure(statement.measure())
        .setSide(side == null ? null : node(side))
        .setCounterparty(statement.extent().counterparty().stream().map(Statements::node).toList())
        .setFlow(statement.flow())
        .setStance(statement.stance())
        .setAdditional(statement.additional())
        .setPayer(fields(statement.payer()))
        .setRecipient(fields(statement.recipient()))
        .setCandidate(fields(statement.candidate()))
        .setPeriodBegin(period == null ? null : period.begin())
        .setPeriodEnd(period == null ? null : period.end())
        .setLow(scaled(sum.low()))
        .setBest(scaled(sum.best()))
        .setHigh(scaled(sum.high()))
        .setOpen(sum.open())
        .setBound(statement.quantity().bound())
        .setUnit(scaled(statement.quantity().unit()))
        .build();
  }

  public static Statement statement(StatementFields fields) {
    var extent =
        new Extent(
            fields.getSide() == null ? null : part(fields.getSide()),
            fields.getCounterparty().stream().map(Statements::part).toList());
    var sum = Sum.of(fields.getLow(), fields.getBest(), fields.getHigh(), fields.getOpen());
    return new Statement(
        org.pacstream.aggregate.total.Role.valueOf(fields.getRole().name()),
        fields.getMeasure(),
        extent,
        fields.getFlow(),
        fields.getStance(),
        fields.getAdditional(),
        end(fields.getPayer()),
        end(fields.getRecipient()),
        end(fields.getCandidate()),
        fields.getPeriodBegin() == null
            ? null
            : new Period(fields.getPeriodBegin(), fields.getPeriodEnd()),
        new Quantity(sum, fields.getBound(), Sum.plain(fields.getUnit())));
  }

  private static EndFields fields(End end) {
    return end == null
        ? null
        : EndFields.newBuilder()
            .setId(end.id())
            .setBreadth(Breadth.valueOf(end.breadth().name()))
            .setNetwork(end.network())
            .setCampaign(end.campaign())
            .setCryptoLinked(end.cryptoLinked())
            .build();
  }

  private static End end(EndFields fields) {
    return fields == null
        ? null
        : new End(
            fields.getId(),
            End.Breadth.valueOf(fields.getBreadth().name()),
            fields.getNetwork(),
            fields.getCampaign(),
            fields.getCryptoLinked());
  }

  private static Node node(Part part) {
    return new Node(part.id(), part.name());
  }

  private static Part part(Node node) {
    return new Part(node.getId(), node.getName());
  }

  private static BigDecimal scaled(BigDecimal number) {
    return number.setScale(Sum.SCALE);
  }
}
