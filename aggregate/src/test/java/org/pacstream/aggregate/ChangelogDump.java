package org.pacstream.aggregate;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Topic;
import org.pacstream.schemas.Topics;

/**
 * Some articles, and what a version of this program wrote for them: the changelog of every store as
 * compaction leaves it, and the totals. One folder a version, with the schemas by the ids that the
 * records carry.
 */
final class ChangelogDump {
  private static final Path FOLDER =
      Path.of("src/test/resources/org/pacstream/aggregate/changelogs");
  private static final String APPLICATION = "pacstream-aggregate-v1-";
  private static final String CHANGELOG = "-changelog";
  private static final int ARTICLES = 40;

  private final Map<Integer, String> schemas;
  private final List<Row> rows;

  private ChangelogDump(Map<Integer, String> schemas, List<Row> rows) {
    this.schemas = schemas;
    this.rows = rows;
  }

  private record Row(String topic, byte[] key, byte[] value) {
    static Row parse(String line) {
      String[] parts = line.split("\t", -1);
      var decoder = Base64.getDecoder();
      return new Row(parts[0], decoder.decode(parts[1]), decoder.decode(parts[2]));
    }

    String line() {
      var encoder = Base64.getEncoder().withoutPadding();
      return "%s\t%s\t%s\n"
          .formatted(topic, encoder.encodeToString(key), encoder.encodeToString(value));
    }
  }

  /** All there are, "v1" and so on. */
  static List<String> versions() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .sorted(java.util.Comparator.comparingInt(name -> Integer.parseInt(name.substring(1))))
          .toList();
    }
  }

  static ChangelogDump read(String version) throws IOException {
    Path folder = FOLDER.resolve(version);
    var schemas = new TreeMap<Integer, String>();
    for (String line : Files.readAllLines(folder.resolve("schemas.tsv"))) {
      String[] parts = line.split("\t", 2);
      schemas.put(Integer.valueOf(parts[0]), parts[1]);
    }
    var rows = new ArrayList<Row>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("records.tsv.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(Row.parse(line));
      }
    }
    return new ChangelogDump(schemas, rows);
  }

  /** Of what is written now. */
  static ChangelogDump current(Path temporary) throws IOException, RestClientException {
    var registry = new MockSchemaRegistryClient();
    var rows = new ArrayList<Row>();
    try (var topology =
        new TopologyHarness(
            TopologyHarness.inMemory(registry), Map.of("state.dir", temporary.toString()))) {
      Topic<String, EnrichedArticle> topic = new Topics(registry, 1).enrichedArticles();
      for (EnrichedArticle article : RandomArticles.records(ARTICLES, new Random(1))) {
        topology.publish(article);
        rows.add(
            new Row(
                topic.name(),
                article.getId().getBytes(StandardCharsets.UTF_8),
                topic.values().serializer().serialize(topic.name(), article)));
      }
      for (String produced : new TreeSet<>(topology.driver.producedTopicNames())) {
        if (produced.endsWith(CHANGELOG) || produced.startsWith("totals.")) {
          rows.addAll(latest(topology, produced));
        }
      }
    }
    var schemas = new TreeMap<Integer, String>();
    for (String subject : registry.getAllSubjects()) {
      var schema = registry.getLatestSchemaMetadata(subject);
      schemas.put(schema.getId(), schema.getSchema());
    }
    return new ChangelogDump(schemas, rows);
  }

  private static List<Row> latest(TopologyHarness topology, String topic) {
    var bytes = new ByteArrayDeserializer();
    var latest = new TreeMap<Bytes, byte[]>();
    for (TestRecord<byte[], byte[]> written :
        topology.driver.createOutputTopic(topic, bytes, bytes).readRecordsToList()) {
      if (written.value() == null) {
        latest.remove(Bytes.wrap(written.key()));
      } else {
        latest.put(Bytes.wrap(written.key()), written.value());
      }
    }
    return latest.entrySet().stream()
        .map(row -> new Row(topic, row.getKey().get(), row.getValue()))
        .toList();
  }

  void write(String version) throws IOException {
    Path folder = FOLDER.resolve(version);
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("schemas.tsv"),
        schemas.entrySet().stream()
            .map(schema -> schema.getKey() + "\t" + schema.getValue() + "\n")
            .collect(Collectors.joining()));
    try (var lines =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("records.tsv.gz"))),
                StandardCharsets.UTF_8))) {
      for (Row row : rows) {
        lines.write(row.line());
      }
    }
  }

  /** Names of the stores whose changelogs are here. */
  Set<String> stores() {
    return rows.stream()
        .map(Row::topic)
        .filter(topic -> topic.endsWith(CHANGELOG))
        .map(topic -> topic.substring(APPLICATION.length(), topic.length() - CHANGELOG.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  List<EnrichedArticle> articles() {
    return values(topics().enrichedArticles());
  }

  /** As they were written to the topics of totals. */
  Map<String, Object> totals() {
    return LatestTotals.of(
        values(topics().candidateTotals()),
        values(topics().committeeTotals()),
        values(topics().networkTotals()));
  }

  private Topics topics() {
    return new Topics(registry(), 1);
  }

  private <V> List<V> values(Topic<String, V> topic) {
    return rows.stream()
        .filter(row -> row.topic().equals(topic.name()))
        .map(row -> topic.values().deserializer().deserialize(topic.name(), row.value()))
        .toList();
  }

  /** The topology as it goes on after its stores were restored. */
  TopologyHarness restored(Path folder) {
    return new TopologyHarness(
        new Stores(registry(), this::store), Map.of("state.dir", folder.toString()));
  }

  private SchemaRegistryClient registry() {
    var registry = new MockSchemaRegistryClient();
    schemas.forEach(
        (id, schema) -> {
          try {
            registry.register("written-before-" + id, new AvroSchema(schema), 1, id);
          } catch (IOException | RestClientException e) {
            throw new IllegalStateException("schema " + id, e);
          }
        });
    return registry;
  }

  private KeyValueBytesStoreSupplier store(String name) {
    var empty = org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(name);
    return new KeyValueBytesStoreSupplier() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public KeyValueStore<Bytes, byte[]> get() {
        KeyValueStore<Bytes, byte[]> store = empty.get();
        rows.stream()
            .filter(row -> row.topic().equals(APPLICATION + name + CHANGELOG))
            .forEach(row -> store.put(Bytes.wrap(row.key()), row.value()));
        return store;
      }

      @Override
      public String metricsScope() {
        return empty.metricsScope();
      }
    };
  }
}
