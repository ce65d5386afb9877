package org.pacstream.schemas;

import java.util.List;

/**
 * A public topic as it is on the cluster.
 *
 * @param present false: it does not exist, and the numbers are 0, the policy empty
 * @param replicas of each partition; the fewest any has
 * @param cleanupPolicy {@code delete} or {@code compact}
 * @param differences how it differs from what it would be created with; empty when it does not
 */
public record TopicState(
    String name,
    boolean present,
    int partitions,
    int replicas,
    String cleanupPolicy,
    List<String> differences) {
  public TopicState {
    differences = List.copyOf(differences);
  }

  static TopicState missing(Topic<?, ?> topic) {
    return new TopicState(topic.name(), false, 0, 0, "", List.of());
  }
}
