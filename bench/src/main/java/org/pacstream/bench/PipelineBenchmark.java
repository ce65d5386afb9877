package org.pacstream.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.pacstream.enrich.EnrichService;
import org.pacstream.enrich.Enricher;
import org.pacstream.enrich.Origin;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Topic;
import org.pacstream.schemas.TopicsAdmin;
import org.pacstream.standalone.Lag;
import org.pacstream.standalone.broker.EmbeddedBroker;
import org.pacstream.standalone.local.Folders;
import org.pacstream.standalone.registry.RegistryEndpoint;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What enrichment costs beside Kafka: articles a second that one stream thread copies, that the
 * service with one stream thread enriches, and that a thread enriches without Kafka. In turns, for
 * what a host gives changes; shares of the copies can be compared between hosts.
 */
@Command(name = "PipelineBenchmark", mixinStandardHelpOptions = true, sortOptions = false)
public final class PipelineBenchmark implements Callable<Integer> {
  private static final Origin ORIGIN = new Origin("articles.raw", 0, 0);
  private static final Duration TO_RUNNING = Duration.ofMinutes(1);
  private static final long LOOK_MS = 20;

  @Option(names = "--copied", description = "Articles a turn; default ${DEFAULT-VALUE}")
  private int copied = 200_000;

  @Option(names = "--enriched", description = "Articles a turn; default ${DEFAULT-VALUE}")
  private int enriched = 20_000;

  @Option(names = "--seconds", description = "Without Kafka, a turn; default ${DEFAULT-VALUE}")
  private int seconds = 5;

  @Option(names = "--turns", description = "After one to warm up; default ${DEFAULT-VALUE}")
  private int turns = 3;

  @Spec private CommandSpec command;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new PipelineBenchmark())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
  }

  @Override
  public Integer call() throws Exception {
    if (enriched < 1 || copied < enriched) {
      throw new CommandLine.ParameterException(
          command.commandLine(),
          "--copied %d, --enriched %d: 1 is expected at least, and no more enriched than copied"
              .formatted(copied, enriched));
    }
    Path folder = Files.createTempDirectory("pacstream-bench");
    List<RawArticle> articles = StageBenchmark.press();
    try (var broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        var registry = RegistryEndpoint.start(folder.resolve("registry"), 0);
        var enricher = Enricher.load();
        var admin =
            Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
      var host = new Host(broker, registry, admin, folder.resolve("stores"));
      publish(host, articles);
      out()
          .printf(
              "%-8s %12s %12s %9s %18s %9s%n",
              "turn", "copied/s", "enriched/s", "share", "alone, /s/core", "share");
      for (int turn = 0; turn <= turns; turn++) {
        String name = turn == 0 ? "warm-up" : String.valueOf(turn);
        double copies = copy(host, "copy-" + name);
        double service = enrich(host, "enrich-" + name);
        double alone = enrich(enricher, articles);
        out()
            .printf(
                "%-8s %,12.0f %,12.0f %8.2f%% %,18.0f %8.2f%%%n",
                name, copies, service, 100 * service / copies, alone, 100 * alone / copies);
      }
    } finally {
      Folders.delete(folder);
    }
    return 0;
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }

  /** What the applications run on. */
  private record Host(
      EmbeddedBroker broker, RegistryEndpoint registry, Admin admin, Path stateDir) {
    /** With them Kafka copies fastest. */
    Map<String, String> clients() {
      return Map.of(
          "bootstrap.servers",
          broker.bootstrapServers(),
          "compression.type",
          "zstd",
          "batch.size",
          "262144");
    }

    /** One partition: what one stream thread can do is asked. */
    Settings settings(String application) {
      var settings = new HashMap<String, String>();
      clients().forEach((key, value) -> settings.put("kafka." + key, value));
      settings.put("schema.registry.url", registry.url());
      settings.put("topics.partitions", "1");
      settings.put("enrich.application.id", application);
      settings.put("enrich.health.port", "-1");
      settings.put("state.dir", stateDir.toString());
      return Settings.of(settings);
    }
  }

  private void publish(Host host, List<RawArticle> articles) {
    Connection connection = Connection.from(host.settings("publish"));
    TopicsAdmin.createAll(connection);
    Topic<String, RawArticle> topic = connection.topics().rawArticles();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>copyOf(connection.kafka()),
            topic.keys().serializer(),
            topic.values().serializer())) {
      for (int i = 0; i < copied; i++) {
        RawArticle article = articles.get(i % articles.size());
        String id = article.getId() + "/" + i;
        RawArticle numbered = RawArticle.newBuilder(article).setId(id).build();
        var unused = producer.send(new ProducerRecord<>(topic.name(), id, numbered));
      }
    }
  }

  private double copy(Host host, String application)
      throws InterruptedException, ExecutionException {
    try (var copies =
        IdentityTopology.start(host.admin, host.clients(), host.stateDir, application)) {
      return rate(copied, application, host.admin);
    }
  }

  private double enrich(Host host, String application)
      throws InterruptedException, ExecutionException {
    try (var service = EnrichService.start(host.settings(application))) {
      if (!service.awaitRunning(TO_RUNNING)) {
        throw new IllegalStateException("not running within " + TO_RUNNING);
      }
      return rate(enriched, application, host.admin);
    }
  }

  /** Articles a second, from the first commit that is seen to the one after the last article. */
  private double rate(int articles, String application, Admin admin)
      throws InterruptedException, ExecutionException {
    var lag = new Lag(admin);
    long read = 0;
    while (read == 0) {
      Thread.sleep(LOOK_MS);
      read = copied - lag.of(application, ORIGIN.topic());
    }
    long begin = System.nanoTime();
    long before = read;
    while (read < Math.min(copied, before + articles)) {
      Thread.sleep(LOOK_MS);
      read = copied - lag.of(application, ORIGIN.topic());
    }
    return (read - before) * 1e9 / (System.nanoTime() - begin);
  }

  /** Articles a second of a core that a thread has to itself. */
  private double enrich(Enricher enricher, List<RawArticle> articles) {
    long begin = System.nanoTime();
    var time = new CoreTime();
    do {
      time.begin();
      for (RawArticle article : articles) {
        if (enricher.enrich(article, ORIGIN).accepted().isEmpty()) {
          throw new IllegalStateException(article.getId() + " is rejected");
        }
      }
      time.end(articles.size());
    } while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(seconds));
    return time.articles * 1e9 / time.nanos;
  }
}
