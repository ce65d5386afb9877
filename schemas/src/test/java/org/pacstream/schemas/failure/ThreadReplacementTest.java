package org.pacstream.schemas.failure;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThreadReplacementTest {
  @Test
  void aThreadThatABrokerStoppedIsReplaced() {
    try (var replacement = new ThreadReplacement(Duration.ZERO)) {
      assertThat(replacement.handle(new StreamsException(new TimeoutException("no leader"))))
          .isEqualTo(REPLACE_THREAD);
      assertThat(replacement.isWaiting()).isFalse();
    }
  }

  static Stream<Throwable> permanent() {
    return Stream.of(
        new StreamsException(new TopicAuthorizationException("articles.raw")),
        new IllegalStateException("a bug"),
        new OutOfMemoryError());
  }

  @ParameterizedTest
  @MethodSource("permanent")
  void whatTryingAgainDoesNotHealStopsTheClient(Throwable permanent) {
    try (var replacement = new ThreadReplacement(Duration.ZERO)) {
      assertThat(replacement.handle(permanent)).isEqualTo(SHUTDOWN_CLIENT);
    }
  }

  @Test
  @Timeout(60)
  void aClientThatClosesDoesNotWaitForThePause() {
    var replacement = new ThreadReplacement(Duration.ofDays(1));
    replacement.close();

    assertThat(replacement.handle(new TimeoutException("no leader"))).isEqualTo(REPLACE_THREAD);
  }
}
