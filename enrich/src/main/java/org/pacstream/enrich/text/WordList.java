package org.pacstream.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** A resource with one word a line; {@code #} begins a comment line. */
final class WordList {
  private WordList() {}

  static Set<String> load(String name) {
    var file = WordList.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("no resource text/" + name);
    }
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
