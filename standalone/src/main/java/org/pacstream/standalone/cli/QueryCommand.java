package org.pacstream.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pacstream.standalone.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pacstream query}. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Asks a running Pacstream and prints the answer as a table.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pacstream query candidates --limit 10",
      "  pacstream query candidates --sort opposed --window cycle",
      "  pacstream query committees CMTE:fairshake --window 30d --as-of 2024-11-05",
      "  pacstream query committees C00835959 --json",
      "  pacstream query reports PERSON:sherrod-brown",
      "      the sentences behind a candidate's totals",
      "  pacstream query facts CMTE:fairshake --cycle 2024 --measure received",
      "      what a total is made of: facts, running totals, who agrees, what is doubtful",
      "  pacstream query timeline CMTE:fairshake --step day --from 2024-09-01 --to 2024-11-05",
      "      when it came to what",
      "  pacstream query ledger CMTE:fairshake --limit 50",
      "      every change of its totals in the order in which they were made, with the article",
      "",
      "In the table + stands where a fact has no high end (\"more than\"), ~ where the sum may be less.",
      "NET is what is left when refunds are taken off; a closed cycle changes no more."
    })
final class QueryCommand implements Callable<Integer> {
  enum What {
    candidates,
    committees,
    networks,
    reports,
    facts,
    timeline,
    ledger;

    boolean isOfOneSubject() {
      return this == reports || this == facts || this == timeline || this == ledger;
    }

    /** The type of subject in it. */
    String type() {
      return name().substring(0, name().length() - 1);
    }
  }

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Parameters(index = "0", paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}.")
  private What what;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ID",
      description =
          "One of them, by its own id or an FEC id; required for reports, facts, timeline and"
              + " ledger.")
  private String id;

  @Option(
      names = "--window",
      paramLabel = "SPAN",
      converter = Window.OrCycleConverter.class,
      description =
          "Also what was newly reported in this time up to --as-of: 36h, 7d. Or the election cycle"
              + " of that time alone: cycle. Default: all.")
  private Window window;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = PointInTime.class,
      description = "Counts what was published up to the end of that hour. Default: now.")
  private Instant asOf;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Of a timeline: where it begins, 2024-09-06 or 2024-09-06T12:00:00Z.")
  private String from;

  @Option(names = "--to", paramLabel = "TIME", description = "Of a timeline: where it ends.")
  private String to;

  @Option(names = "--step", paramLabel = "STEP", description = "Of a timeline: hour or day.")
  private String step;

  @Option(
      names = "--cycle",
      paramLabel = "YEAR",
      description = "Of facts and a timeline: one election cycle alone, as 2024.")
  private String cycle;

  @Option(
      names = "--measure",
      paramLabel = "MEASURE",
      description = "Of facts and a timeline: one measure alone, as received, spent, opposed.")
  private String measure;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "Of facts and a timeline: one currency alone, as USD or BTC.")
  private String currency;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
  private Integer limit;

  @Option(
      names = "--cursor",
      paramLabel = "CURSOR",
      description = "Goes on where the page before ended.")
  private String cursor;

  @Option(
      names = "--sort",
      paramLabel = "KEY",
      description =
          "Order of a list: largest (the default), or a measure as received, spent, opposed.")
  private String sort;

  @Option(names = "--json", description = "The answer as it came.")
  private boolean json;

  @Option(
      names = "--url",
      paramLabel = "URL",
      converter = ServiceUrl.class,
      description = "Where to ask. Default: this machine (query.host, query.port).")
  private String url;

  @Override
  public Integer call() {
    if (id != null && id.isBlank() || what.isOfOneSubject() && id == null) {
      throw new ParameterException(
          spec.commandLine(), "query %s needs the ID of a subject".formatted(what));
    }
    JsonNode answer = ask(new Queries(url != null ? url : Addresses.queries(options.read())));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Printable.json(answer.toPrettyString()));
      return 0;
    }
    lines(answer).forEach(out::println);
    if (answer.hasNonNull("next")) {
      out.println();
      out.println("There is more: --cursor " + Printable.line(answer.path("next").asText()));
    }
    return 0;
  }

  private JsonNode ask(Queries queries) {
    if (what.isOfOneSubject()) {
      return queries.about(id, what.name(), parameters());
    }
    return id == null
        ? queries.list(what.name(), parameters())
        : queries.one(what.name(), id, parameters());
  }

  /** All that are given: which of them go with what is asked for, the answer tells. */
  private Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    put(parameters, "asOf", asOf);
    put(parameters, "window", window == null ? null : window.text());
    put(parameters, "sort", sort);
    put(parameters, "cycle", cycle);
    put(parameters, "measure", measure);
    put(parameters, "currency", currency);
    put(parameters, "from", from);
    put(parameters, "to", to);
    put(parameters, "step", step);
    put(parameters, "limit", limit);
    put(parameters, "cursor", cursor);
    return parameters;
  }

  private static void put(Map<String, String> parameters, String key, Object value) {
    if (value != null) {
      parameters.put(key, value.toString());
    }
  }

  private List<String> lines(JsonNode answer) {
    Ansi ansi = spec.commandLine().getColorScheme().ansi();
    return switch (what) {
      case reports -> ReportsTable.lines(answer, ansi);
      case facts -> Explanation.lines(answer.path("data"));
      case timeline -> TimelineTable.lines(answer, ansi);
      case ledger -> LedgerTable.lines(answer, ansi);
      case candidates, committees, networks ->
          TotalsTable.lines(
              Queries.subjects(answer, what.type()),
              what.type(),
              window == null || !window.isRolling() ? null : window.text(),
              ansi);
    };
  }
}
