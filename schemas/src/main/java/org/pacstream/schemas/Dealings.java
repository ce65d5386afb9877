package org.pacstream.schemas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A flow of money and the ids of those it concerns: what singles must have in common to be accounts
 * of one fact.
 *
 * @param payer null when the text does not say
 * @param recipient null when the text does not say
 * @param candidate null when the text concerns none, or several
 */
public record Dealings(Flow flow, String payer, String recipient, String candidate) {

  /** How many singles an article reports of each; what no total counts is left out. */
  public static Map<Dealings, Integer> singles(List<Report> reports) {
    var singles = new HashMap<Dealings, Integer>();
    for (Report report : reports) {
      boolean counted =
          report.getStatus() == Status.REPORTED || report.getStatus() == Status.PLEDGED;
      if (counted && report.getCryptoLinked() && report.getScope() != Scope.CUMULATIVE) {
        singles.merge(of(report), 1, Integer::sum);
      }
    }
    return singles;
  }

  private static Dealings of(Report report) {
    return new Dealings(
        report.getFlow(),
        id(report.getPayer()),
        id(report.getRecipient()),
        id(report.getCandidate()));
  }

  private static String id(Party party) {
    return party == null ? null : party.getId();
  }

  @Override
  public String toString() {
    return Stream.of(
            flow.name(),
            payer == null ? "" : "from " + payer,
            recipient == null ? "" : "to " + recipient,
            candidate == null ? "" : "about " + candidate)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
