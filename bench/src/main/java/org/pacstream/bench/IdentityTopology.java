package org.pacstream.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serdes.ByteArraySerde;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;

/** Copies articles as bytes, exactly once: what Kafka Streams takes before anything is done. */
final class IdentityTopology implements AutoCloseable {
  private final KafkaStreams streams;

  private IdentityTopology(KafkaStreams streams) {
    this.streams = streams;
  }

  /** With one stream thread, and with the commit interval of the service. */
  static IdentityTopology start(
      Admin admin, Map<String, String> clients, Path stateDir, String application)
      throws InterruptedException, ExecutionException {
    String copies = application + "-copies";
    admin.createTopics(List.of(new NewTopic(copies, 1, (short) 1))).all().get();
    var builder = new StreamsBuilder();
    builder.stream("articles.raw").to(copies);
    var config = new HashMap<String, Object>(clients);
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100L);
    config.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, ByteArraySerde.class);
    config.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, ByteArraySerde.class);
    var streams = new KafkaStreams(builder.build(), new StreamsConfig(config));
    streams.start();
    return new IdentityTopology(streams);
  }

  @Override
  public void close() {
    streams.close();
  }
}
