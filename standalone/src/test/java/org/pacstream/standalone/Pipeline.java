package org.pacstream.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Topic;
import org.pacstream.schemas.Topics;

/** Services of this process as their users see them: over HTTP and on the topics. */
final class Pipeline implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Standalone standalone = new Standalone();
  private final HttpClient client = HttpClient.newHttpClient();

  private Pipeline() {}

  /** On any free ports. */
  static Pipeline start(Set<Role> roles, Path data, Map<String, String> settings) {
    var pipeline = new Pipeline();
    var values = new HashMap<String, String>();
    Listener.ALL.forEach(listener -> values.put(listener.portKey(), "0"));
    values.put("topics.partitions", "2");
    values.putAll(settings);
    try {
      pipeline.standalone.start(Settings.of(values), roles, data, false);
    } catch (RuntimeException e) {
      pipeline.close();
      throw e;
    }
    return pipeline;
  }

  Settings settings() {
    return standalone.settings();
  }

  Topics topics() {
    var connection = Connection.from(settings());
    return new Topics(connection.schemaRegistry(), connection.partitions());
  }

  /** Posts one article and returns its id. */
  String ingest(String article) {
    return send("POST", "/v1/articles", article).path("id").asText();
  }

  void withdraw(String id) {
    send("DELETE", "/v1/articles/" + id, "");
  }

  private JsonNode send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(Addresses.ingest(settings()) + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return answer(request, send(request), 202);
  }

  /**
   * Asked again while the totals are moving between threads, as the reply's Retry-After asks for.
   */
  JsonNode query(String path) {
    var request = HttpRequest.newBuilder(URI.create(Addresses.queries(settings()) + path)).build();
    HttpResponse<String> reply =
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> send(request), answered -> answered.statusCode() != 503);
    return answer(request, reply, 200);
  }

  int status(String path) {
    var request = HttpRequest.newBuilder(URI.create(Addresses.queries(settings()) + path)).build();
    return send(request).statusCode();
  }

  /** Ids of all that have a total which is not zero. */
  List<String> subjectsWithTotals(String subjects) {
    return StreamSupport.stream(
            query("/v1/" + subjects + "?limit=500").path("data").spliterator(), false)
        .map(subject -> subject.path("id").asText())
        .filter(id -> !totals(subjects, id).isEmpty())
        .toList();
  }

  private static JsonNode answer(HttpRequest request, HttpResponse<String> response, int status) {
    if (response.statusCode() != status) {
      throw new AssertionError(
          "%s: %d, expected %d: %s"
              .formatted(request, response.statusCode(), status, response.body()));
    }
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(request + ": " + response.body(), e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(request.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(request.toString(), e);
    }
  }

  /** Totals of one subject, as "2024 supported USD 12000000". */
  List<String> totals(String subjects, String id) {
    JsonNode data =
        query(
                "/v1/"
                    + subjects
                    + "/"
                    + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"))
            .path("data");
    return StreamSupport.stream(data.path("totals").spliterator(), false)
        .filter(total -> new BigDecimal(total.path("high").asText()).signum() != 0)
        .map(
            total ->
                "%s %s %s %s%s"
                    .formatted(
                        total.path("cycle").asText(),
                        total.path("measure").asText(),
                        total.path("currency").asText(),
                        total.path("best").asText(),
                        total.path("open").asInt() > 0 ? "+" + total.path("open").asInt() : ""))
        .toList();
  }

  /** Waits until queries are answered: stores are restored and partitions assigned. */
  void awaitQueries() {
    Awaitility.await().atMost(PATIENCE).until(() -> status("/health/ready") == 200);
  }

  /** Waits until both applications have processed everything that is in Kafka now. */
  void awaitProcessed() {
    try (Admin admin = Admin.create(Map.copyOf(Connection.from(settings()).kafka()))) {
      var lag = new Lag(admin);
      Awaitility.await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> lag.of("pacstream-enrich-v1", "articles.raw") == 0);
      Awaitility.await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> lag.of("pacstream-aggregate-v1", "articles.enriched") == 0);
    }
  }

  /** All committed records of a topic, in the order of each partition. */
  <K, V> List<ConsumerRecord<K, V>> read(Topic<K, V> topic) {
    var properties = new HashMap<String, Object>(Connection.from(settings()).kafka());
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    var records = new ArrayList<ConsumerRecord<K, V>>();
    try (var consumer =
        new KafkaConsumer<>(
            properties, topic.keys().deserializer(), topic.values().deserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(partition -> new TopicPartition(topic.name(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  @Override
  public void close() {
    standalone.close();
  }
}
