package org.pacstream.standalone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pacstream.schemas.Settings;
import org.pacstream.standalone.Addresses;
import org.pacstream.standalone.Role;
import org.pacstream.standalone.Standalone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pacstream serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs the services until Ctrl-C.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pacstream serve --data ./data",
      "      everything in this process; topics and schemas are kept in ./data",
      "  pacstream serve --roles enrich,aggregate --kafka broker1:9092 --registry http://registry:8081",
      "      two of the services against a cluster",
      "",
      "Ports, all on loopback: Kafka 9092 (broker.port), schema registry 8081 (registry.port),",
      "ingest 8080 (ingest.port), queries 8082 (query.port), health of enrich 8083",
      "(enrich.health.port). On another address (ingest.host, query.host) ingest needs an API key",
      "(ingest.api.key)."
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;
  @Mixin private ClusterOptions cluster;
  @Mixin private NameOptions names;

  @Option(
      names = "--roles",
      paramLabel = "ROLE,…",
      description =
          "What runs here: broker, registry, ingest, enrich, aggregate. Default: all, without the"
              + " broker where --kafka is given and without the registry where --registry is.")
  private String roles;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keeps all state here. Default: a temporary folder, deleted at the end.")
  private Path data;

  @Override
  public Integer call() throws Exception {
    long begin = System.nanoTime();
    Map<String, String> flags = new HashMap<>(cluster.settings());
    flags.putAll(names.settings());
    if (roles != null) {
      flags.put("roles", roles);
    }
    Settings settings = options.read(flags);
    Set<Role> wanted = Standalone.roles(settings);
    Path folder =
        data != null
            ? data
            : settings.values().containsKey("data") ? Path.of(settings.values().get("data")) : null;
    var standalone = new Standalone();
    try (var stop = new Stop(standalone)) {
      standalone.start(settings, wanted, folder, false);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("Started in %.1f s. Ctrl-C stops.%n", seconds(begin));
      Addresses.of(standalone.settings(), wanted)
          .forEach((name, address) -> out.printf("  %-16s %s%n", name, address));
      out.printf(
          "  %-16s %s%s%n",
          "data", standalone.data(), folder == null ? " (deleted at the end)" : "");
      stop.await();
    }
    return 0;
  }

  private static double seconds(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
  }
}
