package org.pacstream.standalone.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.pacstream.ingest.IngestService;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Topic;
import org.pacstream.standalone.broker.EmbeddedBroker;
import org.pacstream.standalone.registry.RegistryEndpoint;

/** The service that takes articles in, with a real broker and a registry of its own. */
final class RunningIngest implements AutoCloseable {
  static final String JSON = "application/json";
  static final String JSON_LINES = "application/x-ndjson";

  private final Path folder;
  private final RegistryEndpoint registry;
  private final Settings settings;
  private final IngestService service;
  private final HttpClient client = HttpClient.newHttpClient();
  private EmbeddedBroker broker;

  private RunningIngest(Path folder, Map<String, String> more) {
    this.folder = folder;
    this.broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
    this.registry = RegistryEndpoint.start(folder.resolve("registry"), 0);
    var values = new HashMap<String, String>();
    values.put("kafka.bootstrap.servers", broker.bootstrapServers());
    values.put("schema.registry.url", registry.url());
    values.put("topics.partitions", "2");
    values.put("ingest.port", "0");
    values.putAll(more);
    this.settings = Settings.of(values);
    this.service = IngestService.start(settings);
  }

  static RunningIngest start(Path folder) {
    return new RunningIngest(folder, Map.of());
  }

  static RunningIngest start(Path folder, Map<String, String> settings) {
    return new RunningIngest(folder, settings);
  }

  Settings settings() {
    return settings;
  }

  int port() {
    return service.port();
  }

  void stopBroker() {
    broker.close();
  }

  void startBroker() {
    broker = EmbeddedBroker.start(folder.resolve("broker"), broker.port());
  }

  HttpResponse<String> post(String path, String type, String body) {
    return post(path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> post(String path, String type, byte[] body) {
    return send(
        request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build());
  }

  HttpResponse<String> get(String path) {
    return send(request(path).build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(request + " was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Everything on the topic of raw articles, a partition after another. */
  List<ConsumerRecord<String, RawArticle>> records() {
    var connection = Connection.from(settings);
    Topic<String, RawArticle> topic = connection.topics().rawArticles();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
            topic.keys().deserializer(),
            topic.values().deserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      var records = new ArrayList<ConsumerRecord<String, RawArticle>>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  /** The records of one article, in the order they were written. */
  List<ConsumerRecord<String, RawArticle>> records(String id) {
    return records().stream().filter(message -> message.key().equals(id)).toList();
  }

  @Override
  public void close() {
    service.close();
    registry.close();
    broker.close();
  }
}
