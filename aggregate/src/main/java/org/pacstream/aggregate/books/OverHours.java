package org.pacstream.aggregate.books;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;

/** What holds from which hour on; before the first hour, nothing does. */
final class OverHours<V> {
  private final V nothing;
  private final TreeMap<Long, V> from;

  private OverHours(V nothing, TreeMap<Long, V> from) {
    this.nothing = nothing;
    this.from = from;
  }

  static <V> OverHours<V> nothing(V nothing) {
    return new OverHours<>(nothing, new TreeMap<>());
  }

  /** Whatever {@code value} says, which changes in none but these hours. */
  static <V> OverHours<V> changingAt(Collection<Long> hours, V nothing, LongFunction<V> value) {
    var from = new TreeMap<Long, V>();
    V last = nothing;
    for (long hour : hours instanceof SortedSet ? hours : new TreeSet<>(hours)) {
      V next = hour == Hours.NEVER ? last : value.apply(hour);
      if (!next.equals(last)) {
        from.put(hour, next);
        last = next;
      }
    }
    return new OverHours<>(nothing, from);
  }

  V at(long hour) {
    Map.Entry<Long, V> latest = from.floorEntry(hour);
    return latest == null ? nothing : latest.getValue();
  }

  /** When it changes. */
  Collection<Long> hours() {
    return from.keySet();
  }

  /** What holds from each of them on. */
  SortedMap<Long, V> from() {
    return Collections.unmodifiableSortedMap(from);
  }

  /** All that ever holds, nothing left aside. */
  Collection<V> values() {
    return from.values().stream().filter(value -> !value.equals(nothing)).toList();
  }

  /** Whether nothing ever holds. */
  boolean isNothing() {
    return from.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OverHours<?> hours
        && hours.nothing.equals(nothing)
        && hours.from.equals(from);
  }

  @Override
  public int hashCode() {
    return Objects.hash(nothing, from);
  }
}
