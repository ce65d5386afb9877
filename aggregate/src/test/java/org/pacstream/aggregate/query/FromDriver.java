package org.pacstream.aggregate.query;

import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.pacstream.aggregate.TopologyHarness;

/** The stores of a topology in a driver. */
record FromDriver(TopologyHarness topology) implements Books.StoreSource {
  @Override
  public <V> ReadOnlyKeyValueStore<String, V> store(String name) {
    return topology.driver.getKeyValueStore(name);
  }
}
