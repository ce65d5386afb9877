package org.pacstream.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacstream.ingest.article.ReadArticle;
import org.pacstream.schemas.RawArticle;

class PublisherTest {
  private final MockPublisher kafka = new MockPublisher(1_000);

  @Test
  void anArticleIsPublishedWhenItIsAcknowledgedAndNotBefore() {
    CompletableFuture<Publication> publication = publish("a");
    assertThat(publication).isNotDone();

    kafka.acknowledge();

    assertThat(publication)
        .isCompletedWithValueMatching(Publication.Acknowledged.class::isInstance);
  }

  @Test
  void onlySoManyBytesWaitAtOneTime() {
    waiting("a", "b", "c");

    assertThat(publish("d"))
        .isCompletedWithValueMatching(failed -> cause(failed) == Publication.Cause.BUSY);
    assertThat(kafka.sent()).isEqualTo(3);

    kafka.acknowledge();
    assertThat(publish("d")).isNotDone();
  }

  @Test
  void whatFailedWaitsNoLonger() {
    for (int i = 0; i < 20; i++) {
      waiting("a");
      kafka.fail(new TimeoutException("late"));
    }

    assertThat(publish("b")).isNotDone();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureHasItsCause(RuntimeException trouble, Publication.Cause cause) {
    CompletableFuture<Publication> publication = publish("a");

    kafka.fail(trouble);

    assertThat(publication).isCompletedWithValueMatching(failed -> cause(failed) == cause);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new TimeoutException("late"), Publication.Cause.UNAVAILABLE),
        Arguments.of(new NotEnoughReplicasException("one left"), Publication.Cause.UNAVAILABLE),
        Arguments.of(new RecordTooLargeException("big"), Publication.Cause.TOO_LARGE),
        Arguments.of(new InvalidTimestampException("ahead"), Publication.Cause.TOO_EARLY));
  }

  @Test
  void nothingIsSentWhileTheBrokerIsAway() {
    kafka.brokerAnswers(false);

    assertThat(publish("a"))
        .isCompletedWithValueMatching(failed -> cause(failed) == Publication.Cause.UNAVAILABLE);
    assertThat(kafka.sent()).isZero();
    assertThat(kafka.publisher().ready()).isFalse();
    assertThat(kafka.publisher().sound()).isTrue();
  }

  @Test
  void aProducerThatGaveUpIsNotSound() {
    kafka.giveUp(new KafkaException("fenced"));

    assertThat(publish("a"))
        .isCompletedWithValueMatching(failed -> cause(failed) == Publication.Cause.UNAVAILABLE);
    assertThat(kafka.publisher().sound()).isFalse();
    assertThat(kafka.publisher().ready()).isFalse();
  }

  @Test
  void aBatchHandsOverItsResultsInOrder() {
    var results = new ArrayList<Integer>();
    var batch =
        new BatchPublisher<Integer>(kafka.publisher(), result -> results.add(result.place()));

    batch.accept(1, read("a"));
    batch.accept(
        2,
        new ReadArticle.Refused(
            new org.pacstream.ingest.article.Refusal(
                org.pacstream.ingest.article.Refusal.Kind.MALFORMED,
                "not JSON",
                java.util.List.of())));
    assertThat(results).isEmpty();

    kafka.acknowledge();
    batch.finish();
    assertThat(results).containsExactly(1, 2);
  }

  @Test
  void aBatchWaitsForRoomAndThenGivesUpOnThatLine() {
    waiting("a", "b", "c");
    var results = new ArrayList<Publication>();
    var batch =
        new BatchPublisher<Integer>(
            kafka.publisher(), result -> results.add(result.publication().orElseThrow()));

    batch.accept(1, read("d"));

    assertThat(results).hasSize(1).allMatch(failed -> cause(failed) == Publication.Cause.BUSY);
  }

  private void waiting(String... ids) {
    for (String id : ids) {
      assertThat(publish(id)).isNotDone();
    }
  }

  private CompletableFuture<Publication> publish(String id) {
    return kafka.publisher().publish(article(id)).toCompletableFuture();
  }

  private static Publication.Cause cause(Publication publication) {
    return publication instanceof Publication.Failed failed ? failed.cause() : null;
  }

  private static ReadArticle read(String id) {
    return new ReadArticle.Accepted(article(id), java.util.List.of());
  }

  private static RawArticle article(String id) {
    return RawArticle.newBuilder()
        .setId(id)
        .setRevision(1)
        .setBody("Text.")
        .setPublished(Instant.parse("2024-10-18T12:00:00Z"))
        .build();
  }
}
