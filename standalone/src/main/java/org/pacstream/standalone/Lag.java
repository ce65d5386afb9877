package org.pacstream.standalone;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** How far a Kafka Streams application is behind what is committed in Kafka. */
public final class Lag {
  private static final ListOffsetsOptions COMMITTED =
      new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

  private final Admin admin;

  public Lag(Admin admin) {
    this.admin = admin;
  }

  /**
   * Records the application has still to process, of its input and of its own repartition topics. A
   * result of 0 holds for what was in the input when this was called.
   *
   * @param application its id
   * @param input the topic it reads
   */
  public long of(String application, String input) throws ExecutionException, InterruptedException {
    Set<String> topics =
        admin.listTopics().names().get().stream()
            .filter(
                topic ->
                    topic.equals(input)
                        || topic.startsWith(application + "-") && topic.endsWith("-repartition"))
            .collect(Collectors.toSet());
    if (!topics.contains(input)) {
      return 0;
    }
    // Asked before the offsets: what is committed in between makes the answer larger, not smaller.
    Map<TopicPartition, Long> ends = ends(List.of(input));
    long behind = behind(ends, committed(application));
    topics.remove(input);
    return behind + behind(ends(topics), committed(application));
  }

  private static long behind(
      Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> committed) {
    long behind = 0;
    for (var end : ends.entrySet()) {
      OffsetAndMetadata offset = committed.get(end.getKey());
      behind += Math.max(0, end.getValue() - (offset == null ? 0 : offset.offset()));
    }
    return behind;
  }

  private Map<TopicPartition, Long> ends(Collection<String> names)
      throws ExecutionException, InterruptedException {
    var latest = new HashMap<TopicPartition, OffsetSpec>();
    admin
        .describeTopics(names)
        .allTopicNames()
        .get()
        .forEach(
            (topic, description) ->
                description
                    .partitions()
                    .forEach(
                        partition ->
                            latest.put(
                                new TopicPartition(topic, partition.partition()),
                                OffsetSpec.latest())));
    return admin.listOffsets(latest, COMMITTED).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(String application)
      throws ExecutionException, InterruptedException {
    try {
      return admin.listConsumerGroupOffsets(application).partitionsToOffsetAndMetadata().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return Map.of();
      }
      throw e;
    }
  }
}
