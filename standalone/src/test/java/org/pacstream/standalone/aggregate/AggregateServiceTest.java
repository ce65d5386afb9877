package org.pacstream.standalone.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.standalone.aggregate.RunningAggregate.advertised;
import static org.pacstream.standalone.aggregate.RunningAggregate.article;
import static org.pacstream.standalone.aggregate.RunningAggregate.gift;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.streams.KafkaStreams;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.aggregate.AggregateService;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.Topics;

/** The service that keeps totals, on a real broker. */
class AggregateServiceTest {
  @TempDir Path folder;
  private RunningAggregate cluster;

  @BeforeEach
  void start() {
    cluster = new RunningAggregate(folder);
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void anArticleInTheTopicShowsInAQueryAndInTheTopicsOfTotals() throws Exception {
    try (AggregateService service = cluster.instance("one")) {
      cluster.publish(List.of(gift("a1", "coinbase", "fairshake", 25)));

      awaitReceived(service, "fairshake", "25000000");
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> {
                assertThat(cluster.read(Topics::committeeTotals)).hasSize(1);
                assertThat(cluster.read(Topics::ledger)).hasSize(1);
              });
    }
  }

  @Test
  void datesFarFromTodayStopNothing() throws Exception {
    EnrichedArticle gift = gift("a1", "coinbase", "fairshake", 25);
    cluster.publish(
        List.of(
            EnrichedArticle.newBuilder(gift)
                .setId("a2")
                .setPublished(Instant.parse("2126-01-01T00:00:00Z"))
                .build(),
            EnrichedArticle.newBuilder(gift)
                .setId("a3")
                .setPublished(Instant.ofEpochMilli(Long.MAX_VALUE))
                .build(),
            EnrichedArticle.newBuilder(gift)
                .setId("a4")
                .setPublished(Instant.ofEpochMilli(Long.MIN_VALUE))
                .build(),
            gift));
    try (AggregateService service = cluster.instance("one")) {
      awaitReceived(service, "fairshake", "25000000");
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(cluster.read(Topics::ledger))
                      .filteredOn(entry -> entry.getSubject().equals("CMTE:fairshake"))
                      .hasSizeGreaterThan(0));
      assertThat(service.state()).isEqualTo(KafkaStreams.State.RUNNING);
    }
  }

  @Test
  void afterARestartTotalsGoOnWhereTheyStoodAndNothingIsCountedTwice() throws Exception {
    cluster.publish(List.of(gift("a1", "coinbase", "fairshake", 25)));
    try (AggregateService service = cluster.instance("one")) {
      awaitReceived(service, "fairshake", "25000000");
    }

    cluster.publish(
        List.of(gift("a1", "coinbase", "fairshake", 25), gift("a2", "ripple", "fairshake", 20)));
    try (AggregateService service = cluster.instance("one")) {
      awaitReceived(service, "fairshake", "45000000");
    }
    assertThat(cluster.read(Topics::ledger))
        .extracting(LedgerEntry::getArticleId)
        .containsExactly("a1", "a2");
  }

  @Test
  void anInstanceWithoutItsStoresRestoresThem() throws Exception {
    cluster.publish(List.of(gift("a1", "coinbase", "fairshake", 25)));
    try (AggregateService service = cluster.instance("one")) {
      awaitReceived(service, "fairshake", "25000000");
    }

    try (AggregateService service = cluster.instance("another")) {
      awaitReceived(service, "fairshake", "25000000");
      cluster.publish(List.of(article("a1").setRevision(2).setWithdrawn(true).build()));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(
                          cluster.get(service, "/v1/committees/CMTE:fairshake").at("/data/totals"))
                      .isEmpty());
    }
  }

  @Test
  void anyInstanceAnswersForAll() throws Exception {
    List<EnrichedArticle> articles = new ArrayList<>();
    for (int committee = 0; committee < 12; committee++) {
      articles.add(gift("a" + committee, "coinbase", "pac-" + committee, committee + 1));
    }
    cluster.publish(articles);
    List<String> all =
        IntStream.iterate(11, i -> i >= 0, i -> i - 1).mapToObj(i -> "CMTE:pac-" + i).toList();
    try (AggregateService one = cluster.instance("one", advertised());
        AggregateService two = cluster.instance("two", advertised())) {
      awaitCommittees(one, all);
      awaitCommittees(two, all);
      for (String id : all) {
        assertThat(cluster.get(one, "/v1/committees/" + id).at("/data/id").asText()).isEqualTo(id);
        assertThat(cluster.get(two, "/v1/committees/" + id).at("/data/id").asText()).isEqualTo(id);
      }

      two.close();

      awaitCommittees(one, all);
    }
  }

  @Test
  void partitionsThatNobodyTellsOfAreNamed() throws Exception {
    try (AggregateService one = cluster.instance("one");
        AggregateService two = cluster.instance("two")) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .untilAsserted(
              () -> {
                assertThat(cluster.get(one, "/v1/committees").get("partial")).hasSize(2);
                assertThat(cluster.get(two, "/v1/committees").get("partial")).hasSize(2);
              });
    }
  }

  private void awaitCommittees(AggregateService service, List<String> ids) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              JsonNode reply = cluster.get(service, "/v1/committees");
              assertThat(reply.get("partial")).isEmpty();
              assertThat(StreamSupport.stream(reply.get("data").spliterator(), false))
                  .extracting(one -> one.get("id").asText())
                  .isEqualTo(ids);
            });
  }

  private void awaitReceived(AggregateService service, String committee, String best) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(
                        cluster
                            .get(service, "/v1/committees/CMTE:" + committee)
                            .at("/data/totals/0/best")
                            .asText())
                    .isEqualTo(best));
  }
}
