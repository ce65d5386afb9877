package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Phrases by the numbers of their words, for longest match: one step per word, however many phrases
 * there are.
 *
 * @param <V> what a phrase stands for
 */
final class NameTrie<V> {
  private static final int ROOT = 0;

  private final Vocabulary vocabulary;

  /** The words that a phrase begins with; null where the edges tell it as fast. */
  private final BitSet first;

  private final NameTrieEdges edges = new NameTrieEdges();

  /** By node, what the phrases that end there stand for; null where none ends. */
  private final List<List<V>> values = new ArrayList<>();

  private NameTrie(Vocabulary vocabulary, BitSet first) {
    this.vocabulary = vocabulary;
    this.first = first;
    values.add(null);
  }

  /** Of many phrases, which few words of a text begin. */
  static <V> NameTrie<V> ofMany(Vocabulary vocabulary) {
    return new NameTrie<>(vocabulary, new BitSet());
  }

  /** Of few phrases, as one article has: less than a bit for each word of the vocabulary. */
  static <V> NameTrie<V> ofFew(Vocabulary vocabulary) {
    return new NameTrie<>(vocabulary, null);
  }

  void add(List<String> phrase, V value) {
    if (phrase.isEmpty()) {
      throw new IllegalArgumentException("a name without a letter: " + value);
    }
    int node = ROOT;
    for (int i = 0; i < phrase.size(); i++) {
      int word = vocabulary.add(phrase.get(i));
      if (i == 0 && first != null) {
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
    return word >= 0
        && (first == null ? edges.next(ROOT, word) != NameTrieEdges.NONE : first.get(word));
  }

  /** The node that a phrase's first word leads to; {@link NameTrieEdges#NONE} when none does. */
  int begin(int word) {
    return begins(word) ? edges.next(ROOT, word) : NameTrieEdges.NONE;
  }

  /** The node that a word leads to from another; {@link NameTrieEdges#NONE} when none does. */
  int next(int node, int word) {
    return edges.next(node, word);
  }

  /** Whether any word leads on from a node. */
  boolean goesOn(int node) {
    return edges.goesOn(node);
  }

  /** What the phrases that end at a node stand for; null where none ends. */
  List<V> values(int node) {
    return values.get(node);
  }
}
