package org.pacstream.aggregate.query;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.streams.state.HostInfo;

/** The instances that share the partitions, as this one sees them. */
public interface Instances {
  /** The state's name, as KafkaStreams has it. */
  String state();

  /** False once this instance has stopped for good. */
  boolean isLive();

  /** True while this instance reads and answers. */
  boolean isReady();

  /** How many records wait to be read here. */
  long lag();

  /** Those that tell where they can be asked. */
  List<HostInfo> others();

  /** Partitions that neither this instance nor one of those that answered keeps. */
  List<String> unanswered(Collection<HostInfo> answered);
}
