package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.entity.LanguageForms.Bare;

/**
 * Phrases in the text of one language, as written there: with prefixes and endings.
 *
 * @param <V> what a phrase stands for
 */
final class Lookup<V> {
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

  /** Whether a phrase may begin at a unit, for all that its first word tells. */
  boolean mayBegin(Source source, int unit) {
    if (exact.begins(source.word(unit)) || stems != null && stems.begins(source.stem(unit))) {
      return true;
    }
    List<Bare> bare = source.bare(unit);
    for (int i = 0; i < bare.size(); i++) {
      if (exact.begins(bare.get(i).word()) || stems != null && stems.begins(bare.get(i).stem())) {
        return true;
      }
    }
    return false;
  }

  /** What may stand at a unit, longest first, as printed before inflected. */
  List<Hit<V>> at(Source source, int unit) {
    if (!mayBegin(source, unit) || !source.unit(unit).starts()) {
      return List.of();
    }
    var hits = new ArrayList<Hit<V>>(2);
    add(hits, source, unit, source.word(unit), source.stem(unit), 0);
    List<Bare> bare = source.bare(unit);
    for (int i = 0; i < bare.size(); i++) {
      Bare one = bare.get(i);
      add(hits, source, unit, one.word(), one.stem(), one.skipped());
    }
    return hits;
  }

  private void add(List<Hit<V>> hits, Source source, int unit, int word, int stem, int skipped) {
    if (exact.begins(word)) {
      exact.walk(
          source.units(),
          unit,
          word,
          source.words(),
          (end, values) -> insert(hits, new Hit<>(unit, end, skipped, false, values)));
    }
    if (stems != null && stems.begins(stem)) {
      stems.walk(
          source.units(),
          unit,
          stem,
          source.stems(),
          (end, values) -> insert(hits, new Hit<>(unit, end, skipped, true, values)));
    }
  }

  private static <V> void insert(List<Hit<V>> hits, Hit<V> hit) {
    int place = hits.size();
    while (place > 0 && hit.compareTo(hits.get(place - 1)) < 0) {
      place--;
    }
    hits.add(place, hit);
  }

  /** Hits with one more, in their order; two of the same words are one of both values. */
  static <V> List<Hit<V>> merged(List<Hit<V>> hits, Hit<V> other) {
    var merged = new ArrayList<Hit<V>>(hits);
    for (int i = 0; i < merged.size(); i++) {
      Hit<V> hit = merged.get(i);
      if (hit.compareTo(other) == 0) {
        var values = new ArrayList<>(hit.values());
        values.addAll(other.values());
        merged.set(i, hit.of(values));
        return merged;
      }
    }
    insert(merged, other);
    return merged;
  }

  /**
   * @param unit its first unit
   * @param endUnit one past its last unit
   * @param skipped letters of the first word that are a written-on prefix
   * @param inflected found by its stem
   */
  record Hit<V>(int unit, int endUnit, int skipped, boolean inflected, List<V> values) {
    /** Below 0 when it goes before another of the same unit: longer, or rather as printed. */
    private int compareTo(Hit<V> other) {
      if (endUnit != other.endUnit) {
        return Integer.compare(other.endUnit, endUnit);
      }
      return inflected == other.inflected
          ? Integer.compare(skipped, other.skipped)
          : Boolean.compare(inflected, other.inflected);
    }

    /** The same words, standing for other things. */
    <W> Hit<W> of(List<W> others) {
      return new Hit<>(unit, endUnit, skipped, inflected, others);
    }
  }
}
