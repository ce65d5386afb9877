package org.pacstream.enrich.money;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;

/**
 * Which languages have rule files ({@code money/languages.txt}), and which codes are currencies.
 */
final class Languages {
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
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }
}
