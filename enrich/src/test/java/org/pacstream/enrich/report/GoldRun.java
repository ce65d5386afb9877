package org.pacstream.enrich.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;

/** Writes the reports found over annotated names and amounts, in the form of the offline enrich. */
final class GoldRun {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldRun() {}

  /** Arguments: folder with articles.jsonl and gold.jsonl, file to write. */
  public static void main(String[] args) throws IOException {
    List<JsonNode> rows = lines(Path.of(args[0], "articles.jsonl"));
    List<JsonNode> gold = lines(Path.of(args[0], "gold.jsonl"));
    List<JsonNode> articles =
        gold.stream()
            .map(
                g ->
                    rows.stream()
                        .filter(
                            a ->
                                a.get("id").equals(g.get("id"))
                                    && a.path("version").asInt(1) == g.path("version").asInt(1))
                        .findFirst()
                        .orElseThrow())
            .toList();
    Catalogue catalogue = Catalogue.load();
    var readings = new GoldReading(catalogue);
    ReportFinder finder = ReportFinder.load(catalogue);
    try (var out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
      for (int i = 0; i < gold.size(); i++) {
        out.println(
            enriched(gold.get(i), finder.find(readings.reading(articles.get(i), gold.get(i)))));
      }
    }
  }

  static List<JsonNode> lines(Path file) throws IOException {
    var rows = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        rows.add(JSON.readTree(line));
      }
    }
    return rows;
  }

  private static ObjectNode enriched(JsonNode gold, List<Report> reports) {
    ObjectNode row = JSON.createObjectNode();
    row.set("id", gold.get("id"));
    row.set("version", gold.get("version"));
    row.putObject("language").set("code", gold.get("lang"));
    row.set("cryptoPolitical", gold.get("crypto_political"));
    row.set("amounts", gold.get("money"));
    row.set("entities", gold.get("entities"));
    var list = row.putArray("reports");
    for (Report report : reports) {
      ObjectNode one = list.addObject();
      party(one, "payer", report.getPayer());
      party(one, "recipient", report.getRecipient());
      party(one, "candidate", report.getCandidate());
      one.put("stance", report.getStance() == null ? null : lower(report.getStance()));
      var amount = report.getAmount();
      one.put("min", amount.getMin() == null ? null : amount.getMin().toPlainString());
      one.put("max", amount.getMax() == null ? null : amount.getMax().toPlainString());
      one.put("currency", amount.getCurrency());
      one.put("flow", lower(report.getFlow()));
      one.put("status", lower(report.getStatus()));
      one.put("scope", lower(report.getScope()));
      one.put("period", report.getPeriod());
      one.put("cryptoLinked", report.getCryptoLinked());
      one.put("evidence", report.getEvidence().getText());
    }
    return row;
  }

  private static void party(ObjectNode row, String key, Party party) {
    if (party == null) {
      row.putNull(key);
    } else {
      row.putObject(key).put("name", party.getName());
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
