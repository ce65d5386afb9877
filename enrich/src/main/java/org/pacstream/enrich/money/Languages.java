package org.pacstream.enrich.money;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which languages have rule files ({@code money/languages.txt}), and which codes are currencies.
 */
final class Languages {
  private static final Set<String> NATIONAL =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private Languages() {}

  static List<String> all() {
    var file = Languages.class.getResourceAsStream("languages.txt");
    if (file == null) {
      throw new IllegalArgumentException("no resource money/languages.txt");
    }
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("money/languages.txt", e);
    }
  }

  /** An ISO 4217 code, not a coin's ticker. */
  static boolean isNational(String code) {
    return NATIONAL.contains(code);
  }
}
