package org.pacstream.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.ingest.article.ArticleReader;
import org.pacstream.ingest.article.ReadArticle;
import org.pacstream.ingest.publish.BatchPublisher;
import org.pacstream.ingest.publish.PublishConfig;
import org.pacstream.ingest.publish.Publisher;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.Topic;

class KilledProcessIT {
  private static final int ARTICLES = 5_000;

  /** Sent only after the last kill, so that every kill falls in the middle. */
  private static final int LATE = 1_000;

  @TempDir private Path folder;

  @Test
  void killedTwiceInTheMiddleItEnrichesEveryArticleOnceAndComesToTheSameTotals() throws Exception {
    Map<String, String> undisturbed = undisturbedTotals();

    try (var cluster = cluster("disturbed")) {
      publish(cluster, 0, ARTICLES - LATE);
      for (int kill = 1; kill <= 2; kill++) {
        int enough = kill * 300;
        try (var child = serve(cluster, "disturbed-streams")) {
          Awaitility.await()
              .atMost(Duration.ofMinutes(3))
              .ignoreExceptions()
              .until(() -> enriched(cluster).size() >= enough);
          child.kill();
        }
      }
      assertThat(enriched(cluster)).hasSizeLessThan(ARTICLES);
      publish(cluster, ARTICLES - LATE, ARTICLES);
      try (var child = serve(cluster, "disturbed-streams")) {
        cluster.awaitProcessed();
        assertThat(child.stop()).isZero();
      }

      assertThat(enriched(cluster)).hasSize(ARTICLES).doesNotHaveDuplicates();
      assertThat(cluster.read(cluster.topics().rejectedArticles())).isEmpty();
      assertThat(totals(cluster)).isEqualTo(undisturbed);
    }
  }

  private Map<String, String> undisturbedTotals() throws Exception {
    try (var cluster = cluster("undisturbed")) {
      publish(cluster, 0, ARTICLES);
      try (var child = serve(cluster, "undisturbed-streams")) {
        cluster.awaitProcessed();
        assertThat(child.stop()).isZero();
      }
      Map<String, String> totals = totals(cluster);
      assertThat(totals).hasSizeGreaterThan(5);
      return totals;
    }
  }

  private Pipeline cluster(String name) {
    return Pipeline.start(EnumSet.of(Role.BROKER, Role.REGISTRY), folder.resolve(name), Map.of());
  }

  private ChildProcess serve(Pipeline cluster, String data) throws Exception {
    var connection = cluster.settings().values();
    return ChildProcess.start(
        folder.resolve(data + ".log"),
        "serve",
        "--roles",
        "enrich,aggregate",
        "--kafka",
        connection.get("kafka.bootstrap.servers"),
        "--registry",
        connection.get("schema.registry.url"),
        "--data",
        folder.resolve(data).toString(),
        "--set",
        "topics.partitions=2",
        "--set",
        "query.port=0",
        "--set",
        "enrich.health.port=-1");
  }

  private static void publish(Pipeline cluster, int from, int to) {
    var reader = new ArticleReader(java.time.Clock.systemUTC());
    try (var publisher =
        Publisher.open(
            Connection.from(cluster.settings()), PublishConfig.from(cluster.settings()))) {
      var batch =
          new BatchPublisher<Integer>(
              publisher, result -> assertThat(result.published()).as("%s", result).isTrue());
      IntStream.range(from, to)
          .forEach(
              n -> {
                ReadArticle read =
                    reader.read(
                        Articles.generated(n).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                batch.accept(n, read);
              });
      batch.finish();
    }
  }

  private static List<String> enriched(Pipeline cluster) {
    return cluster.read(cluster.topics().enrichedArticles()).stream()
        .map(ConsumerRecord::key)
        .toList();
  }

  /** The latest record of each subject. */
  private static Map<String, String> totals(Pipeline cluster) {
    var latest = new TreeMap<String, String>();
    for (Topic<String, ?> topic :
        List.<Topic<String, ?>>of(
            cluster.topics().candidateTotals(),
            cluster.topics().committeeTotals(),
            cluster.topics().networkTotals())) {
      cluster
          .read(topic)
          .forEach(
              record ->
                  latest.put(topic.name() + " " + record.key(), String.valueOf(record.value())));
    }
    return latest;
  }
}
