package org.pacstream.enrich.entity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacstream.enrich.text.Folding;

/** What languages attach to a name: written-on prefixes and the endings of cases. */
final class WordForms {
  private static final String FILE = "forms.yaml";
  private static final int SHORTEST_STEM = 3;
  private static final int SHORTEST_REST = 2;

  private final Map<String, List<Prefix>> prefixes = new HashMap<>();
  private final Map<String, List<String>> endings = new HashMap<>();

  private WordForms() {}

  /**
   * @throws IllegalArgumentException naming file and place of a rule that cannot be used
   */
  static WordForms load() {
    Map<String, Rules> rules;
    try (InputStream content = WordForms.class.getResourceAsStream(FILE)) {
      rules = new YAMLMapper().readValue(content, new TypeReference<Map<String, Rules>>() {});
    } catch (IOException e) {
      throw new IllegalArgumentException(FILE + ": " + e.getMessage(), e);
    }
    var forms = new WordForms();
    rules.forEach(
        (language, rule) -> {
          if (rule.prefixes != null) {
            forms.prefixes.put(language, rule.prefixes.stream().map(Prefix::of).toList());
          }
          if (rule.endings != null) {
            forms.endings.put(
                language,
                rule.endings.stream()
                    .map(Folding::fold)
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList());
          }
        });
    return forms;
  }

  /** Languages whose names take endings. */
  Set<String> inflected() {
    return endings.keySet();
  }

  /** A folded word without its ending; the word itself in a language without endings. */
  String stem(String word, String language) {
    for (String ending : endings.getOrDefault(language, List.of())) {
      if (word.length() - ending.length() >= SHORTEST_STEM && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  List<String> stems(List<String> words, String language) {
    return words.stream().map(word -> stem(word, language)).toList();
  }

  /** What a folded word may be without a written-on prefix; empty for most words. */
  List<Bare> bare(String word, String language) {
    List<Prefix> rules = prefixes.get(language);
    if (rules == null) {
      return List.of();
    }
    var found = new ArrayList<Bare>(2);
    for (Prefix prefix : rules) {
      if (word.length() - prefix.letters.length() >= SHORTEST_REST
          && word.startsWith(prefix.letters)) {
        found.add(
            new Bare(prefix.restored + word.substring(prefix.letters.length()), prefix.skipped));
      }
    }
    return found;
  }

  /**
   * A word without its prefix.
   *
   * @param skipped letters of the prefix that are no part of the word
   */
  record Bare(String key, int skipped) {}

  private record Prefix(String letters, String restored, int skipped) {
    static Prefix of(String rule) {
      int equals = rule.indexOf('=');
      if (equals < 0) {
        String letters = Folding.fold(rule);
        return new Prefix(letters, "", letters.length());
      }
      String letters = Folding.fold(rule.substring(0, equals));
      String restored = Folding.fold(rule.substring(equals + 1));
      return new Prefix(letters, restored, letters.length() - restored.length() + 1);
    }
  }

  private record Rules(List<String> prefixes, List<String> endings) {}
}
