package org.pacstream.aggregate;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.schemas.CandidateTotal;
import org.pacstream.schemas.CommitteeTotal;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.NetworkTotal;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Topic;
import org.pacstream.schemas.Topics;

/** The topology with its topics, in a driver. */
public final class TopologyHarness implements AutoCloseable {
  public final TopologyTestDriver driver;
  private final Stores stores;
  private final Map<String, String> settings;
  private final Topics topics;
  private final TestInputTopic<String, EnrichedArticle> articles;
  private final TestInputTopic<byte[], byte[]> bytes;
  private final TestOutputTopic<String, LedgerEntry> ledger;
  private final TestOutputTopic<String, CandidateTotal> candidates;
  private final TestOutputTopic<String, CommitteeTotal> committees;
  private final TestOutputTopic<String, NetworkTotal> networks;
  private final TestOutputTopic<byte[], byte[]> deadLetters;
  private final TestInputTopic<byte[], byte[]> sayingsIn;
  private final TestOutputTopic<byte[], byte[]> sayingsOut;

  public TopologyHarness(Path folder) {
    this(new Stores(new MockSchemaRegistryClient()), Map.of("state.dir", folder.toString()));
  }

  /** With nothing on disk but the folder itself. */
  public static TopologyHarness inMemory(Path folder) {
    return new TopologyHarness(
        inMemory(new MockSchemaRegistryClient()), Map.of("state.dir", folder.toString()));
  }

  static Stores inMemory(SchemaRegistryClient registry) {
    return new Stores(registry, org.apache.kafka.streams.state.Stores::inMemoryKeyValueStore);
  }

  TopologyHarness(Stores stores, Map<String, String> settings) {
    this.stores = stores;
    this.settings = settings;
    topics = new Topics(stores.registry(), 1);
    var config = AggregateConfig.from(Settings.of(settings));
    var properties = new Properties();
    properties.putAll(config.properties());
    // In a transaction the driver's producer forgets the dead letter of bytes that are not read.
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver =
        new TopologyTestDriver(
            new AggregateTopology(topics, stores, config.cyclesFrom(), config.streams()).get(),
            properties);
    articles = input(topics.enrichedArticles());
    bytes =
        driver.createInputTopic(
            topics.enrichedArticles().name(), new ByteArraySerializer(), new ByteArraySerializer());
    ledger = output(topics.ledger());
    candidates = output(topics.candidateTotals());
    committees = output(topics.committeeTotals());
    networks = output(topics.networkTotals());
    deadLetters = output(topics.aggregateDeadLetters());
    String sayings =
        config.applicationId() + "-" + AggregateTopology.SAYINGS_BY_SUBJECT + "-repartition";
    sayingsIn =
        driver.createInputTopic(sayings, new ByteArraySerializer(), new ByteArraySerializer());
    sayingsOut =
        driver.createOutputTopic(sayings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Ends this one; the next has its stores, and topics without records.
   *
   * @param more settings of the next
   */
  public TopologyHarness restart(Map<String, String> more) {
    var changed = new HashMap<>(more);
    changed.put("state.dir", settings.get("state.dir") + "/next");
    var next = new TopologyHarness(stores, changed);
    for (String store : driver.getAllStateStores().keySet()) {
      KeyValueStore<String, Object> copy = next.driver.getKeyValueStore(store);
      try (var rows = driver.<String, Object>getKeyValueStore(store).all()) {
        rows.forEachRemaining(row -> copy.put(row.key, row.value));
      }
    }
    close();
    return next;
  }

  private <K, V> TestInputTopic<K, V> input(Topic<K, V> topic) {
    return driver.createInputTopic(
        topic.name(), topic.keys().serializer(), topic.values().serializer());
  }

  private <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.keys().deserializer(), topic.values().deserializer());
  }

  public void publish(Given.ArticleBuilder... published) {
    for (Given.ArticleBuilder article : published) {
      publish(article.build());
    }
  }

  public void publish(EnrichedArticle article) {
    articles.pipeInput(article.getId(), article, article.getPublished());
  }

  void publish(byte[] key, byte[] value) {
    bytes.pipeInput(key, value);
  }

  /** What was repartitioned since the last look. */
  List<TestRecord<byte[], byte[]>> sayings() {
    return sayingsOut.readRecordsToList();
  }

  void say(TestRecord<byte[], byte[]> saying) {
    sayingsIn.pipeInput(saying);
  }

  /** Entries since the last look, as "subject cycle currency measure before → after". */
  List<String> ledger() {
    return ledger.readValuesToList().stream()
        .map(
            entry ->
                "%s %d %s %s %s → %s"
                    .formatted(
                        entry.getSubject(),
                        entry.getCycle(),
                        entry.getCurrency(),
                        entry.getMeasure(),
                        Figures.text(entry.getBefore()),
                        Figures.text(entry.getAfter())))
        .toList();
  }

  List<LedgerEntry> ledgerEntries() {
    return ledger.readValuesToList();
  }

  /** Records since the last look, as "subject: measure figure; …" . */
  List<String> candidates() {
    return candidates.readKeyValuesToList().stream()
        .map(total -> total.key + ": " + Figures.text(total.value.getTotals()))
        .toList();
  }

  List<String> committees() {
    return committees.readKeyValuesToList().stream()
        .map(total -> total.key + ": " + Figures.text(total.value.getTotals()))
        .toList();
  }

  List<String> networks() {
    return networks.readKeyValuesToList().stream()
        .map(total -> total.key + ": " + Figures.text(total.value.getTotals()))
        .toList();
  }

  /** How many sources the first total has in each of the records of a committee. */
  List<Integer> sources(String committee) {
    return committees.readKeyValuesToList().stream()
        .filter(total -> total.key.equals(committee))
        .map(total -> total.value.getTotals().get(0).getSources())
        .toList();
  }

  /** The last totals each topic carries, by topic and subject; those of nothing left out. */
  Map<String, Object> last() {
    return LatestTotals.of(
        candidates.readValuesToList(), committees.readValuesToList(), networks.readValuesToList());
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    return deadLetters.readRecordsToList();
  }

  @Override
  public void close() {
    driver.close();
  }
}
