package org.pacstream.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.standalone.local.Failure;

class EmbeddedBrokerTest {
  @TempDir Path temp;

  @Test
  void whatWasWrittenIsReadAfterARestart() throws Exception {
    String cluster;
    try (var broker = EmbeddedBroker.start(temp, 0)) {
      create(broker, "news");
      write(broker, "news", "first");
      cluster = cluster(broker);
    }

    try (var broker = EmbeddedBroker.start(temp, 0)) {
      write(broker, "news", "second");

      assertThat(read(broker, "news", 2)).containsExactly("first", "second");
      assertThat(cluster(broker)).isEqualTo(cluster);
    }
  }

  @Test
  void whatAKilledProcessAcknowledgedIsReadByTheNext() throws Exception {
    try (var killed = BrokerProcess.start(temp)) {
      create(killed.bootstrapServers(), "news");
      write(killed.bootstrapServers(), "news", "first");
      assertThatThrownBy(() -> EmbeddedBroker.start(temp, 0))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("data folder " + temp + " is in use by another process");
      killed.kill();
    }

    try (var broker = EmbeddedBroker.start(temp, 0)) {
      write(broker, "news", "second");

      assertThat(read(broker, "news", 2)).containsExactly("first", "second");
    }
  }

  @Test
  void transactionsCommitOnOneNode() throws Exception {
    try (var broker = EmbeddedBroker.start(temp, 0)) {
      create(broker, "news");
      try (var producer =
          new KafkaProducer<>(
              Map.<String, Object>of(
                  "bootstrap.servers", broker.bootstrapServers(), "transactional.id", "t"),
              new StringSerializer(),
              new StringSerializer())) {
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>("news", "k", "committed")).get();
        producer.commitTransaction();
      }

      assertThat(read(broker, "news", 1)).containsExactly("committed");
    }
  }

  @Test
  void aTopicNobodyCreatedIsNotThere() throws Exception {
    try (var broker = EmbeddedBroker.start(temp, 0);
        var admin = admin(broker)) {
      assertThatThrownBy(() -> admin.describeTopics(List.of("typo")).allTopicNames().get())
          .hasMessageContaining("does not host this topic-partition");
    }
  }

  @Test
  void listensOnLoopbackOnly() {
    try (var broker = EmbeddedBroker.start(temp, 0)) {
      assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + broker.port());
    }
  }

  @Test
  void aTakenPortIsNamedAndLeavesTheFolderFree() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedBroker.start(temp, other.getLocalPort()))
          .isInstanceOf(Failure.class)
          .hasMessage(
              "Kafka broker: port %d on 127.0.0.1 is taken: stop what listens there, name another"
                  + " port, or 0 for any free one",
              other.getLocalPort());
    }
    EmbeddedBroker.start(temp, 0).close();
  }

  @Test
  void aSecondBrokerOnTheSameFolderIsRefused() {
    try (var broker = EmbeddedBroker.start(temp, 0)) {
      assertThat(broker.port()).isPositive();
      assertThatThrownBy(() -> EmbeddedBroker.start(temp, 0))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("data folder " + temp + " is in use");
    }
  }

  @Test
  void aFolderOfSomethingElseIsRefused() throws IOException {
    Files.writeString(temp.resolve("meta.properties"), "version=1\ncluster.id=c\nnode.id=77\n");

    assertThatThrownBy(() -> EmbeddedBroker.start(temp, 0))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(temp.toString());
  }

  private static Admin admin(EmbeddedBroker broker) {
    return admin(broker.bootstrapServers());
  }

  private static Admin admin(String servers) {
    return Admin.create(Map.of("bootstrap.servers", servers));
  }

  private static void create(EmbeddedBroker broker, String topic) throws Exception {
    create(broker.bootstrapServers(), topic);
  }

  private static void create(String servers, String topic) throws Exception {
    try (var admin = admin(servers)) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) -1))).all().get();
    }
  }

  private static String cluster(EmbeddedBroker broker) throws Exception {
    try (var admin = admin(broker)) {
      return admin.describeCluster().clusterId().get();
    }
  }

  private static void write(EmbeddedBroker broker, String topic, String value) throws Exception {
    write(broker.bootstrapServers(), topic, value);
  }

  private static void write(String servers, String topic, String value) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", servers, "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "k", value)).get();
    }
  }

  private static List<String> read(EmbeddedBroker broker, String topic, int count) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                "readers",
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      var values = new ArrayList<String>();
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                for (ConsumerRecord<String, String> record :
                    consumer.poll(Duration.ofMillis(200))) {
                  values.add(record.value());
                }
                return values.size() >= count;
              });
      return values;
    }
  }
}
