package org.pacstream.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.test.TestRecord;
import org.pacstream.aggregate.books.Rows;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.LedgerEntry;

/**
 * The topology as it runs over several partitions: for each partition of the articles a driver
 * whose sayings alone are looked at, for each partition of the sayings one that is given no
 * articles but the sayings of its subjects.
 */
final class PartitionedTopology implements AutoCloseable {
  private final int partitions;
  private final Path folder;
  private final Stores stores = TopologyHarness.inMemory(new MockSchemaRegistryClient());
  private final SortedMap<Integer, TopologyHarness> byArticle = new TreeMap<>();
  private final SortedMap<Integer, TopologyHarness> bySubject = new TreeMap<>();

  PartitionedTopology(int partitions, Path folder) {
    this.partitions = partitions;
    this.folder = folder;
  }

  /**
   * Publishes all. Each partition keeps its order, and so do the sayings of each; beyond that
   * chance decides who comes next.
   */
  void publish(List<EnrichedArticle> articles, Random random) {
    var unread = new HashMap<Integer, Queue<EnrichedArticle>>();
    var unkept = new HashMap<Integer, Queue<TestRecord<byte[], byte[]>>>();
    var steps = new ArrayList<Runnable>();
    for (EnrichedArticle article : articles) {
      int partition = partition(article.getId().getBytes(StandardCharsets.UTF_8));
      unread.computeIfAbsent(partition, p -> new ArrayDeque<>()).add(article);
      unkept.computeIfAbsent(partition, p -> new ArrayDeque<>());
    }
    while (!(unread.isEmpty() && unkept.isEmpty())) {
      steps.clear();
      unread.forEach(
          (partition, queue) ->
              steps.add(() -> unkept.get(partition).addAll(read(partition, queue.remove()))));
      unkept.forEach(
          (partition, queue) -> {
            if (!queue.isEmpty()) {
              steps.add(() -> keep(queue.remove()));
            }
          });
      steps.get(random.nextInt(steps.size())).run();
      unread.values().removeIf(Queue::isEmpty);
      unkept
          .entrySet()
          .removeIf(left -> left.getValue().isEmpty() && !unread.containsKey(left.getKey()));
    }
  }

  private List<TestRecord<byte[], byte[]>> read(int partition, EnrichedArticle article) {
    TopologyHarness driver = driver(byArticle, "articles", partition);
    driver.publish(article);
    return driver.sayings();
  }

  private void keep(TestRecord<byte[], byte[]> saying) {
    driver(bySubject, "subjects", partition(saying.key())).say(saying);
  }

  private TopologyHarness driver(Map<Integer, TopologyHarness> drivers, String of, int partition) {
    return drivers.computeIfAbsent(
        partition,
        p ->
            new TopologyHarness(
                stores, Map.of("state.dir", folder.resolve(of + "-" + p).toString())));
  }

  /** As Kafka's producer decides. */
  private int partition(byte[] key) {
    return Utils.toPositive(Utils.murmur2(key)) % partitions;
  }

  /** The last totals of all partitions; no subject has totals in two. */
  Map<String, Object> last() {
    return union(TopologyHarness::last);
  }

  /** The entries of all partitions since the last look. */
  List<LedgerEntry> ledger() {
    return bySubject.values().stream().flatMap(driver -> driver.ledgerEntries().stream()).toList();
  }

  /** What the timelines of these subjects hold for an hour, wherever they lie. */
  Map<String, String> at(long hour, List<SubjectTotals> subjects) {
    return union(
        driver ->
            TotalsText.at(
                hour, Rows.readOnly(driver.driver.getKeyValueStore(Stores.TIMELINES)), subjects));
  }

  private <V> Map<String, V> union(Function<TopologyHarness, Map<String, V>> of) {
    var union = new TreeMap<String, V>();
    for (TopologyHarness driver : bySubject.values()) {
      Map<String, V> part = of.apply(driver);
      assertThat(union).doesNotContainKeys(part.keySet().toArray(String[]::new));
      union.putAll(part);
    }
    return union;
  }

  @Override
  public void close() {
    byArticle.values().forEach(TopologyHarness::close);
    bySubject.values().forEach(TopologyHarness::close);
  }
}
