package org.pacstream.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** A resource with one word or name a line; {@code #} begins a comment line. */
public final class WordList {
  private WordList() {}

  static Set<String> load(String name) {
    return load(WordList.class, name);
  }

  /**
   * The lines of a resource beside a class.
   *
   * @throws IllegalStateException when there is none
   */
  public static Set<String> load(Class<?> beside, String name) {
    var file = beside.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("no resource " + name + " beside " + beside.getName());
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
