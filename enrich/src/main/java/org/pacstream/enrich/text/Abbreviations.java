package org.pacstream.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Words whose full stop does not end a sentence: {@code text/abbreviations.txt}. */
final class Abbreviations {
  private static final Set<String> WORDS = load();

  private Abbreviations() {}

  static boolean contains(String folded) {
    return WORDS.contains(folded);
  }

  private static Set<String> load() {
    var file = Abbreviations.class.getResourceAsStream("abbreviations.txt");
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(Folding::fold)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
