package org.pacstream.aggregate.books;

import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The rows of a store, by the order of their keys' UTF-8 bytes. */
public interface Rows<V> {
  /** Null where there is no such row. */
  V get(String key);

  /** Null deletes. */
  void put(String key, V value);

  /** To be closed. Both ends are included; nothing lies between when {@code from} is the later. */
  KeyValueIterator<String, V> range(String from, String to);

  /** The same from the last to the first; to be closed. */
  KeyValueIterator<String, V> reverseRange(String from, String to);

  /** To be closed. */
  KeyValueIterator<String, V> prefix(String prefix);

  static <V> Rows<V> of(KeyValueStore<String, V> store) {
    return new StoreRows<>(store, store::put);
  }

  /** For queries: a put is refused. */
  static <V> Rows<V> readOnly(ReadOnlyKeyValueStore<String, V> store) {
    return new StoreRows<>(
        store,
        (key, value) -> {
          throw new UnsupportedOperationException("a query changes no row, but puts " + key);
        });
  }
}
