package org.pacstream.aggregate.state;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.pacstream.aggregate.books.LevelRow;
import org.pacstream.aggregate.books.TimelineRow;
import org.pacstream.schemas.AvroSerde;
import org.pacstream.schemas.LedgerEntry;

/**
 * Every state store, once: its name, and how its rows are written. {@link Keys} says how they lie.
 * No value grows with the number of reports of a subject; what grows is the number of rows.
 *
 * @param medium what a store of a name lies in; sorted by the bytes of its keys
 */
public record Stores(
    SchemaRegistryClient registry, Function<String, KeyValueBytesStoreSupplier> medium) {
  /** The live version of each article; key: article id. */
  public static final String LIVE_ARTICLES = "live-articles";

  /** What each live article says to a subject; key: subject, article id. */
  public static final String SAYINGS = "sayings";

  /**
   * Who says what, by time, by outlet, by text and by original, for each figure and each measure;
   * which articles make a statement how often, and state which figures side by side; what else
   * subjects and the parts of their totals are called, in which order articles said something to
   * them, and by what copies are found.
   */
  public static final String SIGHTINGS = "sightings";

  /** Since when statements are made; key: subject, tree, statement. */
  public static final String STATEMENTS = "statements";

  /** Who carries figures first; key: subject, tree, figure. */
  public static final String FIGURES = "figures";

  /** Which statements are facts, and since when; key: subject, tree, then by figure. */
  public static final String FACTS = "facts";

  /** By what facts are found: figure, unit, ends, extent; how many there are of what. */
  public static final String FACT_INDEX = "fact-index";

  /** Running totals and balances; key: subject, tree, figure. */
  public static final String LEVELS = "levels";

  /**
   * Which statements tell levels, by what levels are found, and what they come to for their
   * extents; key: subject, tree, extent.
   */
  public static final String LEVEL_INDEX = "level-index";

  /** What is said of an extent itself; key: subject, tree, extent. */
  public static final String EXTENTS = "extents";

  /** The same by hour; key: subject, tree, extent, hour. */
  public static final String SUMS = "sums";

  /** What measures come to in every hour, and where levels lead; key: subject, measure or tree. */
  public static final String TIMELINES = "timelines";

  /** Current totals; key: subject. */
  public static final String TOTALS = "totals";

  /**
   * Every change of a current total; key: subject, sequence from 0. Of a measure whose cycle is
   * closed only an opening entry is left, in the place of the last.
   */
  public static final String LEDGER = "ledger-entries";

  /** On disk. */
  public Stores(SchemaRegistryClient registry) {
    this(registry, org.apache.kafka.streams.state.Stores::persistentKeyValueStore);
  }

  public StoreBuilder<KeyValueStore<String, LiveArticle>> liveArticles() {
    return store(LIVE_ARTICLES, avro(LiveArticle.class));
  }

  /** The stores of all that is kept by subject; they lie in the same partitions. */
  public Set<StoreBuilder<?>> bySubject() {
    var stores = new LinkedHashSet<StoreBuilder<?>>();
    stores.add(store(SAYINGS, avro(Saying.class)));
    stores.add(store(SIGHTINGS, Serdes.String()));
    stores.add(store(STATEMENTS, avro(MadeRow.class)));
    stores.add(store(FIGURES, avro(FigureRow.class)));
    stores.add(store(FACTS, avro(FactRow.class)));
    stores.add(store(FACT_INDEX, Serdes.Integer()));
    stores.add(store(LEVELS, avro(LevelRow.class)));
    stores.add(store(LEVEL_INDEX, Serdes.String()));
    stores.add(store(EXTENTS, avro(ExtentRow.class)));
    stores.add(store(SUMS, avro(SumRow.class)));
    stores.add(store(TIMELINES, avro(TimelineRow.class)));
    stores.add(store(TOTALS, avro(SubjectRow.class)));
    stores.add(store(LEDGER, avro(LedgerEntry.class)));
    return stores;
  }

  public <V extends SpecificRecord> Serde<V> avro(Class<V> type) {
    return AvroSerde.of(type, registry);
  }

  private <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
        medium.apply(name), Serdes.String(), values);
  }
}
