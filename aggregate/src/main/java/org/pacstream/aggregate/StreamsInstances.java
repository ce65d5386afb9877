package org.pacstream.aggregate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;
import org.pacstream.aggregate.query.Instances;

/**
 * What Kafka Streams knows of the instances of an application.
 *
 * @param self where this one can be asked; empty when it tells nobody
 * @param partitions of the topics that are read
 */
record StreamsInstances(KafkaStreams streams, Optional<HostInfo> self, int partitions)
    implements Instances {
  private static final String BY_SUBJECT = AggregateTopology.SAYINGS_BY_SUBJECT + "-repartition";

  @Override
  public String state() {
    return streams.state().name();
  }

  @Override
  public boolean isLive() {
    State state = streams.state();
    return state != State.PENDING_ERROR && state != State.ERROR && state != State.NOT_RUNNING;
  }

  @Override
  public boolean isReady() {
    return streams.state() == State.RUNNING;
  }

  @Override
  public long lag() {
    return streams.metrics().values().stream()
        .filter(metric -> metric.metricName().name().equals("records-lag"))
        .map(metric -> metric.metricValue())
        .filter(Double.class::isInstance)
        .map(Double.class::cast)
        .filter(lag -> lag > 0)
        .mapToLong(Double::longValue)
        .sum();
  }

  @Override
  public List<HostInfo> others() {
    return streams.metadataForAllStreamsClients().stream()
        .map(StreamsMetadata::hostInfo)
        .filter(host -> self.isPresent() && !host.equals(self.get()))
        .filter(host -> !host.equals(HostInfo.unavailable()))
        .toList();
  }

  @Override
  public List<String> unanswered(Collection<HostInfo> answered) {
    var kept = new TreeSet<Integer>();
    streams.metadataForLocalThreads().stream()
        .flatMap(thread -> thread.activeTasks().stream())
        .forEach(task -> keep(kept, task.topicPartitions()));
    streams.metadataForAllStreamsClients().stream()
        .filter(client -> answered.contains(client.hostInfo()))
        .forEach(client -> keep(kept, client.topicPartitions()));
    return IntStream.range(0, partitions)
        .filter(partition -> !kept.contains(partition))
        .mapToObj(partition -> "partition " + partition + " of " + partitions)
        .toList();
  }

  private static void keep(Collection<Integer> kept, Collection<TopicPartition> partitions) {
    partitions.stream()
        .filter(partition -> partition.topic().endsWith(BY_SUBJECT))
        .forEach(partition -> kept.add(partition.partition()));
  }
}
