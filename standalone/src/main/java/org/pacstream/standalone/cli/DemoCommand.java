package org.pacstream.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.pacstream.ingest.article.ArticleLine;
import org.pacstream.ingest.article.ArticleReader;
import org.pacstream.schemas.Settings;
import org.pacstream.standalone.Addresses;
import org.pacstream.standalone.Lag;
import org.pacstream.standalone.Role;
import org.pacstream.standalone.Standalone;
import org.pacstream.standalone.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pacstream demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Starts everything in this process, feeds sample articles, prints what they come to, and"
            + " serves queries until Ctrl-C.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pacstream demo",
      "  pacstream demo --exit",
      "  pacstream demo --set query.port=9000",
      "",
      "Where a port is taken (9092, 8081, 8080, 8082, 8083) a free one is used, and told. The sample",
      "articles are written for this demo: their facts follow public reporting, their outlets are",
      "invented."
    })
final class DemoCommand implements Callable<Integer> {
  private static final String ARTICLES = "/org/pacstream/standalone/demo/articles.jsonl";
  private static final String WINDOW = "90d";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(100);

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;
  @Mixin private NameOptions names;

  @Option(names = "--exit", description = "Stops after printing.")
  private boolean exit;

  private int published;

  @Override
  public Integer call() throws Exception {
    long begin = System.nanoTime();
    PrintWriter out = spec.commandLine().getOut();
    Set<Role> roles = EnumSet.allOf(Role.class);
    var standalone = new Standalone();
    try (var stop = new Stop(standalone)) {
      standalone.start(settings(), roles, null, true);
      Settings settings = standalone.settings();
      out.printf("Started in %.1f s:%n", seconds(begin));
      Addresses.of(settings, roles)
          .forEach((name, address) -> out.printf("  %-16s %s%n", name, address));
      out.flush();
      feed(settings, out);
      var queries = new Queries(Addresses.queries(settings));
      awaitTotals(settings, queries);
      out.printf("Read and totalled after %.1f s.%n", seconds(begin));
      print(queries, out);
      if (!exit) {
        String url = Addresses.queries(settings);
        out.println();
        out.println("Ask on, until Ctrl-C:");
        out.println("  curl '" + url + "/v1/candidates?window=" + WINDOW + "'");
        out.println("  pacstream query reports PERSON:bernie-moreno --url " + url);
        out.flush();
        stop.await();
      }
    }
    return 0;
  }

  private Settings settings() {
    Settings given = options.read(names.settings());
    for (String key : List.of("kafka.bootstrap.servers", "schema.registry.url")) {
      if (given.values().containsKey(key)) {
        throw new Failure(
            key + " is set, but the demo runs a broker and registry of its own: unset it");
      }
    }
    Map<String, String> values = new HashMap<>();
    values.put("query.as.of", "latest");
    values.put("topics.partitions", "2");
    values.putAll(given.values());
    return Settings.of(values);
  }

  private void feed(Settings settings, PrintWriter out) throws IOException {
    var languages = new TreeSet<String>();
    int total = count();
    try (InputStream articles = articles();
        var progress = new Progress("articles", total);
        var sender =
            new HttpSender(
                Addresses.ingest(settings),
                settings.values().get("ingest.api.key"),
                result -> report(result, progress))) {
      new ArticleReader(Clock.systemUTC())
          .read(
              articles,
              line -> {
                line.result()
                    .accepted()
                    .ifPresent(article -> languages.add(article.getLanguageHint()));
                sender.accept("sample " + line.number(), line.result());
              });
      sender.finish();
    }
    out.printf(
        "%d articles in %d languages sent to ingest (%s).%n",
        published, languages.size(), String.join(" ", languages));
    out.flush();
  }

  private void report(ArticleSender.Result result, Progress progress) {
    progress.step();
    if (!result.published()) {
      throw new Failure(result.place() + " was refused: " + result.problem());
    }
    published++;
  }

  private static int count() throws IOException {
    var count = new int[1];
    try (InputStream articles = articles()) {
      new ArticleReader(Clock.systemUTC()).read(articles, (ArticleLine line) -> count[0]++);
    }
    return count[0];
  }

  private static InputStream articles() {
    return DemoCommand.class.getResourceAsStream(ARTICLES);
  }

  /** Until both applications have committed all there is to read. */
  private static void awaitTotals(Settings settings, Queries queries)
      throws ExecutionException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var cluster = new Cluster(settings)) {
      var lag = new Lag(cluster.admin());
      String raw = cluster.topics().rawArticles().name();
      String enriched = cluster.topics().enrichedArticles().name();
      while (lag.of(id(settings, "enrich"), raw) > 0
          || lag.of(id(settings, "aggregate"), enriched) > 0
          || !queries.ready()) {
        if (System.nanoTime() > deadline) {
          throw new Failure(
              "the articles were not read within " + PATIENCE.toMinutes() + " minutes");
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      }
    }
  }

  private static String id(Settings settings, String service) {
    return settings
        .values()
        .getOrDefault(service + ".application.id", "pacstream-" + service + "-v1");
  }

  private void print(Queries queries, PrintWriter out) {
    Ansi ansi = spec.commandLine().getColorScheme().ansi();
    for (var what : List.of(QueryCommand.What.candidates, QueryCommand.What.committees)) {
      var answer = queries.list(what.name(), Map.of("window", WINDOW, "limit", "100"));
      out.println();
      List<SubjectRow> subjects =
          Queries.subjects(answer, what.type()).stream().sorted(SubjectRow.LARGEST_FIRST).toList();
      TotalsTable.lines(subjects, what.type(), WINDOW, ansi).forEach(out::println);
    }
    out.println();
    out.println(
        "+ more than that, for a fact has no high end; ~ it may be less. In US dollars where not said.");
    out.flush();
  }

  private static double seconds(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
  }
}
