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
  private final Use use;
  private final NameTrie<V> exact;
  private final NameTrie<V> stems;

  /**
   * Over tries that are shared by many articles.
   *
   * @param use that of the tries; null where their first words are not marked
   * @param stems null in a language without endings
   */
  Lookup(Use use, NameTrie<V> exact, NameTrie<V> stems) {
    this.use = use;
    this.exact = exact;
    this.stems = stems;
  }

  /** Empty, to be filled with the phrases of a rule file. */
  static <V> Lookup<V> of(Vocabulary vocabulary, LanguageForms forms, Use use) {
    return new Lookup<>(
        use,
        NameTrie.of(vocabulary, use),
        forms.isInflected() ? NameTrie.of(vocabulary, use) : null);
  }

  /** Empty, to be filled with the phrases of one article. */
  static <V> Lookup<V> ofArticle(Vocabulary vocabulary, LanguageForms forms) {
    return new Lookup<>(
        null,
        NameTrie.ofArticle(vocabulary),
        forms.isInflected() ? NameTrie.ofArticle(vocabulary) : null);
  }

  void add(List<String> words, LanguageForms forms, V value) {
    exact.add(words, value);
    if (stems != null) {
      stems.add(forms.stems(words), value);
    }
  }

  /** Whether a phrase may begin at a unit, for all that its first word tells at once. */
  boolean mayBegin(Source source, int unit) {
    return use == null ? begins(source, unit) : source.isFor(use, unit);
  }

  /** Whether a phrase begins with a unit's first word. */
  boolean begins(Source source, int unit) {
    if (use != null && !source.isFor(use, unit)) {
      return false;
    }
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
    if (!mayBegin(source, unit) || !source.starts(unit)) {
      return List.of();
    }
    List<Hit<V>> hits = with(List.of(), source, unit, source.word(unit), source.stem(unit), 0);
    List<Bare> bare = source.bare(unit);
    for (int i = 0; i < bare.size(); i++) {
      Bare one = bare.get(i);
      hits = with(hits, source, unit, one.word(), one.stem(), one.skipped());
    }
    return hits;
  }

  /** Hits with those of a word that stands at a unit. */
  private List<Hit<V>> with(
      List<Hit<V>> hits, Source source, int unit, int word, int stem, int skipped) {
    List<Hit<V>> all = with(hits, exact, source, unit, word, skipped);
    return stems == null ? all : with(all, stems, source, unit, stem, skipped);
  }

  private List<Hit<V>> with(
      List<Hit<V>> hits, NameTrie<V> trie, Source source, int unit, int first, int skipped) {
    List<Hit<V>> all = hits;
    int edge = trie.begin(first);
    int end = unit + 1;
    while (edge != NameTrie.NONE) {
      List<V> values = trie.values(edge);
      if (values != null && source.ends(end - 1)) {
        all = all.isEmpty() ? new ArrayList<>(2) : all;
        insert(all, new Hit<>(unit, end, skipped, trie == stems, values));
      }
      if (end == source.size() || !trie.goesOn(edge) || !mayGoOn(source, end)) {
        break;
      }
      edge = trie.next(edge, trie == stems ? source.stem(end) : source.word(end));
      end++;
    }
    return all;
  }

  private boolean mayGoOn(Source source, int unit) {
    return (use == null || source.isFor(Use.MORE, unit)) && source.isJoined(unit);
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
