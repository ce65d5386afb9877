package org.pacstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;

class TopicsTest {
  private final Topics topics = new Topics(new MockSchemaRegistryClient(), 3);

  @Test
  void namesRetentionAndPartitionsAreTheContract() {
    assertThat(topics.all())
        .extracting(
            Topic::name,
            Topic::partitions,
            topic -> topic.configs().get("cleanup.policy"),
            topic -> topic.configs().get("retention.ms"))
        .containsExactly(
            tuple("articles.raw", 3, "delete", "-1"),
            tuple("articles.enriched", 3, "delete", "-1"),
            tuple("articles.rejected", 3, "delete", "-1"),
            tuple("enrich.dead-letters", 3, "delete", "-1"),
            tuple("spending.ledger", 3, "delete", "-1"),
            tuple("totals.candidates", 3, "compact", null),
            tuple("totals.committees", 3, "compact", null),
            tuple("totals.networks", 3, "compact", null),
            tuple("aggregate.dead-letters", 3, "delete", "-1"));
  }

  @Test
  void noNameMixesDotsWithUnderscores() {
    assertThat(topics.all()).allSatisfy(topic -> assertThat(topic.name()).doesNotContain("_"));
  }

  @Test
  void eightPartitionsUnlessToldOtherwise() {
    assertThat(new Topics(new MockSchemaRegistryClient()).rawArticles().partitions()).isEqualTo(8);
  }

  @Test
  void aTopicWithoutPartitionsIsRefused() {
    assertThatThrownBy(() -> new Topic<>("news", Serdes.String(), Serdes.String(), 0, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("topic news: partitions < 1: 0");
  }
}
