package org.pacstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.ingest.http.HttpConfig;
import org.pacstream.ingest.publish.PublishConfig;
import org.pacstream.schemas.InvalidSettings;
import org.pacstream.schemas.Settings;

class IngestConfigTest {
  @Test
  void everySettingHasADefault() {
    assertThat(IngestConfig.from(Settings.of(Map.of())))
        .isEqualTo(
            new IngestConfig(
                new HttpConfig("127.0.0.1", 8080, Optional.empty(), 32, 8),
                new PublishConfig(33_554_432, Duration.ofSeconds(10))));
  }

  @Test
  void everySettingCanBeSet() {
    var settings =
        Settings.of(
            Map.of(
                "ingest.host", "0.0.0.0",
                "ingest.port", "9000",
                "ingest.api.key", "secret",
                "ingest.threads", "64",
                "ingest.batches", "4",
                "ingest.in.flight.bytes", "1048576",
                "ingest.acknowledge.timeout.ms", "2000"));

    assertThat(IngestConfig.from(settings))
        .isEqualTo(
            new IngestConfig(
                new HttpConfig("0.0.0.0", 9000, Optional.of(new Password("secret")), 64, 4),
                new PublishConfig(1_048_576, Duration.ofSeconds(2))));
  }

  @Test
  void everyBadSettingIsToldAtOnce() {
    var settings =
        Settings.of(
            Map.of(
                "ingest.port", "many",
                "ingest.threads", "1",
                "ingest.in.flight.bytes", "0",
                "ingest.acknowledge.timeout.ms", "-1"));

    assertThatThrownBy(() -> IngestConfig.from(settings))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContainingAll(
            "ingest.port",
            "many",
            "ingest.threads",
            "ingest.in.flight.bytes",
            "ingest.acknowledge.timeout.ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void elsewhereThanOnLoopbackAKeyIsRequired(String host) {
    assertThatThrownBy(() -> IngestConfig.from(Settings.of(Map.of("ingest.host", host))))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContainingAll("ingest.api.key", "ingest.host " + host);
    assertThatThrownBy(
            () ->
                IngestConfig.from(Settings.of(Map.of("ingest.host", host, "ingest.api.key", "  "))))
        .isInstanceOf(InvalidSettings.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1"})
  void onLoopbackNoKeyIsRequired(String host) {
    assertThat(IngestConfig.from(Settings.of(Map.of("ingest.host", host))).http().apiKey())
        .isEmpty();
  }

  @Test
  void theKeyIsNotPrinted() {
    var settings = Settings.of(Map.of("ingest.api.key", "secret"));

    assertThat(IngestConfig.from(settings).toString()).doesNotContain("secret");
  }
}
