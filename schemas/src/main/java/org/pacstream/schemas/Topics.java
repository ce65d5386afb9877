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

  private static final String MAX_BYTES = String.valueOf(MAX_MESSAGE_BYTES);

  /** Kept for ever: a record carries event time, and one dated last year is old on arrival. */
  private static final Map<String, String> LOG =
      Map.of("cleanup.policy", "delete", "retention.ms", "-1", "max.message.bytes", MAX_BYTES);

  /** The latest record of a key is all that matters. */
  private static final Map<String, String> TABLE =
      Map.of("cleanup.policy", "compact", "max.message.bytes", MAX_BYTES);

  private final SchemaRegistryClient registry;
  private final int partitions;

  public Topics(SchemaRegistryClient registry) {
    this(registry, DEFAULT_PARTITIONS);
  }

  public Topics(SchemaRegistryClient registry, int partitions) {
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
    return deadLetters("enrich.dead-letters");
  }

  /** What aggregate could not read. */
  public Topic<byte[], byte[]> aggregateDeadLetters() {
    return deadLetters("aggregate.dead-letters");
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
    return new Topic<>(name, Serdes.ByteArray(), Serdes.ByteArray(), partitions, LOG);
  }
}
