package org.pacstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final ConfigDef PORTS =
      new ConfigDef()
          .define("a.port", Type.INT, 1, Importance.LOW, "")
          .define("b.port", Type.INT, 2, ConfigDef.Range.atLeast(0), Importance.LOW, "")
          .define("c.port", Type.INT, Importance.LOW, "");

  @Test
  void whatIsNotGivenHasItsDefault() {
    var read = Settings.of(Map.of("c.port", "3")).read(PORTS);

    assertThat(read.getInt("a.port")).isEqualTo(1);
    assertThat(read.getInt("c.port")).isEqualTo(3);
  }

  @Test
  void everyBadKeyIsNamedAtOnce() {
    var settings = Settings.of(Map.of("a.port", "http", "b.port", "-1", "other.key", "x"));

    assertThatThrownBy(() -> settings.read(PORTS))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("a.port: Invalid value http")
        .hasMessageContaining("b.port: Invalid value -1")
        .hasMessageContaining("c.port: Missing required configuration")
        .message()
        .doesNotContain("other.key");
  }

  @Test
  void aPrefixIsCutOff() {
    assertThat(
            Settings.of(Map.of("kafka.security.protocol", "SSL", "kafkaesque", "x"))
                .withPrefix("kafka."))
        .isEqualTo(Map.of("security.protocol", "SSL"));
  }

  @Test
  void secretsAreNotShown() {
    var shown =
        Settings.of(
                Map.of(
                    "ingest.api.key", "hunter2",
                    "kafka.sasl.jaas.config", "password=hunter2",
                    "kafka.ssl.keystore.key", "hunter2",
                    "kafka.ssl.key.password", "hunter2",
                    "basic.auth.user.info", "user:hunter2",
                    "schema.registry.basic.auth.user.info", "user:hunter2",
                    "bearer.auth.token", "hunter2",
                    "bearer.auth.client.secret", "hunter2",
                    "schema.registry.url", "http://user:hunter2@host:8081",
                    "topics.partitions", "8"))
            .toString();

    assertThat(shown)
        .doesNotContain("hunter2")
        .contains("topics.partitions=8", "http://host:8081", "[hidden]");
  }
}
