package org.pacstream.aggregate.state;

import org.pacstream.aggregate.total.End;
import org.pacstream.aggregate.total.Period;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.Sum;

/** Statements as fields of a row, and back. */
public final class Statements {
  private Statements() {}

  public static StatementFields fields(Statement statement) {
    Sum sum = statement.quantity().sum();
    Period period = statement.period();
    return StatementFields.newBuilder()
        .setRole(Role.valueOf(statement.role().name()))
        .setMeasure(statement.measure())
        .setSide(Extents.side(statement.extent()))
        .setCounterparty(Extents.counterparty(statement.extent()))
        .setFlow(statement.flow())
        .setStance(statement.stance())
        .setAdditional(statement.additional())
        .setPayer(fields(statement.payer()))
        .setRecipient(fields(statement.recipient()))
        .setCandidate(fields(statement.candidate()))
        .setPeriodBegin(period == null ? null : period.begin())
        .setPeriodEnd(period == null ? null : period.end())
        .setLow(Extents.scaled(sum.low()))
        .setBest(Extents.scaled(sum.best()))
        .setHigh(Extents.scaled(sum.high()))
        .setOpen(sum.open())
        .setBound(statement.quantity().bound())
        .setUnit(Extents.scaled(statement.quantity().unit()))
        .build();
  }

  public static Statement statement(StatementFields fields) {
    var sum = Sum.of(fields.getLow(), fields.getBest(), fields.getHigh(), fields.getOpen());
    return new Statement(
        org.pacstream.aggregate.total.Role.valueOf(fields.getRole().name()),
        fields.getMeasure(),
        Extents.extent(fields.getSide(), fields.getCounterparty()),
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
}
