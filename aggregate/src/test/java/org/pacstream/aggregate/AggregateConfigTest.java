package org.pacstream.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.InvalidSettings;
import org.pacstream.schemas.Settings;

class AggregateConfigTest {
  @Test
  void everyDefaultIsAsDocumented() {
    var settings = Settings.of(Map.of());

    assertThat(AggregateConfig.from(settings))
        .isEqualTo(
            new AggregateConfig(
                Connection.from(settings),
                "pacstream-aggregate-v1",
                Path.of(System.getProperty("java.io.tmpdir"), "pacstream"),
                1,
                0,
                Duration.ofMillis(100),
                OptionalInt.empty(),
                Duration.ofSeconds(2),
                "127.0.0.1",
                8082,
                Optional.empty(),
                false));
  }

  @Test
  void everyKeyIsRead() {
    var settings =
        Settings.of(
            Map.ofEntries(
                Map.entry("aggregate.application.id", "totals"),
                Map.entry("state.dir", "/var/lib/totals"),
                Map.entry("aggregate.threads", "2"),
                Map.entry("aggregate.standby.replicas", "1"),
                Map.entry("aggregate.commit.interval.ms", "50"),
                Map.entry("aggregate.cycles.from", "2024"),
                Map.entry("aggregate.restart.pause.ms", "10"),
                Map.entry("query.host", "0.0.0.0"),
                Map.entry("query.port", "0"),
                Map.entry("query.advertised", "totals-1:8082"),
                Map.entry("query.as.of", "latest")));

    assertThat(AggregateConfig.from(settings))
        .isEqualTo(
            new AggregateConfig(
                Connection.from(settings),
                "totals",
                Path.of("/var/lib/totals"),
                2,
                1,
                Duration.ofMillis(50),
                OptionalInt.of(2024),
                Duration.ofMillis(10),
                "0.0.0.0",
                0,
                Optional.of("totals-1:8082"),
                true));
  }

  @Test
  void everyBadKeyIsNamedAtOnce() {
    var settings =
        Settings.of(
            Map.of(
                "aggregate.threads", "none",
                "aggregate.cycles.from", "2025",
                "query.port", "-1",
                "query.advertised", "somewhere",
                "query.as.of", "yesterday"));

    assertThatThrownBy(() -> AggregateConfig.from(settings))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("aggregate.threads")
        .hasMessageContaining("aggregate.cycles.from")
        .hasMessageContaining("an even year")
        .hasMessageContaining("query.port")
        .hasMessageContaining("query.advertised")
        .hasMessageContaining("host:port")
        .hasMessageContaining("query.as.of");
  }

  @Test
  void clientPropertiesPassButTheGuaranteeStays() {
    StreamsConfig streams =
        AggregateConfig.from(
                Settings.of(
                    Map.of(
                        "kafka.security.protocol", "SSL",
                        "kafka.processing.guarantee", "at_least_once")))
            .streams();

    assertThat(streams.getString(StreamsConfig.SECURITY_PROTOCOL_CONFIG)).isEqualTo("SSL");
    assertThat(streams.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
        .isEqualTo(StreamsConfig.EXACTLY_ONCE_V2);
  }
}
