package org.pacstream.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Every change of a subject's totals, for people: a line for each, in the order they were made. */
final class LedgerTable {
  private LedgerTable() {}

  static List<String> lines(JsonNode answer, Ansi ansi) {
    var table = new Table("CYCLE", "MEASURE", ">BEFORE", ">AFTER", "PUBLISHED", "ARTICLE");
    for (JsonNode entry : answer.path("data")) {
      String currency = entry.path("currency").asText();
      table.row(
          entry.path("cycle").asText(),
          entry.path("measure").asText().replace('_', ' '),
          sum(entry.path("before"), currency),
          sum(entry.path("after"), currency),
          entry.path("eventTime").asText(),
          entry.path("opening").asBoolean()
              ? "all before, of a closed cycle"
              : entry.path("articleId").asText());
    }
    return table.isEmpty() ? List.of("no change") : table.lines(ansi);
  }

  private static String sum(JsonNode figure, String currency) {
    return TotalsTable.sum(
        new BigDecimal(figure.path("low").asText("0")),
        new BigDecimal(figure.path("best").asText("0")),
        figure.path("open").asInt(),
        currency);
  }
}
