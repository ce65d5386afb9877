package org.pacstream.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Why a subject's totals are what they are, for people: from the figure down to the sentences. */
final class Explanation {
  private final List<String> lines = new ArrayList<>();
  private final String currency;

  private Explanation(String currency) {
    this.currency = currency;
  }

  /**
   * @param subject with its trees, as the queries answer and {@link
   *     org.pacstream.aggregate.query.AccountJson} writes it
   */
  static List<String> lines(JsonNode subject) {
    var lines = new ArrayList<String>();
    var ids = new ArrayList<String>(List.of(subject.path("id").asText()));
    subject.path("fecIds").forEach(id -> ids.add(id.asText()));
    lines.add(
        Printable.line(
            "%s: %s %s"
                .formatted(
                    subject.path("name").asText(),
                    word(subject.path("type")),
                    String.join(" ", ids))));
    if (subject.path("trees").isEmpty()) {
      lines.add("nothing that is said of it counts");
    }
    for (JsonNode tree : subject.path("trees")) {
      lines.add("");
      var explanation = new Explanation(tree.path("currency").asText());
      tree.path("totals").forEach(total -> explanation.measure(tree.path("cycle"), total));
      explanation.extent(tree.path("extent"), "");
      lines.addAll(explanation.lines);
    }
    return lines;
  }

  private void measure(JsonNode cycle, JsonNode total) {
    lines.add(
        "%s %s: %s; %s, %s, %s; %s to %s"
            .formatted(
                cycle.asText(),
                word(total.path("measure")),
                sum(total),
                count(total.path("facts"), "fact"),
                count(total.path("reports"), "report"),
                count(total.path("sources"), "source"),
                day(total.path("first")),
                day(total.path("last"))));
  }

  private void extent(JsonNode extent, String indent) {
    String name =
        extent.path("id").asText().isEmpty() ? "all" : Printable.line(extent.path("name").asText());
    lines.add(indent + name + ": " + sum(extent.path("known")) + levels(extent));
    String inner = indent + "  ";
    extent.path("levels").forEach(level -> level(level, inner));
    extent.path("facts").forEach(fact -> fact(fact, inner));
    extent.path("doubtful").forEach(doubt -> doubt(doubt, inner));
    extent.path("parts").forEach(part -> extent(part, inner));
  }

  private String levels(JsonNode extent) {
    JsonNode levels = extent.path("levels");
    if (levels.isEmpty()) {
      return "";
    }
    return levels.path(0).path("kind").asText().equals("balance")
        ? " (latest balance %s)".formatted(sum(extent.path("level")))
        : " (running totals %s, by facts and parts %s)"
            .formatted(sum(extent.path("level")), sum(extent.path("byFactsAndParts")));
  }

  private void fact(JsonNode fact, String indent) {
    int times = fact.path("times").asInt();
    lines.add(
        "%sfact: %s%s (%s)"
            .formatted(
                indent,
                sum(fact.path("sum")),
                times == 1 ? "" : ", %d times".formatted(times),
                count(fact.path("sources"), "source")));
    String inner = indent + "  ";
    told("says", fact.path("statement"), inner);
    fact.path("agreeing").forEach(told -> told("agrees", told, inner));
    fact.path("variants").forEach(variant -> carried("varies", variant, inner));
    fact.path("doubtful").forEach(doubt -> doubt(doubt, inner));
  }

  private void doubt(JsonNode doubt, String indent) {
    carried("doubtful, a slip of " + figures(doubt.path("against")), doubt, indent);
  }

  private void level(JsonNode level, String indent) {
    String kind =
        switch (level.path("kind").asText()) {
          case "balance" -> "balance";
          case "single" -> "single that repeats one";
          default -> "running total";
        };
    String doubt =
        level.path("disputed").asBoolean()
            ? ", doubtful against " + figures(level.path("against"))
            : "";
    lines.add(
        "%s%s: %s since %s (%s)%s"
            .formatted(
                indent,
                kind,
                sum(level.path("sum")),
                level.path("start").asText(),
                count(level.path("sources"), "source"),
                doubt));
    level.path("statements").forEach(told -> told("says", told, indent + "  "));
  }

  private void carried(String what, JsonNode figure, String indent) {
    lines.add(
        "%s%s: %s (%s)"
            .formatted(
                indent, what, sum(figure.path("sum")), count(figure.path("sources"), "source")));
    figure.path("statements").forEach(told -> told("says", told, indent + "  "));
  }

  private String figures(JsonNode figures) {
    return StreamSupport.stream(figures.spliterator(), false)
        .map(this::money)
        .collect(Collectors.joining(", "));
  }

  private void told(String how, JsonNode told, String indent) {
    lines.add(indent + how + ": " + said(told));
    for (JsonNode report : told.path("reports")) {
      String outlet = report.path("outlet").asText();
      String original = report.path("copyOf").asText();
      lines.add(
          "%s  %s #%s, %s, %s%s: %s"
              .formatted(
                  indent,
                  Printable.line(report.path("article").asText()),
                  report.path("report").asText(),
                  report.path("published").asText(),
                  outlet.isEmpty() ? "unknown outlet" : Printable.line(outlet),
                  original.isEmpty() ? "" : ", copy of " + Printable.line(original),
                  Printable.line(report.path("evidence").asText())));
    }
  }

  private String said(JsonNode statement) {
    var said = new ArrayList<String>();
    said.add(amount(statement) + " " + word(statement.path("flow")));
    if (statement.path("additional").asBoolean()) {
      said.add("another");
    }
    end(said, "from", statement.path("payer"));
    end(said, "to", statement.path("recipient"));
    boolean sided = statement.hasNonNull("stance");
    end(said, sided ? word(statement.path("stance")) : "about", statement.path("candidate"));
    if (statement.hasNonNull("begin")) {
      said.add(
          "in %s/%s".formatted(statement.path("begin").asText(), statement.path("end").asText()));
    }
    return String.join(", ", said);
  }

  private static void end(List<String> said, String word, JsonNode end) {
    if (end.isTextual()) {
      said.add(word + " " + Printable.line(end.asText()));
    }
  }

  /** The figure as printed, with the unit to which it is rounded. */
  private String amount(JsonNode statement) {
    JsonNode sum = statement.path("sum");
    String best = money(sum.path("best"));
    String figure =
        switch (statement.path("bound").asText()) {
          case "at_least" -> "at least " + best;
          case "at_most" -> "at most " + best;
          case "about" -> "about " + best;
          case "range" -> money(sum.path("low")) + " to " + money(sum.path("high"));
          default -> best;
        };
    return figure + " (in units of " + money(statement.path("unit")) + ")";
  }

  private String sum(JsonNode sum) {
    String text = money(sum.path("best"));
    if (!sum.path("low").equals(sum.path("best"))) {
      text += ", low " + money(sum.path("low"));
    }
    if (!sum.path("high").equals(sum.path("best"))) {
      text += ", high " + money(sum.path("high"));
    }
    return sum.path("open").asInt() == 0 ? text : text + ", " + count(sum.path("open"), "open end");
  }

  private String money(JsonNode amount) {
    return TotalsTable.money(new BigDecimal(amount.asText()), currency);
  }

  private static String count(JsonNode number, String noun) {
    return number.asInt() + " " + noun + (number.asInt() == 1 ? "" : "s");
  }

  private static String day(JsonNode time) {
    return time.asText().substring(0, 10);
  }

  private static String word(JsonNode word) {
    return word.asText().replace('_', ' ');
  }
}
