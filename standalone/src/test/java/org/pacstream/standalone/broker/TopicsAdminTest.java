package org.pacstream.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.TopicState;
import org.pacstream.schemas.TopicsAdmin;

/** The creation of the public topics, on a broker. */
class TopicsAdminTest {
  @TempDir Path temp;
  private EmbeddedBroker broker;

  @BeforeEach
  void start() {
    broker = EmbeddedBroker.start(temp, 0);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void allTopicsAreCreatedAsTheContractSays() {
    var states = TopicsAdmin.createAll(connection("topics.partitions", "3"));

    assertThat(states)
        .extracting(TopicState::name, TopicState::partitions, TopicState::cleanupPolicy)
        .containsExactly(
            tuple("articles.raw", 3, "delete"),
            tuple("articles.enriched", 3, "delete"),
            tuple("articles.rejected", 3, "delete"),
            tuple("enrich.dead-letters", 3, "delete"),
            tuple("spending.ledger", 3, "delete"),
            tuple("totals.candidates", 3, "compact"),
            tuple("totals.committees", 3, "compact"),
            tuple("totals.networks", 3, "compact"),
            tuple("aggregate.dead-letters", 3, "delete"));
    assertThat(states)
        .allMatch(TopicState::present)
        .allSatisfy(state -> assertThat(state.differences()).isEmpty())
        .allSatisfy(state -> assertThat(state.replicas()).isEqualTo(1));
  }

  @Test
  void creatingThemAgainChangesNothing() {
    var first = TopicsAdmin.createAll(connection());

    assertThat(TopicsAdmin.createAll(connection())).isEqualTo(first);
  }

  @Test
  void processesThatStartTogetherCreateThemTogether() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<TopicState>> creation = () -> TopicsAdmin.createAll(connection());
      for (var states : threads.invokeAll(List.of(creation, creation, creation, creation))) {
        assertThat(states.get()).hasSize(9).allMatch(TopicState::present);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aTopicThatIsThereOtherwiseIsKeptAndTold() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic("articles.raw", 1, (short) 1)
                      .configs(Map.of("retention.ms", "1000"))))
          .all()
          .get();
    }

    var raw = TopicsAdmin.createAll(connection()).get(0);

    assertThat(raw.partitions()).isEqualTo(1);
    assertThat(raw.differences())
        .contains("partitions 1, expected 8", "retention.ms 1000, expected -1");
  }

  @Test
  void whatIsMissingIsDescribedAsMissing() {
    try (var admin = TopicsAdmin.of(connection())) {
      var topics = connection().topics().all();
      assertThat(admin.describe(topics)).hasSize(topics.size()).noneMatch(TopicState::present);

      var created = admin.create(topics.subList(0, 1));

      assertThat(created).hasSize(1).allMatch(TopicState::present);
      assertThat(admin.describe(topics)).filteredOn(TopicState::present).isEqualTo(created);
    }
  }

  @Test
  void moreReplicasThanBrokersAreRefused() {
    var connection = connection("topics.replication.factor", "3");

    assertThatThrownBy(() -> TopicsAdmin.createAll(connection))
        .isInstanceOf(InvalidReplicationFactorException.class)
        .hasMessageContaining("3");
  }

  private Connection connection(String... setting) {
    var settings = new HashMap<String, String>();
    settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
    for (int key = 0; key < setting.length; key += 2) {
      settings.put(setting[key], setting[key + 1]);
    }
    return Connection.from(Settings.of(settings));
  }
}
