package org.pacstream.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.aggregate.LatestTotals;
import org.pacstream.aggregate.RandomArticles;
import org.pacstream.aggregate.TotalsText;
import org.pacstream.aggregate.total.OfflineTotals;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.Topic;
import org.pacstream.schemas.TopicsAdmin;

/** Two processes share the totals, and one is killed. */
class KilledInstanceIT {
  private static final String APPLICATION = "pacstream-aggregate-v1";
  private static final int ARTICLES = 2_000;

  @TempDir private Path folder;
  private Pipeline cluster;

  @BeforeEach
  void start() {
    cluster =
        Pipeline.start(
            EnumSet.of(Role.BROKER, Role.REGISTRY), folder, Map.of("topics.partitions", "4"));
    TopicsAdmin.createAll(Connection.from(cluster.settings()));
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void killedAndRebalancedAndJoinedInTheMiddleTotalsAndLedgerAreThoseOfPlainCode()
      throws Exception {
    List<EnrichedArticle> articles = RandomArticles.records(ARTICLES, new Random(20240902));
    int third = articles.size() / 3;
    try (var one = serve("one");
        var two = serve("two")) {
      awaitInstances(2);
      publish(articles.subList(0, third));
      awaitEntries(100);
      one.kill();
      assertThat(behind()).as("killed in the middle").isPositive();

      int killedAt = entries().size();
      publish(articles.subList(third, 2 * third));
      awaitInstances(1);
      awaitEntries(killedAt + 100);
      try (var three = serve("three")) {
        int left = (articles.size() - 2 * third) / 2;
        publish(articles.subList(2 * third, 2 * third + left));
        awaitInstances(2);
        publish(articles.subList(2 * third + left, articles.size()));
        assertThat(behind()).as("joined in the middle").isPositive();
        cluster.awaitProcessed();
        assertThat(three.stop()).isZero();
      }
      assertThat(two.stop()).isZero();
    }

    var plain = OfflineTotals.of(articles);
    List<LedgerEntry> entries = entries();
    assertThat(
            LatestTotals.of(
                values(cluster.topics().candidateTotals()),
                values(cluster.topics().committeeTotals()),
                values(cluster.topics().networkTotals())))
        .isEqualTo(LatestTotals.of(plain));
    assertThat(TotalsText.sums(entries)).isEqualTo(TotalsText.figures(plain.totals()));
    assertThatEachGoesOnFromTheOneBefore(entries);
  }

  private ChildProcess serve(String name) throws Exception {
    var connection = cluster.settings().values();
    return ChildProcess.start(
        folder.resolve(name + ".log"),
        "serve",
        "--roles",
        "aggregate",
        "--kafka",
        connection.get("kafka.bootstrap.servers"),
        "--registry",
        connection.get("schema.registry.url"),
        "--data",
        folder.resolve(name).toString(),
        "--set",
        "topics.partitions=4",
        "--set",
        "query.port=0");
  }

  private void publish(List<EnrichedArticle> articles) {
    Topic<String, EnrichedArticle> topic = cluster.topics().enrichedArticles();
    var properties = new HashMap<String, Object>(Connection.from(cluster.settings()).kafka());
    try (var producer =
        new KafkaProducer<>(properties, topic.keys().serializer(), topic.values().serializer())) {
      for (EnrichedArticle article : articles) {
        var unused = producer.send(new ProducerRecord<>(topic.name(), article.getId(), article));
      }
    }
  }

  /** Waits until so many processes have partitions, and no other has any. */
  private void awaitInstances(int processes) {
    try (Admin admin = Admin.create(Map.copyOf(Connection.from(cluster.settings()).kafka()))) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .ignoreExceptions()
          .until(() -> instances(admin), number -> number == processes);
    }
  }

  private static long instances(Admin admin) throws ExecutionException, InterruptedException {
    return admin
        .describeConsumerGroups(List.of(APPLICATION))
        .describedGroups()
        .get(APPLICATION)
        .get()
        .members()
        .stream()
        .filter(member -> !member.assignment().topicPartitions().isEmpty())
        .count();
  }

  private void awaitEntries(int number) {
    Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> entries().size() >= number);
  }

  private long behind() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.copyOf(Connection.from(cluster.settings()).kafka()))) {
      return new Lag(admin).of(APPLICATION, cluster.topics().enrichedArticles().name());
    }
  }

  private List<LedgerEntry> entries() {
    return values(cluster.topics().ledger());
  }

  private <V> List<V> values(Topic<String, V> topic) {
    return cluster.read(topic).stream().map(ConsumerRecord::value).toList();
  }

  /** An entry that is there twice, or is missing, breaks the chain. */
  private static void assertThatEachGoesOnFromTheOneBefore(List<LedgerEntry> entries) {
    var last = new HashMap<String, Sum>();
    for (LedgerEntry entry : entries) {
      String total =
          "%s %s %d %s %s"
              .formatted(
                  entry.getSubjectType(),
                  entry.getSubject(),
                  entry.getCycle(),
                  entry.getCurrency(),
                  entry.getMeasure());
      Sum before = last.getOrDefault(total, Sum.ZERO);
      assertThat(Sum.of(entry.getBefore()).since(before).isZero())
          .as("%s goes on from %s: %s", total, before, entry)
          .isTrue();
      last.put(total, Sum.of(entry.getAfter()));
    }
  }
}
