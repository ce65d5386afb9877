package org.pacstream.aggregate.books;

import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Counts what is asked of rows: look-ups, seeks, rows passed and writes. */
final class TouchedRows<V> implements Rows<V> {
  private final Rows<V> rows;
  private int touched;

  TouchedRows(Rows<V> rows) {
    this.rows = rows;
  }

  /** Since the last time. */
  int touched() {
    int since = touched;
    touched = 0;
    return since;
  }

  @Override
  public V get(String key) {
    touched++;
    return rows.get(key);
  }

  @Override
  public void put(String key, V value) {
    touched++;
    rows.put(key, value);
  }

  @Override
  public KeyValueIterator<String, V> range(String from, String to) {
    return counting(rows.range(from, to));
  }

  @Override
  public KeyValueIterator<String, V> reverseRange(String from, String to) {
    return counting(rows.reverseRange(from, to));
  }

  @Override
  public KeyValueIterator<String, V> prefix(String prefix) {
    return counting(rows.prefix(prefix));
  }

  private KeyValueIterator<String, V> counting(KeyValueIterator<String, V> found) {
    touched++;
    return new KeyValueIterator<>() {
      @Override
      public boolean hasNext() {
        return found.hasNext();
      }

      @Override
      public String peekNextKey() {
        return found.peekNextKey();
      }

      @Override
      public KeyValue<String, V> next() {
        touched++;
        return found.next();
      }

      @Override
      public void close() {
        found.close();
      }
    };
  }
}
