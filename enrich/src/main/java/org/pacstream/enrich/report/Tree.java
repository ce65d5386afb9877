package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/**
 * Sequences of numbers that begin alike, as nodes in few arrays: those that follow a node stand
 * together, in the order of their numbers. Those that follow the root come first of all, so where
 * every number from 0 on begins a sequence, they are the nodes from 1 on.
 */
final class Tree<V> {
  static final int ROOT = 0;
  static final int NONE = -1;

  /** The place of what is told where nothing ends. */
  static final int NOTHING = 0;

  /** Numbers of a node: the first of those that follow it, and its place among the values. */
  private static final int WIDTH = 2;

  /** By node; one more for the end of those that follow the last. */
  private final int[] nodes;

  /** By node, its own number; the root has none. */
  private final int[] numbers;

  /** Each once; null, at 0, where nothing ends. */
  private final Object[] values;

  private Tree(List<Growing<V>> all) {
    this.nodes = new int[WIDTH * (all.size() + 1)];
    this.numbers = new int[all.size()];
    var places = new LinkedHashMap<V, Integer>();
    places.put(null, NOTHING);
    int next = 1;
    for (int i = 0; i < all.size(); i++) {
      Growing<V> node = all.get(i);
      nodes[WIDTH * i] = next;
      nodes[WIDTH * i + 1] = places.computeIfAbsent(node.value(), absent -> places.size());
      for (int number : node.following.keySet()) {
        numbers[next++] = number;
      }
    }
    nodes[WIDTH * all.size()] = next;
    this.values = places.keySet().toArray();
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
    int low = nodes[WIDTH * node];
    int high = nodes[WIDTH * node + WIDTH] - 1;
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
    return nodes[WIDTH * node] < nodes[WIDTH * node + WIDTH];
  }

  /** The place of its value; {@link #NOTHING} where nothing ends. */
  int placeOf(int node) {
    return nodes[WIDTH * node + 1];
  }

  /** The value at a place, null at {@link #NOTHING}. */
  @SuppressWarnings("unchecked") // only values of growing nodes
  V at(int place) {
    return (V) values[place];
  }

  /** Null where nothing ends. */
  V value(int node) {
    return at(placeOf(node));
  }
}
