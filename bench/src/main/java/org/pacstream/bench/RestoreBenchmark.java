package org.pacstream.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.pacstream.aggregate.AggregateService;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.EnrichedArticle;
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
 * The service with a real broker: how fast it reads the articles of one committee, what its stores
 * take on disk, and how long they take to come back once the folder is lost.
 */
@Command(name = "RestoreBenchmark", mixinStandardHelpOptions = true)
public final class RestoreBenchmark implements Callable<Integer> {
  private static final String APPLICATION = "bench";
  private static final Duration TO_RUNNING = Duration.ofHours(1);

  @Option(names = "--reports", description = "Of the committee; default ${DEFAULT-VALUE}")
  private int reports = 100_000;

  @Option(names = "--seed", description = "default ${DEFAULT-VALUE}")
  private long seed = 2024;

  @Spec private CommandSpec command;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new RestoreBenchmark())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("pacstream-bench");
    try (var broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        var registry = RegistryEndpoint.start(folder.resolve("registry"), 0)) {
      Path stores = folder.resolve("stores");
      Settings settings = settings(broker, registry, stores);
      TopicsAdmin.createAll(Connection.from(settings));
      publish(settings);
      read(broker, settings);
      out().printf("%n%-20s %12s   on disk per 100,000 reports%n", "store", "kB");
      onDisk(stores)
          .forEach(
              (store, bytes) ->
                  out().printf("%-20s %,12.0f%n", store, bytes / 1e3 * 100_000 / reports));
      out().printf("%nstart with the stores of before: %.1f s%n", secondsToRunning(settings));
      Folders.delete(stores);
      out().printf("start with no stores: %.1f s%n", secondsToRunning(settings));
    } finally {
      Folders.delete(folder);
    }
    return 0;
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }

  /** One partition, for one committee lies in one. */
  private static Settings settings(EmbeddedBroker broker, RegistryEndpoint registry, Path stores) {
    return Settings.of(
        Map.of(
            "kafka.bootstrap.servers",
            broker.bootstrapServers(),
            "schema.registry.url",
            registry.url(),
            "topics.partitions",
            "1",
            "aggregate.application.id",
            APPLICATION,
            "state.dir",
            stores.toString(),
            "query.port",
            "0"));
  }

  private void publish(Settings settings) {
    Connection connection = Connection.from(settings);
    Topic<String, EnrichedArticle> topic = connection.topics().enrichedArticles();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>copyOf(connection.kafka()),
            topic.keys().serializer(),
            topic.values().serializer())) {
      var coverage = new SpreadCoverage("committee", reports, seed);
      while (coverage.reports() < reports) {
        EnrichedArticle article = coverage.next();
        var unused = producer.send(new ProducerRecord<>(topic.name(), article.getId(), article));
      }
    }
  }

  private void read(EmbeddedBroker broker, Settings settings)
      throws InterruptedException, ExecutionException {
    String articles = Connection.from(settings).topics().enrichedArticles().name();
    long begin = System.nanoTime();
    try (var service = running(settings);
        var admin =
            Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
      var lag = new Lag(admin);
      while (lag.of(APPLICATION, articles) > 0) {
        if (!service.state().isRunningOrRebalancing()) {
          throw new IllegalStateException("the service is " + service.state());
        }
        Thread.sleep(100);
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    out()
        .printf(
            "%,d reports read in %.1f s: %,.0f a second%n", reports, seconds, reports / seconds);
  }

  private static double secondsToRunning(Settings settings) throws InterruptedException {
    long begin = System.nanoTime();
    try (var service = running(settings)) {
      return (System.nanoTime() - begin) / 1e9;
    }
  }

  private static AggregateService running(Settings settings) throws InterruptedException {
    var service = AggregateService.start(settings);
    if (!service.awaitRunning(TO_RUNNING)) {
      service.close();
      throw new IllegalStateException("not running within " + TO_RUNNING);
    }
    return service;
  }

  /** Bytes of each store's folder. */
  private static Map<String, Long> onDisk(Path stores) throws IOException {
    var bytes = new TreeMap<String, Long>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(stores)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path folder = file.getParent();
      if (folder.getParent().endsWith("rocksdb")) {
        bytes.merge(folder.getFileName().toString(), size(file), Long::sum);
      }
    }
    return bytes;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
