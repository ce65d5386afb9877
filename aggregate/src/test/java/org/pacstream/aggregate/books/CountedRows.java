package org.pacstream.aggregate.books;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Rows in memory that count every row and every look at a place where rows may be. */
final class CountedRows<V> implements Rows<V> {
  private final NavigableMap<String, V> rows = new TreeMap<>();
  private int touched;

  int touched() {
    return touched;
  }

  int size() {
    return rows.size();
  }

  @Override
  public V get(String key) {
    touched++;
    return rows.get(key);
  }

  @Override
  public void put(String key, V value) {
    touched++;
    if (value == null) {
      rows.remove(key);
    } else {
      rows.put(key, value);
    }
  }

  @Override
  public KeyValueIterator<String, V> range(String from, String to) {
    return new Open(rows.subMap(from, true, to, true));
  }

  @Override
  public KeyValueIterator<String, V> reverseRange(String from, String to) {
    return new Open(rows.subMap(from, true, to, true).descendingMap());
  }

  @Override
  public KeyValueIterator<String, V> prefix(String prefix) {
    return new Open(rows.subMap(prefix, true, prefix + Character.MAX_VALUE, false));
  }

  private final class Open implements KeyValueIterator<String, V> {
    private final Iterator<Map.Entry<String, V>> left;
    private Map.Entry<String, V> next;

    Open(Map<String, V> found) {
      left = found.entrySet().iterator();
      step();
    }

    private void step() {
      touched++;
      next = left.hasNext() ? left.next() : null;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public String peekNextKey() {
      return next.getKey();
    }

    @Override
    public KeyValue<String, V> next() {
      var row = KeyValue.pair(next.getKey(), next.getValue());
      step();
      return row;
    }

    @Override
    public void close() {}
  }
}
