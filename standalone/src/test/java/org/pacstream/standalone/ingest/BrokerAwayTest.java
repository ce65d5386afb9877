package org.pacstream.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pacstream.standalone.ingest.RunningIngest.JSON;
import static org.pacstream.standalone.ingest.RunningIngest.JSON_LINES;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.ingest.IngestService;
import org.pacstream.ingest.http.CannotListen;
import org.pacstream.schemas.AvroFailure;
import org.pacstream.schemas.BrokerUnreachable;
import org.pacstream.schemas.Settings;
import org.pacstream.standalone.broker.EmbeddedBroker;
import org.slf4j.LoggerFactory;

class BrokerAwayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ARTICLE = "{\"body\": \"Text.\", \"published\": \"2024-10-18\"}";

  @TempDir Path folder;

  @Test
  void articlesAreTurnedAwayWhileTheBrokerIsAndTakenWhenItIsBack() {
    try (var ingest =
        RunningIngest.start(folder, Map.of("ingest.acknowledge.timeout.ms", "2000"))) {
      assertThat(ingest.post("/v1/articles", JSON, ARTICLE).statusCode()).isEqualTo(202);

      ingest.stopBroker();
      var first = ingest.post("/v1/articles", JSON, ARTICLE);
      assertThat(first.statusCode()).isEqualTo(503);
      assertThat(first.headers().firstValue("Retry-After")).contains("5");
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> ingest.get("/health/ready").statusCode() == 503);
      assertThat(ingest.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(ingest.post("/v1/articles:batch", JSON_LINES, ARTICLE).statusCode())
          .isEqualTo(503);

      ingest.startBroker();
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> ingest.get("/health/ready").statusCode() == 200);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> ingest.post("/v1/articles", JSON, ARTICLE).statusCode() == 202);
    }
  }

  @Test
  void withoutABrokerTheServiceDoesNotStart() {
    var settings =
        Settings.of(
            Map.of(
                "kafka.bootstrap.servers", "localhost:1",
                "ingest.port", "0",
                "topics.timeout.ms", "1000"));

    assertThatThrownBy(() -> IngestService.start(settings))
        .isInstanceOf(BrokerUnreachable.class)
        .hasMessageContaining("localhost:1");
  }

  @Test
  void withoutARegistryTheServiceDoesNotStart() {
    try (var broker = EmbeddedBroker.start(folder, 0)) {
      var settings =
          Settings.of(
              Map.of(
                  "kafka.bootstrap.servers", broker.bootstrapServers(),
                  "schema.registry.url", "http://localhost:1",
                  "ingest.port", "0",
                  "topics.timeout.ms", "1000"));

      var logged = new ListAppender<ILoggingEvent>();
      var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
      logged.start();
      root.addAppender(logged);
      try {
        assertThatThrownBy(() -> IngestService.start(settings))
            .isInstanceOf(AvroFailure.RegistryUnavailable.class)
            .hasMessageContaining("http://localhost:1");
      } finally {
        root.detachAppender(logged);
      }
      assertThat(logged.list)
          .filteredOn(event -> event.getLoggerName().startsWith("org.pacstream.ingest"))
          .singleElement()
          .extracting(ILoggingEvent::getFormattedMessage)
          .asString()
          .startsWith("schema registry http://localhost:1 does not answer")
          .endsWith("asked again for 1 s");
    }
  }

  @Test
  void aTakenPortIsNamed() {
    try (var ingest = RunningIngest.start(folder)) {
      var values = new java.util.HashMap<>(ingest.settings().values());
      values.put("ingest.port", String.valueOf(ingest.port()));

      assertThatThrownBy(() -> IngestService.start(Settings.of(values)))
          .isInstanceOf(CannotListen.class)
          .hasMessageContaining("port " + ingest.port() + " (ingest.port)");
    }
  }
}
