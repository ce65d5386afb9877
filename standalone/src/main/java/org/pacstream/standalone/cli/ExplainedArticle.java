package org.pacstream.standalone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pacstream.enrich.EnrichedJson;
import org.pacstream.enrich.report.Explanation;
import org.pacstream.enrich.report.Reason;
import org.pacstream.enrich.report.Reason.Word;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Entity;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.Span;
import org.pacstream.schemas.TextField;
import picocli.CommandLine.Help.Ansi;

/** An article with what was found in it and why, for people and for programs. */
record ExplainedArticle(EnrichedArticle article, List<Explanation> explanations) {
  private static final ObjectMapper JSON = new ObjectMapper();

  ExplainedArticle {
    explanations = List.copyOf(explanations);
  }

  /** The article's text with its marks, then its sums one by one. */
  List<String> lines(Ansi ansi) {
    var lines = new ArrayList<String>();
    if (article.getTitle() != null && !article.getTitle().isBlank()) {
      lines.addAll(marked(article.getTitle(), TextField.TITLE, ansi));
      lines.add("");
    }
    if (article.getBody() != null) {
      lines.addAll(marked(article.getBody(), TextField.BODY, ansi));
    }
    lines.add("");
    lines.add(OneLine.of(summary()));
    int number = 0;
    Explanation before = null;
    for (Explanation one : explanations) {
      boolean same = before != null && before.amount().equals(one.amount());
      number += same ? 0 : 1;
      before = one;
      lines.add("");
      lines.add(OneLine.of("#" + number + "  " + one.amount().surface() + "  " + heading(one)));
      lines.addAll(reasons(one, ansi));
    }
    return lines;
  }

  private String summary() {
    long reports = explanations.stream().filter(one -> one.report() != null).count();
    String language = article.getLanguage() == null ? "und" : article.getLanguage().getCode();
    if (article.getTitleLanguage() != null) {
      language += " (title " + article.getTitleLanguage().getCode() + ")";
    }
    return "Language %s, %s, published %s: %d sums, %d names, %d reports"
        .formatted(
            language,
            article.getCryptoPolitical() ? "crypto-political" : "not crypto-political",
            article.getPublished(),
            article.getAmounts().size(),
            article.getEntities().size(),
            reports);
  }

  private static String heading(Explanation one) {
    Report report = one.report();
    if (report == null) {
      return "no report: " + one.passed().words();
    }
    return label(report.getStatus())
        + " "
        + label(report.getFlow())
        + (report.getCryptoLinked() ? ", crypto-linked" : ", not crypto-linked")
        + (report.getAdditional() ? ", additional" : "")
        + (report.getWholeOfParts() ? ", the whole of parts that are told too" : "")
        + (report.getAlone() ? ", without its network" : "");
  }

  private static List<String> reasons(Explanation one, Ansi ansi) {
    if (one.reasons().isEmpty()) {
      return List.of();
    }
    if (one.report() == null) {
      return one.reasons().stream()
          .filter(reason -> reason.word() != null)
          .map(reason -> "    by " + OneLine.of(told(reason.word(), one.amount().text())))
          .toList();
    }
    var table = new Table("part", "is", "because");
    for (Reason reason : one.reasons()) {
      table.row(
          reason.part(),
          OneLine.of(reason.value() == null ? "-" : reason.value()),
          OneLine.of(because(reason, one.amount().text())));
    }
    return table.lines(ansi).stream().map(line -> "    " + line).toList();
  }

  private static String because(Reason reason, Text text) {
    String word = reason.word() == null ? "" : ": " + told(reason.word(), text);
    String place = reason.place() == null ? "" : " -> " + told(reason.place(), text);
    return reason.rule() + word + place;
  }

  /** The words, their kind, and the code point they begin at. */
  private static String told(Word word, Text text) {
    Span span = text.span(word.begin(), word.end());
    String kind = word.kind() == null ? "" : word.kind() + ", ";
    return "\"%s\" (%s%s %d)"
        .formatted(word.surface(), kind, label(span.getField()), span.getBegin());
  }

  private List<String> marked(String text, TextField field, Ansi ansi) {
    var marks = new MarkedText(text);
    int number = 0;
    Explanation before = null;
    for (Explanation one : explanations) {
      if (before != null && before.amount().equals(one.amount())) {
        continue;
      }
      before = one;
      number++;
      if (one.amount().text().field() == field) {
        Span span = one.amount().text().span(one.amount().begin(), one.amount().end());
        marks.add(
            span, one.report() == null ? MarkedText.Kind.SUM : MarkedText.Kind.REPORT, number);
      }
    }
    for (Entity entity : article.getEntities()) {
      if (entity.getSpan().getField() == field) {
        marks.add(entity.getSpan(), MarkedText.Kind.NAME, 0);
      }
    }
    return marks.lines(ansi.enabled());
  }

  /** As {@code enrich} writes it, with the explanations. */
  String json() {
    try {
      var json = (ObjectNode) JSON.readTree(EnrichedJson.line(article));
      ArrayNode all = json.putArray("explanations");
      explanations.forEach(one -> explanation(all.addObject(), one));
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void explanation(ObjectNode json, Explanation one) {
    Text text = one.amount().text();
    json.put("surface", one.amount().surface());
    span(json, text.span(one.amount().begin(), one.amount().end()));
    if (one.report() == null) {
      json.putNull("report");
      json.put("passed", label(one.passed())).put("because", one.passed().words());
    } else {
      json.put("report", article.getReports().indexOf(one.report()));
    }
    ArrayNode reasons = json.putArray("reasons");
    for (Reason reason : one.reasons()) {
      ObjectNode why = reasons.addObject();
      why.put("part", reason.part()).put("value", reason.value()).put("because", reason.rule());
      word(why, "word", reason.word(), text);
      word(why, "place", reason.place(), text);
    }
  }

  private static void word(ObjectNode json, String name, Word word, Text text) {
    if (word == null) {
      json.putNull(name);
      return;
    }
    ObjectNode told = json.putObject(name);
    told.put("kind", word.kind()).put("surface", word.surface());
    span(told, text.span(word.begin(), word.end()));
  }

  private static void span(ObjectNode json, Span span) {
    json.putObject("span")
        .put("field", label(span.getField()))
        .put("begin", span.getBegin())
        .put("end", span.getEnd());
  }

  private static String label(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
