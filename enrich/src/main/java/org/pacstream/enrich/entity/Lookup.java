package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Phrases in the text of one language, as written there: with prefixes and endings.
 *
 * @param <V> what a phrase stands for
 */
final class Lookup<V> {
  private final WordForms forms;
  private final String language;
  private final NameTrie<V> exact;
  private final NameTrie<V> stems;

  /** Over tries that are shared by many articles; stems may be null. */
  Lookup(WordForms forms, String language, NameTrie<V> exact, NameTrie<V> stems) {
    this.forms = forms;
    this.language = language;
    this.exact = exact;
    this.stems = stems;
  }

  /** Empty, to be filled. */
  static <V> Lookup<V> empty(WordForms forms, String language) {
    NameTrie<V> stems =
        forms.inflected().contains(language)
            ? new NameTrie<>(word -> forms.stem(word, language))
            : null;
    return new Lookup<>(forms, language, new NameTrie<>(), stems);
  }

  void add(List<String> words, V value) {
    exact.add(words, value);
    if (stems != null) {
      stems.add(words, value);
    }
  }

  /** What may stand at a unit, longest first, as printed before inflected. */
  List<Hit<V>> at(Source source, int unit) {
    List<Unit> units = source.units();
    Unit first = units.get(unit);
    if (!first.starts()) {
      return List.of();
    }
    var hits = new ArrayList<Hit<V>>(2);
    collect(hits, units, unit, first.key(), 0);
    for (WordForms.Bare bare : forms.bare(first.key(), language)) {
      collect(hits, units, unit, bare.key(), bare.skipped());
    }
    hits.sort(
        Comparator.<Hit<V>>comparingInt(Hit::endUnit)
            .reversed()
            .thenComparing(Hit::inflected)
            .thenComparingInt(Hit::skipped));
    return hits;
  }

  /** What a word may be without a written-on prefix. */
  List<WordForms.Bare> bare(String word) {
    return forms.bare(word, language);
  }

  private void collect(List<Hit<V>> hits, List<Unit> units, int unit, String key, int skipped) {
    for (NameTrie.Match<V> match : exact.matchesAt(units, unit, key)) {
      hits.add(new Hit<>(unit, match.end(), skipped, false, match.values()));
    }
    if (stems != null) {
      for (NameTrie.Match<V> match : stems.matchesAt(units, unit, key)) {
        hits.add(new Hit<>(unit, match.end(), skipped, true, match.values()));
      }
    }
  }

  /**
   * @param unit its first unit
   * @param endUnit one past its last unit
   * @param skipped letters of the first word that are a written-on prefix
   * @param inflected found by its stem
   */
  record Hit<V>(int unit, int endUnit, int skipped, boolean inflected, List<V> values) {}
}
