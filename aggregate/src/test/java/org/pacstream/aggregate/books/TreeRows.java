package org.pacstream.aggregate.books;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Rows in memory, written and read as a store would, that count how often they are asked. */
final class TreeRows<V> implements Rows<V> {
  private final NavigableMap<String, byte[]> rows =
      new TreeMap<>(
          Comparator.comparing(
              key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
  private final Serde<V> values;
  private int reads;
  private int writes;

  TreeRows(Serde<V> values) {
    this.values = values;
  }

  int size() {
    return rows.size();
  }

  long bytes() {
    return rows.values().stream().mapToLong(row -> row.length).sum();
  }

  int reads() {
    return reads;
  }

  int writes() {
    return writes;
  }

  void countFromHere() {
    reads = 0;
    writes = 0;
  }

  @Override
  public V get(String key) {
    reads++;
    return value(rows.get(key));
  }

  @Override
  public void put(String key, V value) {
    writes++;
    if (value == null) {
      rows.remove(key);
    } else {
      rows.put(key, values.serializer().serialize("rows", value));
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

  private V value(byte[] row) {
    return values.deserializer().deserialize("rows", row);
  }

  private final class Open implements KeyValueIterator<String, V> {
    private final Iterator<Map.Entry<String, byte[]>> left;
    private Map.Entry<String, byte[]> next;

    Open(Map<String, byte[]> found) {
      left = found.entrySet().iterator();
      step();
    }

    private void step() {
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
      reads++;
      var row = KeyValue.pair(next.getKey(), value(next.getValue()));
      step();
      return row;
    }

    @Override
    public void close() {}
  }
}
