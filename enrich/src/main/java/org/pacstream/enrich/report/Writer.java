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
    FoundAmount amount = LegalCaps.exact(statement.figure().amount(), statement.status());
    Scene scene = statement.scene();
    var report = new Report();
    report.setPayer(parties.party(statement.payer()));
    report.setRecipient(parties.party(statement.recipient()));
    report.setCandidate(parties.party(statement.candidate()));
    report.setStance(statement.stance());
    report.setAmount(amount(amount));
    report.setFlow(statement.flow());
    report.setStatus(statement.status());
    report.setScope(statement.scope());
    report.setPeriod(statement.period());
    report.setCycle(periods.cycle(statement.period()));
    report.setCryptoLinked(statement.cryptoLinked());
    report.setAdditional(additional);
    report.setWholeOfParts(whole);
    report.setAlone(statement.alone());
    report.setEvidence(
        new Evidence(
            scene.text().span(scene.sentence().begin(), scene.sentence().end()), scene.words()));
    report.setConfidence(statement.confidence());
    return report;
  }

  private static ReportedAmount amount(FoundAmount amount) {
    return new ReportedAmount(
        amount.min() == null ? null : amount.min().setScale(SCALE),
        amount.max() == null ? null : amount.max().setScale(SCALE),
        amount.currency(),
        amount.bound(),
        amount.unit().setScale(SCALE));
  }
}
