package org.pacstream.standalone.aggregate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.pacstream.aggregate.AggregateService;
import org.pacstream.schemas.Bound;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Evidence;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.ReportedAmount;
import org.pacstream.schemas.Scope;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Span;
import org.pacstream.schemas.Status;
import org.pacstream.schemas.TextField;
import org.pacstream.schemas.Topic;
import org.pacstream.schemas.Topics;
import org.pacstream.schemas.TopicsAdmin;
import org.pacstream.standalone.broker.EmbeddedBroker;
import org.pacstream.standalone.registry.RegistryEndpoint;

/** A real broker and a registry, and instances of the service that keeps totals. */
final class RunningAggregate implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TO_RUNNING = Duration.ofSeconds(60);
  private static final Instant PUBLISHED = Instant.parse("2024-09-02T12:00:00Z");

  private final Path folder;
  private final EmbeddedBroker broker;
  private final RegistryEndpoint registry;
  private final HttpClient http = HttpClient.newHttpClient();

  RunningAggregate(Path folder) {
    this.folder = folder;
    broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
    registry = RegistryEndpoint.start(folder.resolve("registry"), 0);
    TopicsAdmin.createAll(Connection.from(settings()));
  }

  /**
   * @param name of the folder with its stores
   */
  AggregateService instance(String name) throws InterruptedException {
    return instance(name, Map.of());
  }

  AggregateService instance(String name, Map<String, String> more) throws InterruptedException {
    var values = new HashMap<>(settings().values());
    values.put("state.dir", folder.resolve(name).toString());
    values.putAll(more);
    var service = AggregateService.start(Settings.of(values));
    if (!service.awaitRunning(TO_RUNNING)) {
      service.close();
      throw new AssertionError("not running within " + TO_RUNNING + ": " + service.state());
    }
    return service;
  }

  /** Settings of an instance that tells the others where it is. */
  static Map<String, String> advertised() throws IOException {
    try (var free = new ServerSocket(0)) {
      String port = String.valueOf(free.getLocalPort());
      return Map.of("query.port", port, "query.advertised", "127.0.0.1:" + port);
    }
  }

  private Settings settings() {
    return Settings.of(
        Map.of(
            "kafka.bootstrap.servers",
            broker.bootstrapServers(),
            "schema.registry.url",
            registry.url(),
            "topics.partitions",
            "4",
            "query.port",
            "0"));
  }

  void publish(List<EnrichedArticle> articles) {
    Connection connection = Connection.from(settings());
    Topic<String, EnrichedArticle> topic = connection.topics().enrichedArticles();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
            topic.keys().serializer(),
            topic.values().serializer())) {
      for (EnrichedArticle article : articles) {
        var unused = producer.send(new ProducerRecord<>(topic.name(), article.getId(), article));
      }
    }
  }

  JsonNode get(AggregateService service, String target) throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + service.port() + target);
    HttpResponse<String> reply =
        http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    return JSON.readTree(reply.body());
  }

  /** All committed values of a topic, a partition after another. */
  <V> List<V> read(Function<Topics, Topic<String, V>> which) {
    Topic<String, V> topic = which.apply(Connection.from(settings()).topics());
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "isolation.level",
                "read_committed"),
            topic.keys().deserializer(),
            topic.values().deserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      var values = new ArrayList<V>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(message -> values.add(message.value()));
      }
      return values;
    }
  }

  /** An article that says a firm gave a committee some millions. */
  static EnrichedArticle gift(String article, String firm, String committee, int millions) {
    return article(article).setReports(List.of(report(firm, committee, millions))).build();
  }

  static EnrichedArticle.Builder article(String id) {
    return EnrichedArticle.newBuilder()
        .setId(id)
        .setRevision(1)
        .setRulesVersion(1)
        .setContentHash("hash")
        .setSource(id + " Times")
        .setPublished(PUBLISHED);
  }

  private static Report report(String firm, String committee, int millions) {
    var figure = new BigDecimal(millions).movePointRight(6).setScale(18);
    return Report.newBuilder()
        .setPayer(party("ORG:" + firm, EntityType.ORGANIZATION).setCryptoLinked(true).build())
        .setRecipient(
            party("CMTE:" + committee, EntityType.COMMITTEE)
                .setCommitteeClass(CommitteeClass.OUTSIDE)
                .build())
        .setAmount(
            new ReportedAmount(
                figure, figure, "USD", Bound.EXACT, new BigDecimal("1000000").setScale(18)))
        .setFlow(Flow.CONTRIBUTION)
        .setStatus(Status.REPORTED)
        .setScope(Scope.SINGLE)
        .setCycle(2024)
        .setCryptoLinked(true)
        .setEvidence(new Evidence(new Span(TextField.BODY, 0, 1), firm + " gave."))
        .setConfidence(1)
        .build();
  }

  private static Party.Builder party(String id, EntityType type) {
    return Party.newBuilder().setId(id).setName(id).setType(type);
  }

  @Override
  public void close() {
    registry.close();
    broker.close();
  }
}
