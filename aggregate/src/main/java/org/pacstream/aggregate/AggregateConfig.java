package org.pacstream.aggregate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Topics;
import org.pacstream.schemas.failure.UnprocessableRecords;
import org.pacstream.schemas.failure.UnreadableRecords;
import org.pacstream.schemas.failure.UnwritableRecords;

/**
 * How aggregation runs.
 *
 * @param connection to brokers and registry
 * @param applicationId consumer group and prefix of everything Kafka Streams names; all instances
 *     that share the work have the same
 * @param stateDir where the stores lie; one process each
 * @param threads that keep totals, at most one per partition does work
 * @param standbys copies of each store kept warm on other instances
 * @param commitInterval how long a change waits at most before readers see it
 * @param cyclesFrom the first cycle that is kept open, an even year; those before it are closed for
 *     good. Empty: none is
 * @param restartPause between the end of a stream thread in an outage and its successor
 * @param queryHost interface that queries are answered on
 * @param queryPort 0 for any free port
 * @param advertised host:port under which other instances reach this one's queries; empty when it
 *     answers for itself alone
 * @param asOfLatest whether a query without a time means the latest publication seen, rather than
 *     now
 */
record AggregateConfig(
    Connection connection,
    String applicationId,
    Path stateDir,
    int threads,
    int standbys,
    Duration commitInterval,
    OptionalInt cyclesFrom,
    Duration restartPause,
    String queryHost,
    int queryPort,
    Optional<String> advertised,
    boolean asOfLatest) {
  /** After which the partitions of a process that died move. */
  private static final String SESSION_TIMEOUT_MS = "10000";

  static final ConfigDef SETTINGS =
      new ConfigDef()
          .define(
              "aggregate.application.id",
              Type.STRING,
              "pacstream-aggregate-v1",
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
              "aggregate.threads",
              Type.INT,
              1,
              Range.between(1, 1000),
              Importance.MEDIUM,
              "Stream threads")
          .define(
              "aggregate.standby.replicas",
              Type.INT,
              0,
              Range.between(0, 10),
              Importance.MEDIUM,
              "Copies of each store kept warm on other instances")
          .define(
              "aggregate.commit.interval.ms",
              Type.LONG,
              100L,
              Range.between(1, 60_000),
              Importance.MEDIUM,
              "How long a change waits at most before readers see it")
          .define(
              "aggregate.cycles.from",
              Type.INT,
              null,
              AggregateConfig::checkCycle,
              Importance.MEDIUM,
              "Cycles before this even year are closed for good")
          .define(
              "aggregate.restart.pause.ms",
              Type.LONG,
              2_000L,
              Range.between(0, 600_000),
              Importance.LOW,
              "Between the end of a stream thread in an outage and its successor")
          .define(
              "query.host",
              Type.STRING,
              "127.0.0.1",
              new ConfigDef.NonEmptyString(),
              Importance.HIGH,
              "Interface that queries are answered on")
          .define(
              "query.port",
              Type.INT,
              8082,
              Range.between(0, 65_535),
              Importance.HIGH,
              "Port that queries are answered on; 0 for any free one")
          .define(
              "query.advertised",
              Type.STRING,
              "",
              AggregateConfig::checkAddress,
              Importance.MEDIUM,
              "host:port under which other instances reach this one's queries")
          .define(
              "query.as.of",
              Type.STRING,
              "now",
              ValidString.in("now", "latest"),
              Importance.LOW,
              "What a query without a time means: now, or the latest publication seen");

  private static void checkCycle(String key, Object value) {
    if (value instanceof Integer year && (year % 2 != 0 || year < 1000 || year > 9998)) {
      throw new ConfigException(key, value, "expected an even year, as 2024");
    }
  }

  private static void checkAddress(String key, Object value) {
    String address = (String) value;
    if (!address.isEmpty() && !address.matches("(\\[[0-9A-Fa-f:.]+]|[^:/\\s]+):\\d{1,5}")) {
      throw new ConfigException(key, value, "expected host:port");
    }
  }

  /**
   * @throws org.pacstream.schemas.InvalidSettings naming every key that is bad
   */
  public static AggregateConfig from(Settings settings) {
    var read = settings.read(SETTINGS);
    String advertised = read.getString("query.advertised");
    Integer cyclesFrom = read.getInt("aggregate.cycles.from");
    return new AggregateConfig(
        Connection.from(settings),
        read.getString("aggregate.application.id"),
        Path.of(read.getString("state.dir")),
        read.getInt("aggregate.threads"),
        read.getInt("aggregate.standby.replicas"),
        Duration.ofMillis(read.getLong("aggregate.commit.interval.ms")),
        cyclesFrom == null ? OptionalInt.empty() : OptionalInt.of(cyclesFrom),
        Duration.ofMillis(read.getLong("aggregate.restart.pause.ms")),
        read.getString("query.host"),
        read.getInt("query.port"),
        advertised.isEmpty() ? Optional.empty() : Optional.of(advertised),
        read.getString("query.as.of").equals("latest"));
  }

  /**
   * What Kafka Streams is started with: the connection's {@code kafka.*} over our choices, and what
   * no setting may change over both.
   */
  StreamsConfig streams() {
    return new StreamsConfig(properties());
  }

  Map<String, Object> properties() {
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
    return properties;
  }

  private Map<String, Object> fixed() {
    var fixed = new HashMap<String, Object>();
    fixed.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    fixed.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    fixed.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    fixed.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbys);
    fixed.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
    fixed.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    fixed.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    fixed.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topics.MAX_REQUEST_BYTES);
    // Event time may lie ahead of a broker's clock, which by default refuses more than an hour.
    fixed.put(
        StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG),
        String.valueOf(Long.MAX_VALUE));
    fixed.put(StreamsConfig.APPLICATION_SERVER_CONFIG, advertised.orElse(""));
    fixed.put(
        StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, Topics.AGGREGATE_DEAD_LETTERS);
    fixed.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecords.class);
    fixed.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, UnprocessableRecords.class);
    fixed.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnwritableRecords.class);
    return fixed;
  }
}
