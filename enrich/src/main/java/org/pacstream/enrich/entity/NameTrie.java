package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Phrases by the numbers of their words, for longest match: one step per word, however many phrases
 * there are.
 *
 * @param <V> what a phrase stands for
 */
final class NameTrie<V> {
  private final Vocabulary vocabulary;
  private final Node<V> root = new Node<>();

  /** The words that a phrase begins with. */
  private final BitSet first = new BitSet();

  NameTrie(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(List<String> phrase, V value) {
    if (phrase.isEmpty()) {
      throw new IllegalArgumentException("a name without a letter: " + value);
    }
    int word = vocabulary.add(phrase.get(0));
    first.set(word);
    Node<V> node = root.grow(word);
    for (int i = 1; i < phrase.size(); i++) {
      node = node.grow(vocabulary.add(phrase.get(i)));
    }
    node.add(value);
  }

  /** Whether a phrase begins with a word. */
  boolean begins(int word) {
    return word >= 0 && first.get(word);
  }

  /**
   * Every phrase that begins at a unit, shortest first.
   *
   * @param first the word at the unit, which may be given otherwise than it is written
   * @param words the words at the units behind it, as they are compared
   */
  List<Match<V>> matchesAt(List<Unit> units, int at, int first, IntUnaryOperator words) {
    Node<V> node = root.after(first);
    List<Match<V>> matches = List.of();
    if (node == null) {
      return matches;
    }
    int end = at + 1;
    while (true) {
      if (!node.values.isEmpty() && units.get(end - 1).ends()) {
        matches = matches.isEmpty() ? new ArrayList<>(2) : matches;
        matches.add(new Match<>(at, end, node.values));
      }
      if (node.isLast() || end == units.size() || !units.get(end).joined()) {
        return matches;
      }
      node = node.after(words.applyAsInt(end));
      if (node == null) {
        return matches;
      }
      end++;
    }
  }

  /**
   * Where a phrase stands.
   *
   * @param end one past its last unit
   */
  record Match<V>(int begin, int end, List<V> values) {}

  /** Most words of a name are followed by one other, and most nodes are the end of one name. */
  private static final class Node<V> {
    private int word = Vocabulary.UNKNOWN;
    private Node<V> next;
    private NumberMap<Node<V>> others;
    private List<V> values = List.of();

    boolean isLast() {
      return next == null;
    }

    Node<V> after(int key) {
      if (key == word) {
        return next;
      }
      return others == null || key < 0 ? null : others.get(key);
    }

    Node<V> grow(int key) {
      Node<V> grown = after(key);
      if (grown == null) {
        grown = new Node<>();
        if (next == null) {
          word = key;
          next = grown;
        } else {
          others = others == null ? new NumberMap<>() : others;
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
