package org.pacstream.aggregate.books;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * From this hour on, this much more.
 *
 * @param hour see {@link Hours}; what comes at {@link Hours#NEVER} never counts
 * @param more signed; what is taken back is negative
 */
public record Step<V>(long hour, V more) {

  /** Steps by hour, those of one hour added up. */
  static <V> NavigableMap<Long, V> byHour(List<Step<V>> steps, BinaryOperator<V> plus) {
    var byHour = new TreeMap<Long, V>();
    for (Step<V> step : steps) {
      if (step.hour() != Hours.NEVER) {
        byHour.merge(step.hour(), step.more(), plus);
      }
    }
    return byHour;
  }

  static <V> List<Step<V>> of(NavigableMap<Long, V> byHour) {
    return byHour.entrySet().stream()
        .map(step -> new Step<>(step.getKey(), step.getValue()))
        .toList();
  }
}
