package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.pacstream.enrich.entity.LanguageForms.Bare;

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

  private final NameTrie<V> exact;
  private final NameTrie<V> stems;

  /**
   * Over tries that are shared by many articles.
   *
   * @param stems null in a language without endings
   */
  Lookup(NameTrie<V> exact, NameTrie<V> stems) {
    this.exact = exact;
    this.stems = stems;
  }

  /** Empty, to be filled. */
  static <V> Lookup<V> empty(Vocabulary vocabulary, LanguageForms forms) {
    return new Lookup<>(
        new NameTrie<>(vocabulary), forms.isInflected() ? new NameTrie<>(vocabulary) : null);
  }

  void add(List<String> words, LanguageForms forms, V value) {
    exact.add(words, value);
    if (stems != null) {
      stems.add(forms.stems(words), value);
    }
  }

  /** What may stand at a unit, longest first, as printed before inflected. */
  List<Hit<V>> at(Source source, int unit) {
    if (!source.unit(unit).starts()) {
      return List.of();
    }
    List<Hit<V>> hits = List.of();
    int word = source.word(unit);
    if (exact.begins(word)) {
      hits = added(hits, exact, source, unit, word, source::word, 0, false);
    }
    if (stems != null && stems.begins(source.stem(unit))) {
      hits = added(hits, stems, source, unit, source.stem(unit), source::stem, 0, true);
    }
    for (Bare bare : source.bare(unit)) {
      if (exact.begins(bare.word())) {
        hits = added(hits, exact, source, unit, bare.word(), source::word, bare.skipped(), false);
      }
      if (stems != null && stems.begins(bare.stem())) {
        hits = added(hits, stems, source, unit, bare.stem(), source::stem, bare.skipped(), true);
      }
    }
    if (hits.size() > 1) {
      hits.sort(LONGEST_AS_PRINTED);
    }
    return hits;
  }

  private static <V> List<Hit<V>> added(
      List<Hit<V>> hits,
      NameTrie<V> trie,
      Source source,
      int unit,
      int first,
      IntUnaryOperator words,
      int skipped,
      boolean inflected) {
    List<Hit<V>> more = hits.isEmpty() ? new ArrayList<>(2) : hits;
    for (NameTrie.Match<V> match : trie.matchesAt(source.units(), unit, first, words)) {
      more.add(new Hit<>(match.begin(), match.end(), skipped, inflected, match.values()));
    }
    return more;
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
