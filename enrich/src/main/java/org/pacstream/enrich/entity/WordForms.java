package org.pacstream.enrich.entity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What languages attach to a name. */
final class WordForms {
  private static final String FILE = "forms.yaml";

  private final Map<String, LanguageForms> forms;

  private WordForms(Map<String, LanguageForms> forms) {
    this.forms = forms;
  }

  /**
   * @throws IllegalArgumentException naming file and place of a rule that cannot be used
   */
  static WordForms load() {
    try (InputStream content = WordForms.class.getResourceAsStream(FILE)) {
      Map<String, Rules> rules =
          new YAMLMapper().readValue(content, new TypeReference<Map<String, Rules>>() {});
      return new WordForms(
          rules.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, rule -> rule.getValue().forms())));
    } catch (IOException e) {
      throw new IllegalArgumentException(FILE + ": " + e.getMessage(), e);
    }
  }

  LanguageForms in(String language) {
    return forms.getOrDefault(language, LanguageForms.NONE);
  }

  /** Languages whose names take endings. */
  Set<String> inflected() {
    return forms.keySet().stream()
        .filter(language -> in(language).isInflected())
        .collect(Collectors.toSet());
  }

  private record Rules(
      List<String> prefixes,
      List<String> endings,
      boolean inflectsGivenNames,
      List<List<String>> maleEndings) {
    LanguageForms forms() {
      return LanguageForms.of(
          Objects.requireNonNullElse(prefixes, List.of()),
          Objects.requireNonNullElse(endings, List.of()),
          inflectsGivenNames,
          Objects.requireNonNullElse(maleEndings, List.of()));
    }
  }
}
