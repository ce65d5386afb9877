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
  private static final Comparator<Hit<?>> LONGEST_AS_PRINTED =
      Comparator.<Hit<?>>comparingInt(Hit::endUnit)
          .reversed()
          .thenComparing(Hit::inflected)
          .thenComparingInt(Hit::skipped);

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
    NameTrie<V> stems = forms.inflected().contains(language) ? new NameTrie<>() : null;
    return new Lookup<>(forms, language, new NameTrie<>(), stems);
  }

  void add(List<String> words, V value) {
    exact.add(words, value);
    if (stems != null) {
      stems.add(forms.stems(words, language), value);
    }
  }

  /** What may stand at a unit, longest first, as printed before inflected. */
  List<Hit<V>> at(Source source, int unit) {
    List<Unit> units = source.units();
    Unit first = units.get(unit);
    if (!first.starts()) {
      return List.of();
    }
    var hits = new ArrayList<Hit<V>>(0);
    collect(hits, exact.matchesAt(units, unit, first.key(), source::key), 0, false);
    if (stems != null) {
      String stem = source.stem(unit, forms, language);
      collect(
          hits,
          stems.matchesAt(units, unit, stem, at -> source.stem(at, forms, language)),
          0,
          true);
    }
    for (WordForms.Bare bare : forms.bare(first.key(), language)) {
      collect(hits, exact.matchesAt(units, unit, bare.key(), source::key), bare.skipped(), false);
      if (stems != null) {
        String stem = forms.stem(bare.key(), language);
        collect(
            hits,
            stems.matchesAt(units, unit, stem, at -> source.stem(at, forms, language)),
            bare.skipped(),
            true);
      }
    }
    if (hits.size() > 1) {
      hits.sort(LONGEST_AS_PRINTED);
    }
    return hits;
  }

  /** Hits with one more, in their order; two of the same words are one of both values. */
  static <V> List<Hit<V>> merged(List<Hit<V>> hits, Hit<V> other) {
    var merged = new ArrayList<Hit<V>>(hits);
    for (int i = 0; i < merged.size(); i++) {
      Hit<V> hit = merged.get(i);
      if (LONGEST_AS_PRINTED.compare(hit, other) == 0) {
        var values = new ArrayList<>(hit.values());
        values.addAll(other.values());
        merged.set(i, hit.of(values));
        return merged;
      }
    }
    merged.add(other);
    merged.sort(LONGEST_AS_PRINTED);
    return merged;
  }

  /** What a word may be without a written-on prefix. */
  List<WordForms.Bare> bare(String word) {
    return forms.bare(word, language);
  }

  private static <V> void collect(
      List<Hit<V>> hits, List<NameTrie.Match<V>> matches, int skipped, boolean inflected) {
    for (NameTrie.Match<V> match : matches) {
      hits.add(new Hit<>(match.begin(), match.end(), skipped, inflected, match.values()));
    }
  }

  /**
   * @param unit its first unit
   * @param endUnit one past its last unit
   * @param skipped letters of the first word that are a written-on prefix
   * @param inflected found by its stem
   */
  record Hit<V>(int unit, int endUnit, int skipped, boolean inflected, List<V> values) {
    /** The same words, standing for other things. */
    <W> Hit<W> of(List<W> others) {
      return new Hit<>(unit, endUnit, skipped, inflected, others);
    }
  }
}
