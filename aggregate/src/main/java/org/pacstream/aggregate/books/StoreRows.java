package org.pacstream.aggregate.books;

import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

record StoreRows<V>(ReadOnlyKeyValueStore<String, V> store, BiConsumer<String, V> puts)
    implements Rows<V> {
  private static final Serializer<String> KEYS = new StringSerializer();

  @Override
  public V get(String key) {
    return store.get(key);
  }

  @Override
  public void put(String key, V value) {
    puts.accept(key, value);
  }

  @Override
  public KeyValueIterator<String, V> range(String from, String to) {
    return store.range(from, to);
  }

  @Override
  public KeyValueIterator<String, V> reverseRange(String from, String to) {
    return store.reverseRange(from, to);
  }

  @Override
  public KeyValueIterator<String, V> prefix(String prefix) {
    return store.prefixScan(prefix, KEYS);
  }
}
