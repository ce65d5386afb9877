package org.pacstream.schemas;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * A topic's name with how its keys and values are written and how it is created. The name is
 * spelled once, in {@link Topics}, never as a bare string.
 *
 * @param partitions how many it is created with; an existing topic keeps its own
 * @param configs topic settings it is created with (retention or compaction, message size)
 */
public record Topic<K, V>(
    String name, Serde<K> keys, Serde<V> values, int partitions, Map<String, String> configs) {
  public Topic {
    if (partitions < 1) {
      throw new IllegalArgumentException("topic " + name + ": partitions < 1: " + partitions);
    }
    configs = Map.copyOf(configs);
  }

  public Consumed<K, V> readAs(String node) {
    return Consumed.with(keys, values).withName(node);
  }

  public Produced<K, V> writeAs(String node) {
    return Produced.with(keys, values).withName(node);
  }
}
