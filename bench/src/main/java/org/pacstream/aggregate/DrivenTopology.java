package org.pacstream.aggregate;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Topic;
import org.pacstream.schemas.Topics;

/** The topology that keeps totals, over stores on disk and without a broker. */
public final class DrivenTopology implements AutoCloseable {
  private static final String APPLICATION = "bench";

  private final TopologyTestDriver driver;
  private final Topic<String, EnrichedArticle> articles;
  private final TestInputTopic<byte[], byte[]> input;

  /**
   * @param folder for the stores; emptied when this is closed
   */
  public DrivenTopology(Path folder) {
    SchemaRegistryClient registry = new MockSchemaRegistryClient();
    var topics = new Topics(registry, 1);
    var config =
        AggregateConfig.from(
            Settings.of(
                Map.of("state.dir", folder.toString(), "aggregate.application.id", APPLICATION)));
    var properties = new Properties();
    properties.putAll(config.properties());
    // The driver commits after every record; a transaction each would measure its mock producer.
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver =
        new TopologyTestDriver(
            new AggregateTopology(
                    topics, new Stores(registry), config.cyclesFrom(), config.streams())
                .get(),
            properties);
    articles = topics.enrichedArticles();
    input =
        driver.createInputTopic(
            articles.name(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** An article as it stands in its topic. */
  public record Message(byte[] key, byte[] value, Instant published) {}

  public Message message(EnrichedArticle article) {
    return new Message(
        articles.keys().serializer().serialize(articles.name(), article.getId()),
        articles.values().serializer().serialize(articles.name(), article),
        article.getPublished());
  }

  /** Takes an article all the way: live version, totals, ledger, changelogs. */
  public void pipe(Message message) {
    input.pipeInput(message.key(), message.value(), message.published());
  }

  /** Rows and what their keys and values take, without a store's own compression. */
  public record Size(long rows, long bytes) {
    Size plus(Size other) {
      return new Size(rows + other.rows, bytes + other.bytes);
    }
  }

  /**
   * Forgets what has been written since the last call, and tells how much it was.
   *
   * @return by store for the changelogs, else by topic
   */
  public Map<String, Size> drain() {
    var written = new TreeMap<String, Size>();
    for (String topic : List.copyOf(driver.producedTopicNames())) {
      var output =
          driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      long rows = 0;
      long bytes = 0;
      for (var message : output.readRecordsToList()) {
        rows++;
        bytes += message.key().length + (message.value() == null ? 0 : message.value().length);
      }
      String name = topic.replaceFirst("^" + APPLICATION + "-(.*)-changelog$", "$1");
      written.put(name, new Size(rows, bytes));
    }
    return written;
  }

  /** What each store holds. */
  public Map<String, Size> sizes() {
    var sizes = new TreeMap<String, Size>();
    driver.getAllStateStores().forEach((name, store) -> sizes.put(name, size(onDisk(store))));
    return sizes;
  }

  private static Size size(KeyValueStore<Bytes, byte[]> store) {
    long rows = 0;
    long bytes = 0;
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      while (all.hasNext()) {
        var row = all.next();
        rows++;
        bytes += row.key.get().length + row.value.length;
      }
    }
    return new Size(rows, bytes);
  }

  /** The store beneath the layers that measure, log and serialise. */
  @SuppressWarnings("unchecked")
  private static KeyValueStore<Bytes, byte[]> onDisk(StateStore store) {
    StateStore inner = store;
    while (inner instanceof WrappedStateStore<?, ?, ?> wrapper) {
      inner = wrapper.wrapped();
    }
    return (KeyValueStore<Bytes, byte[]>) inner;
  }

  @Override
  public void close() {
    driver.close();
  }
}
