package org.pacstream.enrich.evaluation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Enriched articles compared with gold: by group ("all", "negatives" for articles that are not
 * crypto-political, and every language) and layer.
 */
final class Scores {
  private final Map<String, Map<Layer, Tally>> tallies = new TreeMap<>();
  private final Map<String, Tally> languages = new TreeMap<>();
  private final Tally topics = new Tally();
  private int boundsRight;
  private int boundsWrong;
  private long leaks;
  private int absent;

  void add(String group, Layer layer, Collection<?> expected, Collection<?> found) {
    tally(group, layer).add(expected, found);
  }

  void addLanguage(String expected, String found) {
    languages
        .computeIfAbsent(expected, language -> new Tally())
        .add(List.of(expected), List.of(found));
  }

  void addTopic(boolean expected, boolean found) {
    topics.add(List.of(expected), List.of(found));
  }

  void addBounds(int right, int wrong) {
    boundsRight += right;
    boundsWrong += wrong;
  }

  void addLeaks(long count) {
    leaks += count;
  }

  void addAbsent() {
    absent++;
  }

  Tally tally(String group, Layer layer) {
    return tallies
        .computeIfAbsent(group, name -> new EnumMap<>(Layer.class))
        .computeIfAbsent(layer, name -> new Tally());
  }

  /** Share of the articles in a language that were told to be in it. */
  double language(String code) {
    return languages.getOrDefault(code, new Tally()).recall();
  }

  double language() {
    int right = languages.values().stream().mapToInt(Tally::hits).sum();
    int wrong = languages.values().stream().mapToInt(tally -> tally.missing().size()).sum();
    return Tally.share(right, wrong);
  }

  double topic() {
    return topics.recall();
  }

  /** Of the amounts whose value was found, the share with the right bound. */
  double bound() {
    return boundsRight == 0 ? 0 : Tally.share(boundsRight, boundsWrong);
  }

  /** Counted reports on an amount that is none. */
  long leaks() {
    return leaks;
  }

  /** Articles that were not enriched. */
  int absent() {
    return absent;
  }

  /** All figures, for people. */
  String table() {
    var table =
        new StringBuilder("group      layer                P       R      F1   gold%n".formatted());
    tallies.forEach(
        (group, layers) ->
            layers.forEach(
                (layer, tally) ->
                    table.append(
                        "%-11s%-14s%8.3f%8.3f%8.3f%7d%n"
                            .formatted(
                                group,
                                layer.label(),
                                tally.precision(),
                                tally.recall(),
                                tally.f1(),
                                tally.hits() + tally.missing().size()))));
    return table
        .append(
            "language %.3f  crypto-political %.3f  bound %.3f  counted although not spending: %d  articles missing: %d%n"
                .formatted(language(), topic(), bound(), leaks, absent))
        .toString();
  }
}
