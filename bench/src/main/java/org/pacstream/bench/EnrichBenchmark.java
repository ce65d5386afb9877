package org.pacstream.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.pacstream.enrich.Enricher;
import org.pacstream.schemas.RawArticle;

/** Runs the benchmarks of enrichment and prints them as two tables. Takes JMH's own options. */
public final class EnrichBenchmark {
  private static final List<String> STAGES =
      List.of("text", "language", "money", "entity", "topic", "report", "signature");

  /** Counter of {@link YardstickTime}. */
  private static final String YARDSTICK = "yardstickNanos";

  private EnrichBenchmark() {}

  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(arguments))
                    .include(StageBenchmark.class.getSimpleName() + "\\.")
                    .include(LengthBenchmark.class.getSimpleName() + "\\.")
                    .build())
            .run();
    System.out.println(stages(results) + yardstick(results) + "\n" + lengths(results));
  }

  private static String stages(Collection<RunResult> results) {
    var micros = new LinkedHashMap<String, Double>();
    for (RunResult result : of(StageBenchmark.class, results)) {
      micros.put(result.getPrimaryResult().getLabel(), microsOnTheCore(result));
    }
    double whole = micros.getOrDefault("whole", Double.NaN);
    double rest = whole - STAGES.stream().mapToDouble(s -> micros.getOrDefault(s, 0.0)).sum();
    var table = new StringBuilder();
    table.append(line("%-11s %12s %16s %7s", "stage", "µs/article", "articles/s/core", "share"));
    STAGES.forEach(stage -> table.append(stage(stage, micros.get(stage), whole)));
    table.append(stage("rest", rest, whole)).append(stage("whole", whole, whole));
    table.append(stage("by language", micros.get("wholeByLanguage"), whole));
    return table.append(stage("dense", micros.get("dense"), whole))
        + "by language: the whole, of the same articles one language after the other\n"
        + "dense: the whole, of articles with ten times as many sums\n";
  }

  private static String yardstick(Collection<RunResult> results) {
    return of(StageBenchmark.class, results).stream()
        .filter(result -> result.getSecondaryResults().containsKey(YARDSTICK))
        .map(EnrichBenchmark::yardstick)
        .collect(Collectors.joining());
  }

  private static String yardstick(RunResult result) {
    double yardstick = micros(result, YARDSTICK);
    return line(
        "the whole takes %.1f times as long as langid-java does to tell 97 languages apart by the"
            + " first %d characters (%.0f µs)",
        microsOnTheCore(result) / yardstick, Yardstick.CHARACTERS, yardstick);
  }

  private static String stage(String name, Double micros, double whole) {
    return micros == null
        ? ""
        : line("%-11s %12.0f %16.0f %6.1f%%", name, micros, 1e6 / micros, 100 * micros / whole);
  }

  private static String lengths(Collection<RunResult> results) {
    Map<String, Map<Integer, Double>> perKilobyte = new LinkedHashMap<>();
    for (RunResult result : of(LengthBenchmark.class, results)) {
      int kilobytes = Integer.parseInt(result.getParams().getParam("kilobytes"));
      perKilobyte
          .computeIfAbsent(result.getParams().getParam("kind"), kind -> new TreeMap<>())
          .put(kilobytes, microsOnTheCore(result) / kilobytes);
    }
    Enricher enricher = Enricher.load();
    var table = new StringBuilder();
    perKilobyte.forEach(
        (kind, times) -> {
          if (table.length() == 0) {
            table.append("%-16s".formatted("µs per kB of"));
            times.keySet().forEach(size -> table.append("%12s".formatted(size + " kB")));
            table.append("\n");
          }
          table.append("%-16s".formatted(kind.toLowerCase(Locale.ROOT).replace('_', ' ')));
          times.forEach(
              (size, time) ->
                  table.append(
                      "%11.1f%s".formatted(time, rejected(enricher, kind, size) ? "*" : " ")));
          table.append("\n");
        });
    return table + "* too many sums or names: rejected before the stages that compare them\n";
  }

  private static boolean rejected(Enricher enricher, String kind, int kilobytes) {
    RawArticle article = LengthBenchmark.Kind.valueOf(kind).article(kilobytes * 1000);
    return !enricher.enrich(article, LengthBenchmark.ORIGIN).rejected().isEmpty();
  }

  private static double microsOnTheCore(RunResult result) {
    return micros(result, "nanos");
  }

  /** Of an article, by the counter that has its nanoseconds. */
  @SuppressWarnings("rawtypes") // as JMH has it
  private static double micros(RunResult result, String counter) {
    Map<String, Result> counters = result.getSecondaryResults();
    return counters.get(counter).getScore() / counters.get("articles").getScore() / 1e3;
  }

  private static List<RunResult> of(Class<?> benchmark, Collection<RunResult> results) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().contains(benchmark.getName()))
        .toList();
  }

  private static String line(String format, Object... values) {
    return format.formatted(values) + "\n";
  }
}
