package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.money.FoundAmount;
import org.pacstream.schemas.Evidence;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.ReportedAmount;

/** Writes statements as the reports of the schema. */
final class Writer {
  private static final int SCALE = 18;

  private final Parties parties;

  Writer(Parties parties) {
    this.parties = parties;
  }

  List<Report> reports(List<Statement> statements, Periods periods) {
    var reports = new ArrayList<Report>(statements.size());
    for (int i = 0; i < statements.size(); i++) {
      reports.add(
          report(
              statements.get(i),
              periods,
              Additions.isAddition(i, statements),
              Wholes.isWhole(i, statements)));
    }
    return reports;
  }

  private Report report(Statement statement, Periods periods, boolean additional, boolean whole) {
    FoundAmount amount = statement.figure().amount();
    Scene scene = statement.scene();
    return Report.newBuilder()
        .setPayer(parties.party(statement.payer()))
        .setRecipient(parties.party(statement.recipient()))
        .setCandidate(parties.party(statement.candidate()))
        .setStance(statement.stance())
        .setAmount(amount(amount))
        .setFlow(statement.flow())
        .setStatus(statement.status())
        .setScope(statement.scope())
        .setPeriod(statement.period())
        .setCycle(periods.cycle(statement.period()))
        .setCryptoLinked(statement.cryptoLinked())
        .setAdditional(additional)
        .setWholeOfParts(whole)
        .setAlone(statement.alone())
        .setEvidence(
            new Evidence(
                scene.text().span(scene.sentence().begin(), scene.sentence().end()), scene.words()))
        .setConfidence(statement.confidence())
        .build();
  }

  private static ReportedAmount amount(FoundAmount amount) {
    return ReportedAmount.newBuilder()
        .setMin(amount.min() == null ? null : amount.min().setScale(SCALE))
        .setMax(amount.max() == null ? null : amount.max().setScale(SCALE))
        .setCurrency(amount.currency())
        .setBound(amount.bound())
        .setUnit(amount.unit().setScale(SCALE))
        .build();
  }
}
