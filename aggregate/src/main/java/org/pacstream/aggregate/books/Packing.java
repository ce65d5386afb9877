package org.pacstream.aggregate.books;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** How numbered entries make a row. */
record Packing<E>(BiConsumer<PackedWriter, E> write, Function<PackedReader, E> read) {

  /** The entries of a row; none where there is no row. */
  NavigableMap<Long, E> entries(TimelineRow row) {
    var entries = new TreeMap<Long, E>();
    if (row != null) {
      var packed = new PackedReader(row.getEntries());
      long number = 0;
      while (packed.hasMore()) {
        number += packed.number();
        entries.put(number, read.apply(packed));
      }
    }
    return entries;
  }

  /** Null for no entries: such a row is not kept. */
  TimelineRow row(NavigableMap<Long, E> entries) {
    if (entries.isEmpty()) {
      return null;
    }
    var packed = new PackedWriter();
    long before = 0;
    for (var entry : entries.entrySet()) {
      packed.number(entry.getKey() - before);
      write.accept(packed, entry.getValue());
      before = entry.getKey();
    }
    return new TimelineRow(packed.written());
  }
}
