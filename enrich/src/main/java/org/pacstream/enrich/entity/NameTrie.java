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
  private static final int ROOT = 0;

  private final Vocabulary vocabulary;

  /** The words that a phrase begins with. */
  private final BitSet first = new BitSet();

  private final NameTrieEdges edges = new NameTrieEdges();

  /** By node, what the phrases that end there stand for; null where none ends. */
  private final List<List<V>> values = new ArrayList<>();

  NameTrie(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    values.add(null);
  }

  void add(List<String> phrase, V value) {
    if (phrase.isEmpty()) {
      throw new IllegalArgumentException("a name without a letter: " + value);
    }
    int node = ROOT;
    for (int i = 0; i < phrase.size(); i++) {
      int word = vocabulary.add(phrase.get(i));
      if (i == 0) {
        first.set(word);
      }
      int next = edges.next(node, word);
      if (next == NameTrieEdges.NONE) {
        next = values.size();
        values.add(null);
        edges.add(node, word, next);
      }
      node = next;
    }
    List<V> known = values.get(node);
    if (known == null) {
      values.set(node, List.of(value));
    } else {
      var more = known instanceof ArrayList ? known : new ArrayList<>(known);
      more.add(value);
      values.set(node, more);
    }
  }

  /** Whether a phrase begins with a word. */
  boolean begins(int word) {
    return word >= 0 && first.get(word);
  }

  /**
   * Takes every phrase that begins at a unit, shortest first.
   *
   * @param first the word at the unit, which may be given otherwise than it is written
   * @param words the words at the units behind it, as they are compared
   */
  void walk(List<Unit> units, int at, int first, IntUnaryOperator words, Ending<V> ending) {
    int node = edges.next(ROOT, first);
    int end = at + 1;
    while (node != NameTrieEdges.NONE) {
      List<V> here = values.get(node);
      if (here != null && units.get(end - 1).ends()) {
        ending.take(end, here);
      }
      if (end == units.size() || !edges.goesOn(node) || !units.get(end).joined()) {
        return;
      }
      node = edges.next(node, words.applyAsInt(end));
      end++;
    }
  }

  /** Takes the phrases of a trie that a text prints. */
  interface Ending<V> {
    /**
     * @param end one past the last unit of the phrase
     * @param values what it stands for
     */
    void take(int end, List<V> values);
  }
}
