package org.pacstream.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** How totals came to be what they are, for people: a line for each change. */
final class TimelineTable {
  private TimelineTable() {}

  static List<String> lines(JsonNode answer, Ansi ansi) {
    var table = new Table("CYCLE", "MEASURE", "AS OF", ">TOTAL", ">FACTS", ">REPORTS", ">SOURCES");
    String before = "";
    for (JsonNode point : answer.path("data")) {
      String cycle = point.path("cycle").asText();
      String measure = point.path("measure").asText().replace('_', ' ');
      String currency = point.path("currency").asText();
      String of = String.join(" ", cycle, measure, currency);
      boolean same = of.equals(before);
      before = of;
      table.row(
          same ? "" : cycle,
          same ? "" : measure,
          point.path("asOf").asText(),
          TotalsTable.sum(
              new BigDecimal(point.path("low").asText()),
              new BigDecimal(point.path("best").asText()),
              point.path("open").asInt(),
              currency),
          point.path("facts").asText(),
          point.path("reports").asText(),
          point.path("sources").asText());
    }
    return table.isEmpty() ? List.of("no change") : table.lines(ansi);
  }
}
