package org.pacstream.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.TopicsAdmin;
import org.pacstream.standalone.Role;
import org.pacstream.standalone.Standalone;

class ResetTest {
  private static final String GROUP = "pacstream-enrich-v1";

  @TempDir Path folder;

  @Test
  void aServiceThatRunsIsNotResetAndOneThatWasKilledIs() {
    var standalone = new Standalone();
    standalone.start(
        Settings.of(Map.of("broker.port", "0")), EnumSet.of(Role.BROKER), folder, false);
    String brokers = standalone.settings().values().get("kafka.bootstrap.servers");
    TopicsAdmin.createAll(Connection.from(standalone.settings()));
    var member = join(brokers);

    var whileItRuns = Run.of("reset", "--kafka", brokers);
    standalone.close(); // before the member could leave
    member.close(CloseOptions.timeout(Duration.ZERO));
    var afterwards = Run.of("reset", "--data", folder.toString());

    assertThat(whileItRuns.status()).isEqualTo(1);
    assertThat(whileItRuns.err()).contains(GROUP + " runs on /127.0.0.1: stop it first");
    assertThat(afterwards.err()).isEmpty();
    assertThat(afterwards.status()).isZero();
    assertThat(afterwards.out()).contains(GROUP, "pacstream-aggregate-v1", "Emptying");
  }

  private static KafkaConsumer<byte[], byte[]> join(String brokers) {
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.GROUP_ID_CONFIG,
                GROUP),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.subscribe(List.of("articles.raw"));
    Awaitility.await()
        .until(
            () -> {
              consumer.poll(Duration.ofMillis(100));
              return !consumer.assignment().isEmpty();
            });
    return consumer;
  }
}
