package org.pacstream.schemas;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;

/** Every public topic, once: its name, serdes, partitions and retention. */
public final class Topics {
  /** Partitions of a topic unless told otherwise. */
  public static final int DEFAULT_PARTITIONS = 8;

  /**
   * Largest message on any topic, in bytes: an article of 1 MiB with what enrichment read in it.
   */
  public static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

  /** Most reports an article may carry: what one says is compared with all else it says. */
  public static final int MAX_REPORTS = 500;

  /**
   * Most of them that may tell of single gifts, or other flows of one kind, between the same
   * parties: each figure may be another account of each other one. See {@link Dealings}.
   */
  public static final int MAX_REPORTS_BETWEEN = 60;

  /** What a producer must be able to send: the largest message and the headers of a dead letter. */
  public static final int MAX_REQUEST_BYTES = MAX_MESSAGE_BYTES + 1024 * 1024;

  /** Name of {@link #enrichDeadLetters()}, for Kafka Streams' own settings. */
  public static final String ENRICH_DEAD_LETTERS = "enrich.dead-letters";

  /** What aggregate could not read or process. */
  public static final String AGGREGATE_DEAD_LETTERS = "aggregate.dead-letters";

  private static final String MAX_BYTES = String.valueOf(MAX_MESSAGE_BYTES);

  /** Event time may lie ahead of a broker's clock, which by default refuses more than an hour. */
  private static final String ANY_TIME = String.valueOf(Long.MAX_VALUE);

  /** Kept for ever: a record carries event time, and one dated last year is old on arrival. */
  private static final Map<String, String> LOG =
      Map.of(
          "cleanup.policy",
          "delete",
          "retention.ms",
          "-1",
          "max.message.bytes",
          MAX_BYTES,
          "message.timestamp.after.max.ms",
          ANY_TIME);

  /** The latest record of a key is all that matters. */
  private static final Map<String, String> TABLE =
      Map.of(
          "cleanup.policy", "compact",
          "max.message.bytes", MAX_BYTES,
          "message.timestamp.after.max.ms", ANY_TIME);

  /** As a log, with room for the headers that tell what failed. */
  private static final Map<String, String> DEAD_LETTERS =
      Map.of(
          "cleanup.policy",
          "delete",
          "retention.ms",
          "-1",
          "max.message.bytes",
          String.valueOf(MAX_REQUEST_BYTES),
          "message.timestamp.after.max.ms",
          ANY_TIME);

  private final Registry registry;
  private final int partitions;

  public Topics(SchemaRegistryClient registry) {
    this(registry, DEFAULT_PARTITIONS);
  }

  /**
   * With schemas registered as they are written; {@link Connection#topics()} goes by the settings.
   */
  public Topics(SchemaRegistryClient registry, int partitions) {
    this(Registry.of(registry), partitions);
  }

  /**
   * @param partitions topics are created with
   */
  public Topics(Registry registry, int partitions) {
    this.registry = registry;
    this.partitions = partitions;
  }

  /**
   * The log of record; key: article id. Not compacted: the last offset need not be the highest
   * revision.
   */
  public Topic<String, RawArticle> rawArticles() {
    return topic("articles.raw", RawArticle.class, LOG);
  }

  /** Key: article id. */
  public Topic<String, EnrichedArticle> enrichedArticles() {
    return topic("articles.enriched", EnrichedArticle.class, LOG);
  }

  /** Key: article id. */
  public Topic<String, RejectedArticle> rejectedArticles() {
    return topic("articles.rejected", RejectedArticle.class, LOG);
  }

  /** Key: subject id. */
  public Topic<String, LedgerEntry> ledger() {
    return topic("spending.ledger", LedgerEntry.class, LOG);
  }

  /** Key: subject id. */
  public Topic<String, CandidateTotal> candidateTotals() {
    return topic("totals.candidates", CandidateTotal.class, TABLE);
  }

  /** Key: subject id. */
  public Topic<String, CommitteeTotal> committeeTotals() {
    return topic("totals.committees", CommitteeTotal.class, TABLE);
  }

  /** Key: subject id. */
  public Topic<String, NetworkTotal> networkTotals() {
    return topic("totals.networks", NetworkTotal.class, TABLE);
  }

  /** What enrich could not read: the bytes as they were, with Kafka Streams' own error headers. */
  public Topic<byte[], byte[]> enrichDeadLetters() {
    return deadLetters(ENRICH_DEAD_LETTERS);
  }

  /** What aggregate could not read. */
  public Topic<byte[], byte[]> aggregateDeadLetters() {
    return deadLetters(AGGREGATE_DEAD_LETTERS);
  }

  /** All of the above, in the order of the flow. */
  public List<Topic<?, ?>> all() {
    return List.of(
        rawArticles(),
        enrichedArticles(),
        rejectedArticles(),
        enrichDeadLetters(),
        ledger(),
        candidateTotals(),
        committeeTotals(),
        networkTotals(),
        aggregateDeadLetters());
  }

  private <V extends SpecificRecord> Topic<String, V> topic(
      String name, Class<V> type, Map<String, String> configs) {
    return new Topic<>(name, Serdes.String(), AvroSerde.of(type, registry), partitions, configs);
  }

  private Topic<byte[], byte[]> deadLetters(String name) {
    return new Topic<>(name, Serdes.ByteArray(), Serdes.ByteArray(), partitions, DEAD_LETTERS);
  }
}
