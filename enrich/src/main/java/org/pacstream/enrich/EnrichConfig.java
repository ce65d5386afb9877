package org.pacstream.enrich;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.streams.StreamsConfig;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.InvalidSettings;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Topics;
import org.pacstream.schemas.failure.UnprocessableRecords;
import org.pacstream.schemas.failure.UnreadableRecords;
import org.pacstream.schemas.failure.UnwritableRecords;

/**
 * How enrichment runs.
 *
 * @param connection to brokers and registry
 * @param applicationId consumer group and prefix of everything Kafka Streams names; all instances
 *     that share the work have the same
 * @param stateDir where Kafka Streams keeps its own files; one process each
 * @param threads that read articles, at most one per partition does work
 * @param commitInterval how long a result waits at most before readers see it
 * @param restartPause between the end of a stream thread in an outage and its successor
 * @param healthHost interface that the health endpoints listen on
 * @param healthPort 0 for any free port, -1 for no health endpoints
 * @param catalogue files that add to the people and bodies the product knows
 * @param taggerModel folder of a model that finds further names; empty for none
 */
public record EnrichConfig(
    Connection connection,
    String applicationId,
    Path stateDir,
    int threads,
    Duration commitInterval,
    Duration restartPause,
    String healthHost,
    int healthPort,
    List<Path> catalogue,
    Optional<Path> taggerModel) {
  /**
   * After which the partitions of a process that died move. Short, for moving them costs little:
   * there is no state to restore.
   */
  private static final String SESSION_TIMEOUT_MS = "10000";

  /**
   * Deprecated from birth, for it will one day always hold; without it every start warns. There are
   * no global tables here.
   */
  private static final String GLOBAL_HANDLER = "processing.exception.handler.global.enabled";

  private static final String CATALOGUE_KEY = "enrich.catalogue";

  private static final ConfigDef CATALOGUE =
      new ConfigDef()
          .define(
              CATALOGUE_KEY,
              Type.LIST,
              List.of(),
              Importance.MEDIUM,
              "Files that add to the catalogue, comma-separated");

  private static final String TAGGER_KEY = "enrich.tagger.model";

  private static final ConfigDef TAGGER =
      new ConfigDef()
          .define(
              TAGGER_KEY,
              Type.STRING,
              "",
              Importance.LOW,
              "Folder of a model that finds further names; empty for none");

  static final ConfigDef SETTINGS =
      new ConfigDef(CATALOGUE)
          .define(TAGGER.configKeys().get(TAGGER_KEY))
          .define(
              "enrich.application.id",
              Type.STRING,
              "pacstream-enrich-v1",
              new ConfigDef.NonEmptyString(),
              Importance.HIGH,
              "Consumer group; instances that share the work have the same")
          .define(
              "state.dir",
              Type.STRING,
              Path.of(System.getProperty("java.io.tmpdir"), "pacstream").toString(),
              new ConfigDef.NonEmptyString(),
              Importance.MEDIUM,
              "Folder for Kafka Streams' own files")
          .define(
              "enrich.threads",
              Type.INT,
              1,
              Range.between(1, 1000),
              Importance.MEDIUM,
              "Stream threads")
          .define(
              "enrich.commit.interval.ms",
              Type.LONG,
              100L,
              Range.between(1, 60_000),
              Importance.MEDIUM,
              "How long a result waits at most before readers see it")
          .define(
              "enrich.restart.pause.ms",
              Type.LONG,
              2_000L,
              Range.between(0, 600_000),
              Importance.LOW,
              "Between the end of a stream thread in an outage and its successor")
          .define(
              "enrich.health.host",
              Type.STRING,
              "127.0.0.1",
              new ConfigDef.NonEmptyString(),
              Importance.LOW,
              "Interface of the health endpoints")
          .define(
              "enrich.health.port",
              Type.INT,
              8083,
              Range.between(-1, 65_535),
              Importance.LOW,
              "Port of the health endpoints; 0 for any free one, -1 for none");

  /**
   * @throws org.pacstream.schemas.InvalidSettings naming every key that is bad
   */
  public static EnrichConfig from(Settings settings) {
    var read = settings.read(SETTINGS);
    return new EnrichConfig(
        Connection.from(settings),
        read.getString("enrich.application.id"),
        Path.of(read.getString("state.dir")),
        read.getInt("enrich.threads"),
        Duration.ofMillis(read.getLong("enrich.commit.interval.ms")),
        Duration.ofMillis(read.getLong("enrich.restart.pause.ms")),
        read.getString("enrich.health.host"),
        read.getInt("enrich.health.port"),
        catalogue(settings),
        taggerModel(settings));
  }

  /**
   * The files alone, for whoever enriches without Kafka.
   *
   * @throws InvalidSettings when the key is bad
   */
  public static List<Path> catalogue(Settings settings) {
    return settings.read(CATALOGUE).getList(CATALOGUE_KEY).stream()
        .map(String::strip)
        .filter(file -> !file.isEmpty())
        .map(Path::of)
        .toList();
  }

  static Optional<Path> taggerModel(Settings settings) {
    String folder = settings.read(TAGGER).getString(TAGGER_KEY).strip();
    return folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
  }

  static InvalidSettings badTagger(String problem) {
    return new InvalidSettings(Map.of(TAGGER_KEY, problem));
  }

  static InvalidSettings badCatalogue(String problem) {
    return new InvalidSettings(Map.of(CATALOGUE_KEY, problem));
  }

  /**
   * What Kafka Streams is started with: the connection's {@code kafka.*} over our choices, and what
   * no setting may change over both.
   */
  StreamsConfig streams() {
    var properties = new HashMap<String, Object>();
    properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
    // With the streams protocol the broker decides on sessions, by settings of the group.
    if (!connection.kafka().getOrDefault("group.protocol", "classic").equals("streams")) {
      properties.put(
          StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
          SESSION_TIMEOUT_MS);
    }
    properties.putAll(connection.kafka());
    properties.putAll(fixed());
    return new StreamsConfig(properties);
  }

  @SuppressWarnings("deprecation") // the global switch is born deprecated: Kafka 5 has it always on
  private Map<String, Object> fixed() {
    var fixed = new HashMap<String, Object>();
    fixed.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    fixed.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    fixed.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    fixed.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
    fixed.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    fixed.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    fixed.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topics.MAX_REQUEST_BYTES);
    fixed.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, Topics.ENRICH_DEAD_LETTERS);
    fixed.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecords.class);
    fixed.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, UnprocessableRecords.class);
    fixed.put(GLOBAL_HANDLER, true);
    // The assignor makes its own settings of the consumer's, and would warn that this one is
    // absent.
    fixed.put(StreamsConfig.mainConsumerPrefix(GLOBAL_HANDLER), true);
    fixed.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnwritableRecords.class);
    return fixed;
  }
}
