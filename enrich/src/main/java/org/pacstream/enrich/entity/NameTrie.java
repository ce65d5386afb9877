package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Phrases by their words, for longest match: one step per word, however many phrases there are.
 *
 * @param <V> what a phrase stands for
 */
final class NameTrie<V> {
  private final Node<V> root = new Node<>();

  void add(List<String> phrase, V value) {
    if (phrase.isEmpty()) {
      throw new IllegalArgumentException("a name without a letter: " + value);
    }
    Node<V> node = root;
    for (String word : phrase) {
      node = node.grow(word);
    }
    node.add(value);
  }

  /**
   * Every phrase that begins at a unit, shortest first.
   *
   * @param first the word at the unit, which may be given otherwise than it is written
   * @param words the words at the units behind it, as they are compared
   */
  List<Match<V>> matchesAt(List<Unit> units, int at, String first, IntFunction<String> words) {
    Node<V> node = root.after(first);
    if (node == null) {
      return List.of();
    }
    var matches = new ArrayList<Match<V>>(2);
    int end = at + 1;
    while (true) {
      if (!node.values.isEmpty() && units.get(end - 1).ends()) {
        matches.add(new Match<>(at, end, node.values));
      }
      if (end == units.size() || !units.get(end).joined()) {
        return matches;
      }
      node = node.after(words.apply(end));
      if (node == null) {
        return matches;
      }
      end++;
    }
  }

  /** The longest phrase at a unit, or null. */
  Match<V> longestAt(List<Unit> units, int at) {
    IntFunction<String> words = unit -> units.get(unit).key();
    List<Match<V>> matches = matchesAt(units, at, words.apply(at), words);
    return matches.isEmpty() ? null : matches.get(matches.size() - 1);
  }

  boolean isEmpty() {
    return root.next == null;
  }

  /**
   * Where a phrase stands.
   *
   * @param end one past its last unit
   */
  record Match<V>(int begin, int end, List<V> values) {}

  /** Most words of a name are followed by one other, and most nodes are the end of one name. */
  private static final class Node<V> {
    private String word;
    private Node<V> next;
    private Map<String, Node<V>> others;
    private List<V> values = List.of();

    Node<V> after(String key) {
      if (next != null && word.equals(key)) {
        return next;
      }
      return others == null ? null : others.get(key);
    }

    Node<V> grow(String key) {
      Node<V> grown = after(key);
      if (grown == null) {
        grown = new Node<>();
        if (next == null) {
          word = key;
          next = grown;
        } else {
          others = others == null ? new HashMap<>() : others;
          others.put(key, grown);
        }
      }
      return grown;
    }

    void add(V value) {
      if (values.isEmpty()) {
        values = List.of(value);
      } else {
        var more = values instanceof ArrayList ? values : new ArrayList<>(values);
        more.add(value);
        values = more;
      }
    }
  }
}
