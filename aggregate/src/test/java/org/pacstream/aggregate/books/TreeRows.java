package org.pacstream.aggregate.books;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Rows in memory, written and read as a store would, that count how often they are asked. */
final class TreeRows<V> implements Rows<V> {
  private final NavigableMap<Bytes, byte[]> rows = new TreeMap<>();
  private final Serde<V> values;
  private int reads;
  private int writes;

  TreeRows(Serde<V> values) {
    this.values = values;
  }

  int size() {
    return rows.size();
  }

  /** Bytes of the largest value. */
  int largest() {
    return rows.values().stream().mapToInt(row -> row.length).max().orElse(0);
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
    return value(rows.get(bytes(key)));
  }

  @Override
  public void put(String key, V value) {
    writes++;
    if (value == null) {
      rows.remove(bytes(key));
    } else {
      rows.put(bytes(key), values.serializer().serialize("rows", value));
    }
  }

  @Override
  public KeyValueIterator<String, V> range(String from, String to) {
    return new Open(rows.subMap(bytes(from), true, bytes(to), true));
  }

  @Override
  public KeyValueIterator<String, V> reverseRange(String from, String to) {
    return new Open(rows.subMap(bytes(from), true, bytes(to), true).descendingMap());
  }

  @Override
  public KeyValueIterator<String, V> prefix(String prefix) {
    return range(prefix, prefix + Character.toString(Character.MAX_CODE_POINT));
  }

  private static Bytes bytes(String key) {
    return Bytes.wrap(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Bytes key) {
    return new String(key.get(), StandardCharsets.UTF_8);
  }

  private V value(byte[] row) {
    return values.deserializer().deserialize("rows", row);
  }

  private final class Open implements KeyValueIterator<String, V> {
    private final Iterator<Map.Entry<Bytes, byte[]>> left;
    private Map.Entry<Bytes, byte[]> next;

    Open(Map<Bytes, byte[]> found) {
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
      return text(next.getKey());
    }

    @Override
    public KeyValue<String, V> next() {
      reads++;
      var row = KeyValue.pair(text(next.getKey()), value(next.getValue()));
      step();
      return row;
    }

    @Override
    public void close() {}
  }
}
