package org.pacstream.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pacstream.aggregate.total.Currencies;
import org.pacstream.enrich.Enricher;

/** Whatever currency is read in a text is one that is totalled. */
class KnownCurrenciesTest {
  private static final Set<String> TELL_CURRENCIES =
      Set.of(
          "signs",
          "prefixes",
          "codes",
          "currencies",
          "weakCurrencies",
          "minors",
          "coins",
          "localDollar",
          "scaledCurrencies",
          "assume");
  private static final Pattern CODE =
      Pattern.compile("(?<![\\p{L}\\p{N}@$.])([A-Z]{3,6})(?=\"?\\s*([,}\\]]|$))");

  @Test
  void everyCurrencyOfTheRuleFilesIsTotalled() throws IOException {
    var codes = new TreeSet<String>(codes("signs.yaml"));
    for (String language : text("languages.txt").lines().toList()) {
      if (language.matches("[a-z]+")) {
        codes.addAll(codes(language + ".yaml"));
      }
    }

    assertThat(codes).contains("USD", "EUR", "BTC", "KZT", "DOGE").hasSizeGreaterThan(60);
    assertThat(codes).allMatch(Currencies::isKnown);
  }

  private static Set<String> codes(String file) throws IOException {
    var codes = new TreeSet<String>();
    boolean tells = false;
    for (String line : text(file).lines().toList()) {
      if (line.matches("\\w+:.*")) {
        tells = TELL_CURRENCIES.contains(line.substring(0, line.indexOf(':')));
      }
      if (tells) {
        CODE.matcher(line).results().forEach(found -> codes.add(found.group(1)));
      }
    }
    return codes;
  }

  private static String text(String file) throws IOException {
    try (InputStream in = Enricher.class.getResourceAsStream("money/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
