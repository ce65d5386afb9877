package org.pacstream.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Reports for people: where and when, what, and the sentence. */
final class ReportsTable {
  private ReportsTable() {}

  static List<String> lines(JsonNode answer, Ansi ansi) {
    var lines = new ArrayList<String>();
    for (JsonNode report : answer.path("data")) {
      lines.add(
          "%s  %s  %s %s"
              .formatted(
                  report.path("published").asText(),
                  report.path("source").asText("-"),
                  report.path("flow").asText(),
                  report.path("status").asText()));
      lines.add("  " + report.path("evidence").asText());
      if (report.hasNonNull("url")) {
        lines.add("  " + report.path("url").asText());
      }
    }
    return lines.isEmpty() ? List.of("no report") : lines;
  }
}
