package org.pacstream.enrich.money;

import java.util.List;

/** Marks amounts that restate the one before in another currency: "15.47 BTC, worth $1 million". */
final class Conversions {
  /** Lexemes between an amount and the one that restates it. */
  private static final int REACH = 8;

  private final Lexemes lexemes;
  private final Lexicon lexicon;

  Conversions(Lexemes lexemes, Lexicon lexicon) {
    this.lexemes = lexemes;
    this.lexicon = lexicon;
  }

  void mark(List<Sighting> sightings) {
    Sighting previous = null;
    for (Sighting sighting : sightings) {
      if (sighting.isMoney()) {
        sighting.converted = previous != null && restates(previous, sighting);
        previous = sighting;
      }
    }
  }

  private boolean restates(Sighting previous, Sighting sighting) {
    if (previous.currency.equals(sighting.currency)
        || sighting.begin - previous.end > REACH
        || lexemes.get(previous.begin).sentence() != lexemes.get(sighting.begin).sentence()) {
      return false;
    }
    for (int at = previous.end; at < sighting.begin; at++) {
      if (isBracketOrEqual(lexemes.get(at)) || lexicon.at(lexemes, at, Role.CONVERTED) != null) {
        return true;
      }
    }
    return isApproximated(previous.end, sighting.begin);
  }

  /** "$171.3 million, just under 148 million euros": a comma and words of vagueness alone. */
  private boolean isApproximated(int from, int to) {
    if (from + 1 >= to || !lexemes.get(from).isSign(',')) {
      return false;
    }
    for (Role bound : List.of(Role.ABOUT, Role.AT_MOST, Role.AT_LEAST)) {
      Lexicon.Match match = lexicon.at(lexemes, from + 1, bound);
      if (match != null && match.end() == to) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBracketOrEqual(Lexeme lexeme) {
    return switch (lexeme.lower()) {
      case "(", "=", "[" -> true;
      default -> false;
    };
  }
}
