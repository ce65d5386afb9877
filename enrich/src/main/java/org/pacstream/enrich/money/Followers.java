package org.pacstream.enrich.money;

import org.pacstream.enrich.money.Lexicon.Match;

/** What stands after a number without a currency word. */
final class Followers {
  private Followers() {}

  /** Whether somebody's name follows, behind a word of owning: "20 millones de Ripple". */
  static boolean leadsToName(Lexemes lexemes, int at, Lexicon lexicon) {
    Match of = at < lexemes.size() ? lexicon.at(lexemes, at, Role.OF_NAME) : null;
    return of != null
        && of.end() < lexemes.size()
        && lexemes.get(of.end()).isWord()
        && lexemes.isCapitalised(of.end());
  }

  /**
   * Whether no noun follows that the number could count: the sentence ends, or a sign or one of the
   * language's function words stands there.
   */
  static boolean endsPhrase(Lexemes lexemes, int at, Lexicon lexicon) {
    if (at >= lexemes.size()
        || at > 0 && lexemes.get(at).sentence() != lexemes.get(at - 1).sentence()) {
      return true;
    }
    Lexeme next = lexemes.get(at);
    if (next.isWord() || next.isFigure()) {
      return lexicon.at(lexemes, at, Role.AFTER_BARE) != null;
    }
    return switch (next.lower()) {
      case "%", "٪", "‰", "°", "º", "ª", "-", "/", "#", "+", "=", "*", "@", "_", "&" -> false;
      default -> true;
    };
  }
}
