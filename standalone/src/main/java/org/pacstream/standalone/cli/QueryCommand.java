package org.pacstream.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
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
      "  pacstream query committees CMTE:fairshake --window 30d --as-of 2024-11-05",
      "  pacstream query committees C00835959 --json",
      "  pacstream query reports PERSON:sherrod-brown",
      "      the sentences behind a candidate's totals",
      "",
      "In the table + stands where a fact has no high end (\"more than\"), ~ where the sum may be less."
    })
final class QueryCommand implements Callable<Integer> {
  enum What {
    candidates,
    committees,
    networks,
    reports;

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
      description = "One of them, by its own id or an FEC id; required for reports.")
  private String id;

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
      description = "Counts what was published up to then. Default: now.")
  private Instant asOf;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
  private Integer limit;

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
    if (what == What.reports && id == null) {
      throw new ParameterException(spec.commandLine(), "query reports needs the ID of a subject");
    }
    var queries = new Queries(url != null ? url : Addresses.queries(options.read()));
    JsonNode answer = what == What.reports ? queries.reports(id, paging()) : ask(queries);
    if (json) {
      spec.commandLine().getOut().println(answer.toPrettyString());
    } else {
      lines(answer).forEach(spec.commandLine().getOut()::println);
    }
    return 0;
  }

  private JsonNode ask(Queries queries) {
    return id == null
        ? queries.list(what.name(), parameters())
        : queries.one(what.name(), id, parameters());
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = id == null ? paging() : new LinkedHashMap<>();
    put(parameters, "asOf", asOf);
    put(parameters, "window", window == null ? null : window.text());
    put(parameters, "sort", sort);
    return parameters;
  }

  private Map<String, String> paging() {
    var parameters = new LinkedHashMap<String, String>();
    put(parameters, "asOf", asOf);
    put(parameters, "limit", limit);
    return parameters;
  }

  private static void put(Map<String, String> parameters, String key, Object value) {
    if (value != null) {
      parameters.put(key, value.toString());
    }
  }

  private List<String> lines(JsonNode answer) {
    Ansi ansi = spec.commandLine().getColorScheme().ansi();
    return what == What.reports
        ? ReportsTable.lines(answer, ansi)
        : TotalsTable.lines(
            Queries.subjects(answer, what.type()),
            what.type(),
            window == null ? null : window.text(),
            ansi);
  }
}
