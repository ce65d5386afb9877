package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Phrases by the numbers of their words, for longest match: one step per word, however many phrases
 * there are.
 *
 * @param <V> what a phrase stands for
 */
final class NameTrie<V> {
  /** No edge. */
  static final int NONE = NameTrieEdges.NONE;

  private static final int ROOT = 0;

  private final Vocabulary vocabulary;

  /** What first words are marked with; null where none is. */
  private final Use use;

  /** A bit for the first word of each phrase, which words of other phrases may have too. */
  private long begun;

  private final NameTrieEdges edges = new NameTrieEdges();

  /** By node, what the phrases that end there stand for; null where none ends. */
  private final List<List<V>> values = new ArrayList<>();

  private NameTrie(Vocabulary vocabulary, Use use) {
    this.vocabulary = vocabulary;
    this.use = use;
    values.add(null);
  }

  /** Of phrases for all articles: the vocabulary knows what their first words are for. */
  static <V> NameTrie<V> of(Vocabulary vocabulary, Use use) {
    return new NameTrie<>(vocabulary, use);
  }

  /** Of the phrases of one article. */
  static <V> NameTrie<V> ofArticle(Vocabulary vocabulary) {
    return new NameTrie<>(vocabulary, null);
  }

  void add(List<String> phrase, V value) {
    if (phrase.isEmpty()) {
      throw new IllegalArgumentException("a name without a letter: " + value);
    }
    int node = ROOT;
    for (int i = 0; i < phrase.size(); i++) {
      int word = vocabulary.add(phrase.get(i));
      if (i == 0) {
        begun |= 1L << word;
      }
      if (use != null) {
        vocabulary.mark(word, i == 0 ? use : Use.MORE);
      }
      int edge = edges.find(node, word);
      if (edge == NONE) {
        edge = edges.add(node, word, values.size());
        values.add(null);
      }
      if (i + 1 < phrase.size()) {
        edges.markGoingOn(edge);
      } else {
        edges.markEnd(edge);
      }
      node = edges.target(edge);
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
    return begin(word) != NONE;
  }

  /** The edge by which a phrase's first word leads on; {@link #NONE} when none does. */
  int begin(int word) {
    return word == Vocabulary.UNKNOWN || (begun & 1L << word) == 0 ? NONE : edges.find(ROOT, word);
  }

  /** The edge by which a word leads on from where another has led; {@link #NONE} when none does. */
  int next(int edge, int word) {
    return edges.find(edges.target(edge), word);
  }

  /** Whether any word leads on from where an edge has led. */
  boolean goesOn(int edge) {
    return edges.goesOn(edge);
  }

  /** What the phrases that end where an edge has led stand for; null where none ends. */
  List<V> values(int edge) {
    return edges.ends(edge) ? values.get(edges.target(edge)) : null;
  }
}
