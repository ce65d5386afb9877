package org.pacstream.aggregate.state;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.pacstream.schemas.AvroSerde;
import org.pacstream.schemas.LedgerEntry;

/**
 * Every state store, once: its name, and how its rows are written. {@link Keys} says how they lie.
 */
public record Stores(SchemaRegistryClient registry) {
  /** The live version of each article; key: article id. */
  public static final String LIVE_ARTICLES = "live-articles";

  /** What each live article says to a subject; key: subject, article id. */
  public static final String SAYINGS = "sayings";

  /** What is said of a subject, without who says it; key: subject, tree, statement. */
  public static final String STATEMENTS = "statements";

  /**
   * Who says it; key: subject, tree, statement, how often, publication, article id. Value: outlet.
   */
  public static final String SUPPORTS = "supports";

  /** How many reports an outlet has; key: subject, cycle, currency, measure, outlet. */
  public static final String OUTLETS = "outlets";

  /** Current totals; key: subject. */
  public static final String TOTALS = "totals";

  /** Every change of a current total; key: subject, sequence from 0. */
  public static final String LEDGER = "ledger-entries";

  public StoreBuilder<KeyValueStore<String, LiveArticle>> liveArticles() {
    return store(LIVE_ARTICLES, avro(LiveArticle.class));
  }

  /** The stores of all that is kept by subject; they lie in the same partitions. */
  public Set<StoreBuilder<?>> bySubject() {
    var stores = new LinkedHashSet<StoreBuilder<?>>();
    stores.add(store(SAYINGS, avro(Saying.class)));
    stores.add(store(STATEMENTS, avro(StatementRow.class)));
    stores.add(store(SUPPORTS, Serdes.String()));
    stores.add(store(OUTLETS, Serdes.Integer()));
    stores.add(store(TOTALS, avro(SubjectRow.class)));
    stores.add(store(LEDGER, avro(LedgerEntry.class)));
    return stores;
  }

  public <V extends SpecificRecord> Serde<V> avro(Class<V> type) {
    return AvroSerde.of(type, registry);
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
        Serdes.String(),
        values);
  }
}
