package org.pacstream.enrich.money;

import java.util.List;
import java.util.Map;
import org.pacstream.enrich.text.Text;

/**
 * Reads a bare dollar sign as the peso of the country the text speaks of, where the same text marks
 * United States dollars as such ("US$ 78 millones … $ 1.155").
 */
final class LocalDollar {
  private final Text text;
  private final LanguageRules rules;

  LocalDollar(Text text, LanguageRules rules) {
    this.text = text;
    this.rules = rules;
  }

  void read(Lexemes lexemes, List<Sighting> sightings) {
    if (rules.localDollar.isEmpty()) {
      return;
    }
    boolean marked = false;
    for (Sighting sighting : sightings) {
      marked |= isDollar(sighting) && !lexemes.get(sighting.begin).isSign('$');
    }
    String local = marked ? local() : null;
    if (local == null) {
      return;
    }
    for (Sighting sighting : sightings) {
      if (isDollar(sighting)
          && lexemes.get(sighting.begin).isSign('$')
          && sighting.quantity.begin() == sighting.begin + 1
          && sighting.end == sighting.quantity.end()) {
        sighting.currency = local;
      }
    }
  }

  private static boolean isDollar(Sighting sighting) {
    return "USD".equals(sighting.currency) && sighting.begin < sighting.quantity.begin();
  }

  private String local() {
    var words = new java.util.HashSet<String>();
    text.tokens().forEach(token -> words.add(token.folded()));
    for (Map.Entry<String, List<String>> country : rules.localDollar.entrySet()) {
      if (country.getValue().stream().anyMatch(words::contains)) {
        return country.getKey();
      }
    }
    return null;
  }
}
