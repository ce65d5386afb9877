package org.pacstream.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Reports for people: when and where, what is said, and the sentence. */
final class ReportsTable {
  private ReportsTable() {}

  static List<String> lines(JsonNode answer, Ansi ansi) {
    var lines = new ArrayList<String>();
    for (JsonNode report : answer.path("data")) {
      String head =
          "%s  %s  %s%s"
              .formatted(
                  report.path("published").asText(),
                  text(report, "source"),
                  said(report),
                  note(report));
      lines.add(ansi.enabled() ? "\u001b[1m" + head + "\u001b[0m" : head);
      lines.add("  " + Printable.line(report.path("evidence").path("text").asText()));
      lines.add("  " + text(report, "url"));
    }
    return lines.isEmpty() ? List.of("no report") : lines;
  }

  private static String note(JsonNode report) {
    if (report.path("late").asBoolean()) {
      return " (late: its cycle was closed)";
    }
    return report.path("counted").asBoolean() ? "" : " (not counted)";
  }

  /** What the report comes to, in one line. */
  private static String said(JsonNode report) {
    var said = new ArrayList<String>();
    said.add(sum(report.path("amount")));
    said.add(report.path("status").asText() + " " + report.path("flow").asText().replace('_', ' '));
    party(said, "by", report.path("payer"));
    party(said, "to", report.path("recipient"));
    String stance = report.path("stance").asText("null");
    party(said, stance.equals("oppose") ? "against" : "for", report.path("candidate"));
    return String.join(" ", said);
  }

  private static void party(List<String> said, String word, JsonNode party) {
    if (party.hasNonNull("name")) {
      said.add(word + " " + Printable.line(party.path("name").asText()));
    }
  }

  private static String sum(JsonNode amount) {
    JsonNode figure = amount.hasNonNull("min") ? amount.path("min") : amount.path("max");
    if (!figure.isTextual()) {
      return "?";
    }
    String bound =
        switch (amount.path("bound").asText()) {
          case "at_least" -> "at least ";
          case "at_most" -> "at most ";
          case "about" -> "about ";
          case "range" -> "from ";
          default -> "";
        };
    return bound
        + TotalsTable.money(new BigDecimal(figure.asText()), amount.path("currency").asText());
  }

  private static String text(JsonNode json, String field) {
    return json.hasNonNull(field) ? Printable.line(json.path(field).asText()) : "-";
  }
}
