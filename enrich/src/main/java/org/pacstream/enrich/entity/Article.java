package org.pacstream.enrich.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacstream.enrich.text.Text;

/** An article while its names are being found: what has been found so far, and where. */
final class Article {
  private final List<Source> sources = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private final String language;
  private final Instant published;
  private final Map<Source, Marks> marks = new HashMap<>();
  private Set<String> small;

  Article(List<Text> texts, String language, Instant published) {
    for (Text text : texts) {
      sources.add(new Source(sources.size(), text));
    }
    this.language = language;
    this.published = published;
  }

  List<Source> sources() {
    return sources;
  }

  String language() {
    return language;
  }

  Instant published() {
    return published;
  }

  /** The cues of a text, looked up once. */
  Marks marks(Source source, Cues cues) {
    return marks.computeIfAbsent(source, one -> new Marks(one, cues));
  }

  /** Whether a folded word stands somewhere without a capital letter. */
  boolean writesSmall(String word) {
    if (small == null) {
      small = new HashSet<>();
      for (Source source : sources) {
        source.units().stream().filter(one -> !one.upper()).forEach(one -> small.add(one.key()));
      }
    }
    return small.contains(word);
  }

  void add(Found mention) {
    found.add(mention);
    if (mention.mention().named()) {
      mention.source().take(mention.from(), mention.to());
    }
  }

  /** So far, in text order. */
  List<Found> found() {
    return found.stream()
        .sorted(
            Comparator.<Found>comparingInt(one -> one.source().index())
                .thenComparingInt(Found::from)
                .thenComparingInt(Found::to))
        .toList();
  }
}
