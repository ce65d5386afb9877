package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Sequences of numbers that begin alike, as nodes in few arrays: those that follow a node stand
 * together, in the order of their numbers.
 */
final class Tree<V> {
  static final int ROOT = 0;
  static final int NONE = -1;

  /** By node, the first of those that follow it; one more for the end. */
  private final int[] first;

  /** By node, its own number; the root has none. */
  private final int[] numbers;

  private final Object[] values;

  private Tree(List<Growing<V>> nodes) {
    this.first = new int[nodes.size() + 1];
    this.numbers = new int[nodes.size()];
    this.values = nodes.stream().map(Growing::value).toArray();
    int next = 1;
    for (int i = 0; i < nodes.size(); i++) {
      first[i] = next;
      for (int number : nodes.get(i).following.keySet()) {
        numbers[next++] = number;
      }
    }
    first[nodes.size()] = next;
  }

  /** A tree while it grows. */
  static final class Growing<V> {
    private final TreeMap<Integer, Growing<V>> following = new TreeMap<>();
    private V value;

    /** What follows by a number, new where nothing did. */
    Growing<V> after(int number) {
      return following.computeIfAbsent(number, absent -> new Growing<>());
    }

    /** Null where nothing ends. */
    V value() {
      return value;
    }

    void set(V ending) {
      value = ending;
    }

    Tree<V> grown() {
      var nodes = new ArrayList<Growing<V>>();
      nodes.add(this);
      for (int i = 0; i < nodes.size(); i++) {
        nodes.addAll(nodes.get(i).following.values());
      }
      return new Tree<>(nodes);
    }
  }

  /** The node that follows by a number; {@link #NONE} when none does. */
  int after(int node, int number) {
    int low = first[node];
    int high = first[node + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (numbers[middle] == number) {
        return middle;
      }
      if (numbers[middle] < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return NONE;
  }

  boolean goesOn(int node) {
    return first[node] < first[node + 1];
  }

  /** Null where nothing ends. */
  @SuppressWarnings("unchecked") // only values of growing nodes
  V value(int node) {
    return (V) values[node];
  }
}
