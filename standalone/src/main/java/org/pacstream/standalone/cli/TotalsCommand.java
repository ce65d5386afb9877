package org.pacstream.standalone.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pacstream.aggregate.query.AccountJson;
import org.pacstream.aggregate.total.OfflineTotals;
import org.pacstream.aggregate.total.SubjectAccounts;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.enrich.Enricher;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.MeasureTotal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pacstream totals}. */
@Command(
    name = "totals",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Reads articles and prints what they come to per candidate, committee and network, without"
            + " a broker.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pacstream totals --in articles.jsonl",
      "  pacstream totals --in articles.jsonl --as-of 2024-11-05 --window 30d",
      "  pacstream totals --in articles.jsonl --format csv > totals.csv",
      "  pacstream totals --in articles.jsonl --why C00835959",
      "",
      "In the table + stands where a fact has no high end (\"more than\"), ~ where the sum may be less.",
      "Bad lines are told on standard error, the rest counts, and the exit code is 1."
    })
final class TotalsCommand implements Callable<Integer> {
  enum Format {
    table,
    json,
    csv
  }

  private record Key(int cycle, String currency, String measure) {}

  @Spec private CommandSpec spec;
  @Mixin private NameOptions names;
  @Mixin private SettingsOptions settings;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "Articles as JSON Lines; - is standard input.")
  private String in;

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default table.")
  private Format format;

  @Option(
      names = "--window",
      paramLabel = "SPAN",
      converter = Window.Converter.class,
      description = "Also what was newly reported in this time up to --as-of: 36h, 7d.")
  private Window window;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = PointInTime.class,
      description =
          "Counts what was published up to then: 2026-02-03 (the whole day, UTC) or"
              + " 2026-02-03T18:00:00Z. Default: the latest publication.")
  private Instant asOf;

  @Option(
      names = "--trust-lang",
      description = "Takes an article's own \"lang\" as given, instead of as a hint.")
  private boolean trustLanguage;

  @Option(
      names = "--why",
      paramLabel = "SUBJECT",
      description =
          "Explains one candidate's, committee's or network's totals, down to the sentences; an id,"
              + " an FEC id or a name. As text, or with --format json.")
  private String why;

  @Override
  public Integer call() {
    if (why != null && (format == Format.csv || window != null)) {
      throw new ParameterException(
          spec.commandLine(), "--why goes with neither --window nor --format csv");
    }
    Enricher plain = Enricher.load(settings.read(names.settings()));
    Enricher enricher = trustLanguage ? plain.trustingLanguageHints() : plain;
    var enrichment = new OfflineEnrichment(enricher, spec.commandLine().getErr());
    List<EnrichedArticle> articles = new ArrayList<>();
    enrichment.read(in, articles::add);
    Instant end =
        asOf != null
            ? asOf
            : articles.stream()
                .map(EnrichedArticle::getPublished)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    OfflineTotals totals = OfflineTotals.of(articles);
    if (why == null) {
      print(rows(totals, end), end);
    } else {
      explain(new SubjectSearch(totals.asOf(end).accounts()).find(why), end);
    }
    return enrichment.refused() == 0 ? 0 : 1;
  }

  private void explain(List<SubjectAccounts> subjects, Instant end) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.json) {
      ObjectNode json = new ObjectMapper().createObjectNode().put("asOf", end.toString());
      ArrayNode data = json.putArray("data");
      subjects.forEach(subject -> data.add(AccountJson.subject(subject)));
      out.println(Printable.json(json.toPrettyString()));
    } else {
      out.println("As of " + end);
      for (SubjectAccounts subject : subjects) {
        out.println();
        Explanation.lines(AccountJson.subject(subject)).forEach(out::println);
      }
    }
    out.flush();
  }

  private List<SubjectRow> rows(OfflineTotals totals, Instant end) {
    Map<String, Map<Key, BigDecimal>> before = new HashMap<>();
    if (window != null) {
      for (SubjectTotals subject : totals.asOf(end.minus(window.length())).totals()) {
        Map<Key, BigDecimal> best = new HashMap<>();
        subject.totals().forEach(total -> best.put(key(total), total.getFigure().getBest()));
        before.put(subject.type() + subject.id(), best);
      }
    }
    return totals.asOf(end).totals().stream()
        .map(subject -> row(subject, before.getOrDefault(subject.type() + subject.id(), Map.of())))
        .toList();
  }

  private SubjectRow row(SubjectTotals subject, Map<Key, BigDecimal> before) {
    var refunded = new HashMap<Key, BigDecimal>();
    subject.totals().stream()
        .filter(total -> total.getMeasure() == Measure.REFUNDED)
        .forEach(total -> refunded.put(key(total), total.getFigure().getBest()));
    return new SubjectRow(
        lower(subject.type()),
        subject.id(),
        subject.name(),
        subject.totals().stream().map(total -> total(total, before, refunded)).toList());
  }

  private SubjectRow.Total total(
      MeasureTotal total, Map<Key, BigDecimal> before, Map<Key, BigDecimal> refunded) {
    var figure = total.getFigure();
    return new SubjectRow.Total(
        total.getCycle(),
        total.getCurrency(),
        lower(total.getMeasure()),
        figure.getLow(),
        figure.getBest(),
        figure.getHigh(),
        figure.getOpen(),
        total.getFacts(),
        total.getReports(),
        total.getSources(),
        total.getFirst(),
        total.getLast(),
        window == null
            ? null
            : figure.getBest().subtract(before.getOrDefault(key(total), BigDecimal.ZERO)),
        net(total, refunded),
        false);
  }

  /** Null for a measure of which nothing is refunded. */
  private static BigDecimal net(MeasureTotal total, Map<Key, BigDecimal> refunded) {
    boolean gross =
        total.getMeasure() == Measure.CONTRIBUTED || total.getMeasure() == Measure.RECEIVED;
    var key = new Key(total.getCycle(), total.getCurrency(), lower(Measure.REFUNDED));
    return gross
        ? total.getFigure().getBest().subtract(refunded.getOrDefault(key, BigDecimal.ZERO))
        : null;
  }

  private static Key key(MeasureTotal total) {
    return new Key(total.getCycle(), total.getCurrency(), lower(total.getMeasure()));
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private void print(List<SubjectRow> rows, Instant end) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case table -> {
        out.println(rows.isEmpty() ? "Nothing was read that speaks of anybody" : "As of " + end);
        for (String type : List.of("candidate", "committee", "network")) {
          out.println();
          TotalsTable.lines(
                  rows.stream().sorted(SubjectRow.LARGEST_FIRST).toList(),
                  type,
                  window == null ? null : window.text(),
                  spec.commandLine().getColorScheme().ansi())
              .forEach(out::println);
        }
      }
      case json -> out.println(Printable.json(json(rows, end).toPrettyString()));
      case csv -> csv(rows, out);
    }
    out.flush();
  }

  private ObjectNode json(List<SubjectRow> rows, Instant end) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("asOf", end.toString());
    if (window != null) {
      json.put("window", window.text());
    }
    ArrayNode data = json.putArray("data");
    for (SubjectRow row : rows) {
      ObjectNode subject = data.addObject();
      subject.put("type", row.type()).put("id", row.id()).put("name", row.name());
      ArrayNode totals = subject.putArray("totals");
      for (SubjectRow.Total total : row.totals()) {
        ObjectNode figure =
            totals
                .addObject()
                .put("cycle", total.cycle())
                .put("currency", total.currency())
                .put("measure", total.measure())
                .put("low", plain(total.low()))
                .put("best", plain(total.best()))
                .put("high", plain(total.high()))
                .put("open", total.open())
                .put("facts", total.facts())
                .put("reports", total.reports())
                .put("sources", total.sources())
                .put("first", total.first().toString())
                .put("last", total.last().toString());
        if (total.net() != null) {
          figure.putObject("net").put("best", plain(total.net()));
        }
        if (total.newly() != null) {
          figure.putObject("newlyReported").put("best", plain(total.newly()));
        }
      }
    }
    return json;
  }

  private void csv(List<SubjectRow> rows, PrintWriter out) {
    out.println(
        "type,id,name,cycle,currency,measure,low,best,high,open,facts,reports,sources,first,last,net"
            + (window == null ? "" : ",newlyReported"));
    for (SubjectRow row : rows) {
      for (SubjectRow.Total total : row.totals()) {
        List<Object> cells =
            new ArrayList<>(
                List.of(
                    row.type(),
                    row.id(),
                    row.name(),
                    total.cycle(),
                    total.currency(),
                    total.measure(),
                    plain(total.low()),
                    plain(total.best()),
                    plain(total.high()),
                    total.open(),
                    total.facts(),
                    total.reports(),
                    total.sources(),
                    total.first(),
                    total.last(),
                    total.net() == null ? "" : plain(total.net())));
        if (total.newly() != null) {
          cells.add(plain(total.newly()));
        }
        out.println(String.join(",", cells.stream().map(TotalsCommand::quoted).toList()));
      }
    }
  }

  /** RFC 4180; a cell that a spreadsheet would take for a formula is made text. */
  private static String quoted(Object cell) {
    String text = Printable.line(cell.toString());
    boolean formula = text.matches("(?s)[-=+@\t\r].*") && !text.matches("-?\\d+(\\.\\d+)?");
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
