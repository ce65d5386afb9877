package org.pacstream.enrich;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.Topic;

/** Topics are created when a service starts, never by a broker on its own account. */
final class MissingTopics {
  private MissingTopics() {}

  /** Creates those that do not exist, with the broker's own replication; the others are kept. */
  static void create(Connection connection, Topic<?, ?>... topics) {
    List<NewTopic> wanted = Stream.of(topics).map(MissingTopics::newTopic).toList();
    try (Admin admin = Admin.create(new HashMap<String, Object>(connection.kafka()))) {
      for (Map.Entry<String, KafkaFuture<Void>> created :
          admin.createTopics(wanted).values().entrySet()) {
        await(created.getKey(), created.getValue());
      }
    }
  }

  private static NewTopic newTopic(Topic<?, ?> topic) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.configs());
  }

  private static void await(String topic, KafkaFuture<Void> created) {
    try {
      created.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(
            "cannot create topic " + topic + ": " + e.getCause().getMessage(), e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating topic " + topic, e);
    }
  }
}
