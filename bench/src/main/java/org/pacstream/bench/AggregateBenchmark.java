package org.pacstream.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pacstream.bench.Books.Measured;
import org.pacstream.standalone.local.Folders;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How long one article takes to change its committee's totals, by how many reports the committee
 * already has. Committees of all sizes are measured in turns, so that noise hits them alike.
 */
@Command(name = "AggregateBenchmark", mixinStandardHelpOptions = true, sortOptions = false)
public final class AggregateBenchmark implements Callable<Integer> {
  @Option(names = "--loads", split = ",", description = "Of ${COMPLETION-CANDIDATES}; default all")
  private Set<Load> loads = EnumSet.allOf(Load.class);

  @Option(
      names = "--sizes",
      split = ",",
      description = "Reports a committee has; default 1,1000,200000")
  private List<Integer> sizes = List.of(1, 1_000, 200_000);

  @Option(
      names = "--updates",
      description = "Measured of each load and size; default ${DEFAULT-VALUE}")
  private int updates = 2_000;

  @Option(names = "--warm-up", description = "Updates before them; default ${DEFAULT-VALUE}")
  private int warmUp = 400;

  @Option(names = "--batch", description = "Updates of one size in a row; default ${DEFAULT-VALUE}")
  private int batch = 50;

  @Option(names = "--seed", description = "default ${DEFAULT-VALUE}")
  private long seed = 2024;

  @Option(names = "--folder", description = "For the stores; default a temporary one")
  private Path folder;

  @Spec private CommandSpec command;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new AggregateBenchmark())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
  }

  @Override
  public Integer call() throws IOException {
    Path stores = folder == null ? Files.createTempDirectory("pacstream-bench") : folder;
    var byWriter = new LinkedHashMap<Load.Writer, List<Load>>();
    for (Load load : loads) {
      byWriter.computeIfAbsent(load.writer, writer -> new ArrayList<>()).add(load);
    }
    try {
      for (var family : byWriter.entrySet()) {
        measure(stores, family.getKey(), family.getValue());
      }
    } finally {
      if (folder == null) {
        Folders.delete(stores);
      }
    }
    return 0;
  }

  private void measure(Path stores, Load.Writer writer, List<Load> family) {
    var all = new ArrayList<Books>();
    try {
      for (int size : sizes) {
        long begin = System.nanoTime();
        String name = family.get(0).name().toLowerCase(Locale.ROOT) + "-" + size;
        int toCome = family.size() * (updates + warmUp);
        all.add(new Books(stores.resolve(name), writer, size, toCome, seed));
        out().printf("# %s filled in %.1f s%n", name, (System.nanoTime() - begin) / 1e9);
      }
      for (Load load : family) {
        report(load, measure(load, all));
      }
      reportSizes(all.get(all.size() - 1));
    } finally {
      all.forEach(Books::close);
    }
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }

  private Map<Integer, Measured> measure(Load load, List<Books> all) {
    inTurns(load, all, warmUp);
    return inTurns(load, all, updates);
  }

  private Map<Integer, Measured> inTurns(Load load, List<Books> all, int count) {
    var measured = new LinkedHashMap<Integer, Measured>();
    for (int done = 0; done < count; done += batch) {
      for (Books books : all) {
        books.measure(
            load,
            Math.min(batch, count - done),
            measured.computeIfAbsent(books.reports(), size -> new Measured()));
      }
    }
    return measured;
  }

  private void report(Load load, Map<Integer, Measured> measured) {
    out()
        .printf(
            "%n%-12s %14s %31s %31s %13s%n",
            load.name().toLowerCase(Locale.ROOT),
            "",
            "µs on the wall",
            "µs on the core",
            "written");
    out()
        .printf(
            "%12s %14s %9s %10s %10s %9s %10s %10s %6s %6s%n",
            "reports", "updates/s/core", "p50", "p99", "max", "p50", "p99", "max", "rows", "kB");
    measured.forEach(
        (size, times) ->
            out()
                .printf(
                    "%,12d %,14.0f %,9.0f %,10.0f %,10.0f %,9.0f %,10.0f %,10.0f %6.1f %6.1f%n",
                    size,
                    times.updatesPerSecond(),
                    times.onTheWall.micros(0.5),
                    times.onTheWall.micros(0.99),
                    times.onTheWall.micros(1),
                    times.onTheCore.micros(0.5),
                    times.onTheCore.micros(0.99),
                    times.onTheCore.micros(1),
                    times.rowsPerUpdate(),
                    times.bytesPerUpdate() / 1e3));
    if (sizes.size() > 1) {
      int large = sizes.get(sizes.size() - 1);
      int small = sizes.get(sizes.size() - 2);
      Measured many = measured.get(large);
      Measured few = measured.get(small);
      out()
          .printf(
              "p99 at %,d reports is %.2f times that at %,d (on the core %.2f times)%n",
              large,
              many.onTheWall.micros(0.99) / few.onTheWall.micros(0.99),
              small,
              many.onTheCore.micros(0.99) / few.onTheCore.micros(0.99));
    }
  }

  private void reportSizes(Books books) {
    double per100k = 100_000.0 / books.reportsInAll();
    out().printf("%n%-20s %14s %12s   per 100,000 reports%n", "store", "rows", "kB");
    books
        .sizes()
        .forEach(
            (store, size) ->
                out()
                    .printf(
                        "%-20s %,14.0f %,12.0f%n",
                        store, size.rows() * per100k, size.bytes() * per100k / 1e3));
  }
}
