package org.pacstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.InvalidSettings;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.failure.UnprocessableRecords;
import org.pacstream.schemas.failure.UnreadableRecords;
import org.pacstream.schemas.failure.UnwritableRecords;

class EnrichConfigTest {
  private static final Map<String, String> ALL =
      Map.of(
          "enrich.application.id", "enrich-blue",
          "state.dir", "/var/lib/pacstream",
          "enrich.threads", "4",
          "enrich.commit.interval.ms", "1000",
          "enrich.restart.pause.ms", "50",
          "enrich.health.host", "0.0.0.0",
          "enrich.health.port", "-1",
          "enrich.catalogue", "senate.yaml, /etc/house.yaml",
          "enrich.tagger.model", "models/ner",
          "kafka.bootstrap.servers", "broker:9092");

  @Test
  void everyDefaultIsPinned() {
    Settings none = Settings.of(Map.of());

    assertThat(EnrichConfig.from(none))
        .isEqualTo(
            new EnrichConfig(
                Connection.from(none),
                "pacstream-enrich-v1",
                Path.of(System.getProperty("java.io.tmpdir"), "pacstream"),
                1,
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                "127.0.0.1",
                8083,
                List.of(),
                Optional.empty()));
  }

  @Test
  void everyKeyCanBeSet() {
    Settings all = Settings.of(ALL);

    assertThat(EnrichConfig.from(all))
        .isEqualTo(
            new EnrichConfig(
                Connection.from(all),
                "enrich-blue",
                Path.of("/var/lib/pacstream"),
                4,
                Duration.ofSeconds(1),
                Duration.ofMillis(50),
                "0.0.0.0",
                -1,
                List.of(Path.of("senate.yaml"), Path.of("/etc/house.yaml")),
                Optional.of(Path.of("models/ner"))));
    assertThat(ALL.keySet()).containsAll(EnrichConfig.SETTINGS.names());
  }

  @Test
  void everyBadKeyIsNamedAtOnce() {
    Settings bad =
        Settings.of(
            Map.of(
                "enrich.threads", "none",
                "enrich.commit.interval.ms", "0",
                "enrich.health.port", "70000",
                "enrich.application.id", ""));

    assertThatThrownBy(() -> EnrichConfig.from(bad))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("enrich.threads")
        .hasMessageContaining("enrich.commit.interval.ms")
        .hasMessageContaining("enrich.health.port")
        .hasMessageContaining("enrich.application.id");
  }

  @Test
  void kafkasOwnSettingsPassThroughAndReplaceOurChoices() {
    StreamsConfig config =
        streams(
            Map.of(
                "kafka.security.protocol", "SASL_SSL",
                "kafka.producer.compression.type", "none",
                "kafka.main.consumer.session.timeout.ms", "45000"));

    assertThat(config.originals())
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("producer.compression.type", "none")
        .containsEntry("main.consumer.session.timeout.ms", "45000");
  }

  @Test
  void whatCorrectnessHangsOnCannotBeSetOtherwise() {
    StreamsConfig config =
        streams(
            Map.of(
                "kafka.processing.guarantee", "at_least_once",
                "kafka.deserialization.exception.handler", "no.such.Handler",
                "kafka.errors.dead.letter.queue.topic.name", "elsewhere"));

    assertThat(config.originals())
        .containsEntry("processing.guarantee", "exactly_once_v2")
        .containsEntry("errors.dead.letter.queue.topic.name", "enrich.dead-letters")
        .containsEntry("deserialization.exception.handler", UnreadableRecords.class)
        .containsEntry("processing.exception.handler", UnprocessableRecords.class)
        .containsEntry("processing.exception.handler.global.enabled", true)
        .containsEntry("production.exception.handler", UnwritableRecords.class)
        .containsEntry("ensure.explicit.internal.resource.naming", true)
        .containsEntry("producer.max.request.size", 5 * 1024 * 1024);
  }

  @Test
  void sessionsAreTheBrokersAffairUnderTheStreamsProtocol() {
    assertThat(streams(Map.of("kafka.group.protocol", "streams")).originals())
        .doesNotContainKey("main.consumer.session.timeout.ms");
    assertThat(streams(Map.of()).originals())
        .containsEntry("main.consumer.session.timeout.ms", "10000");
  }

  private static StreamsConfig streams(Map<String, String> settings) {
    return EnrichConfig.from(Settings.of(new HashMap<>(settings))).streams();
  }
}
