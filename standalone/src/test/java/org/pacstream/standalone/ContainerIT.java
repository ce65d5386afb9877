package org.pacstream.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.schemas.Topic;
import org.pacstream.standalone.local.Folders;
import org.testcontainers.kafka.KafkaContainer;

/** Against Kafka's own image, as released. */
class ContainerIT {
  private static final EnumSet<Role> ALL_BUT_BROKER = EnumSet.complementOf(EnumSet.of(Role.BROKER));

  private static KafkaContainer kafka;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    Docker.assumeImage(Docker.KAFKA);
    kafka = new KafkaContainer(Docker.KAFKA);
    kafka.start();
  }

  @AfterAll
  static void stop() {
    if (kafka != null) {
      kafka.stop();
    }
  }

  @Test
  void itStartsReadsAndRestoresItsTotalsAfterItsStoresAreLost() throws Exception {
    List<String> before;
    try (var pipeline = start("first")) {
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
        assertThat(admin.listTopics().names().get())
            .containsAll(pipeline.topics().all().stream().map(Topic::name).toList());
      }
      for (int n = 0; n < 60; n++) {
        pipeline.ingest(Articles.generated(n));
      }
      pipeline.awaitProcessed();
      before = pipeline.totals("committees", "CMTE:fairshake");
      assertThat(before).isNotEmpty();
    }
    Folders.delete(folder.resolve("first").resolve("streams"));
    Files.createDirectories(folder.resolve("first").resolve("streams"));

    try (var pipeline = start("first")) {
      pipeline.awaitQueries();

      assertThat(pipeline.totals("committees", "CMTE:fairshake")).isEqualTo(before);
    }
  }

  private Pipeline start(String data) {
    return Pipeline.start(
        ALL_BUT_BROKER,
        folder.resolve(data),
        Map.of("kafka.bootstrap.servers", kafka.getBootstrapServers()));
  }
}
