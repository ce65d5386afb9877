package org.pacstream.enrich.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pacstream.enrich.money.Lexicon.Match;

/** Reads numbers of a text with the currency printed before or after it. */
final class AmountReader {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final Set<String> DOLLARS =
      Set.of(
          "USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP", "BRL",
          "UYU");

  private final String original;
  private final Lexemes lexemes;
  private final LanguageRules rules;
  private final QuantityReader quantities;
  private final List<Sighting> sightings = new ArrayList<>();

  AmountReader(String original, Lexemes lexemes, LanguageRules rules) {
    this.original = original;
    this.lexemes = lexemes;
    this.rules = rules;
    this.quantities = new QuantityReader(original, lexemes, rules);
  }

  /**
   * In text order; a number without a currency has none.
   *
   * @param begins the lexemes at which numbers may begin
   */
  List<Sighting> read(int[] begins) {
    int next = 0;
    for (int begin : begins) {
      Quantity quantity = begin < next ? null : quantities.read(begin);
      if (quantity == null) {
        continue;
      }
      var sighting = new Sighting(quantity);
      readPrefix(sighting);
      readLetter(sighting);
      readSuffix(sighting);
      boolean counts =
          !quantity.whole()
              || sighting.currency != null
              || before(sighting.begin, Role.BETWEEN) != null;
      if (counts && !joinsBefore(sighting)) {
        sightings.add(sighting);
      }
      next = Math.max(sighting.end, begin + 1);
    }
    return sightings;
  }

  /** "6 dollars 40 cents", "5 euro e 40 centesimi". */
  private boolean joinsBefore(Sighting cents) {
    if (!cents.minor || sightings.isEmpty() || cents.value().compareTo(BigDecimal.ONE) >= 0) {
      return false;
    }
    Sighting whole = sightings.get(sightings.size() - 1);
    Match and = before(cents.begin, Role.AND);
    boolean adjoins = whole.end == (and == null ? cents.begin : and.begin());
    if (!adjoins
        || !whole.suffixed
        || whole.minor
        || whole.quantity.hasScale()
        || whole.value().scale() > 0
        || !sameSentence(whole.begin, cents.begin)) {
      return false;
    }
    whole.quantity = whole.quantity.plus(cents.quantity);
    whole.end = cents.end;
    return true;
  }

  private Match at(int at, Role role) {
    return rules.lexicon.at(lexemes, at, role);
  }

  private Match before(int end, Role role) {
    return rules.lexicon.before(lexemes, end, role);
  }

  private int previousEnd() {
    return sightings.isEmpty() ? 0 : sightings.get(sightings.size() - 1).end;
  }

  private void readPrefix(Sighting sighting) {
    int end = sighting.begin;
    if (end == 0 || lexemes.get(end - 1).sentence() != lexemes.get(end).sentence()) {
      return;
    }
    Match prefix = before(end, Role.PREFIX);
    if (prefix == null) {
      prefix = before(end, Role.SIGN);
      if (prefix != null) {
        Match code = before(prefix.begin(), Role.CODE);
        if (code != null
            && code.begin() >= previousEnd()
            && DOLLARS.contains(prefix.currency())
            && DOLLARS.contains(code.currency())) {
          prefix = new Match(code.begin(), prefix.end(), null, code.currency());
        }
      }
    }
    if (prefix == null) {
      prefix = before(end, Role.CODE);
    }
    if (prefix == null && sighting.quantity.figure()) {
      prefix = before(end, Role.SCALED);
      if (prefix != null && prefix.begin() >= previousEnd()) {
        sighting.quantity = sighting.quantity.times(prefix.value(), sighting.quantity.end());
      }
    }
    if (prefix != null && prefix.begin() >= previousEnd()) {
      sighting.begin = prefix.begin();
      sighting.currency = prefix.currency();
      sighting.printed = true;
    }
  }

  /** "m" and "k" beside a currency. */
  private void readLetter(Sighting sighting) {
    Quantity quantity = sighting.quantity;
    int at = quantity.end();
    if (!quantity.figure() || at >= lexemes.size()) {
      return;
    }
    if (lexemes.get(at).isSign('-') && !lexemes.get(at).apart() && at + 1 < lexemes.size()) {
      at++;
    }
    Match letter = at(at, Role.LETTER);
    if (letter == null) {
      return;
    }
    Lexeme word = lexemes.get(at);
    boolean capital = Character.isUpperCase(original.codePointAt(word.begin()));
    boolean beforeSign =
        letter.end() < lexemes.size()
            && (at(letter.end(), Role.SIGN) != null
                || at(letter.end(), Role.CODE) != null
                || at(letter.end(), Role.CURRENCY) != null);
    boolean scales = sighting.currency != null && (!word.apart() || capital) || beforeSign;
    if (scales) {
      sighting.quantity = quantity.times(letter.value(), letter.end());
      sighting.end = letter.end();
    }
  }

  private void readSuffix(Sighting sighting) {
    int at = suffixBegin(sighting.end);
    if (at >= lexemes.size() || !sameSentence(sighting.begin, at)) {
      return;
    }
    if (sighting.currency != null) {
      readSecond(sighting, at);
      return;
    }
    if (readScaled(sighting, at)
        || readCurrency(sighting, at)
        || readMinor(sighting, at)
        || readCoin(sighting, at)) {
      sighting.printed = true;
      sighting.suffixed = true;
      readScaleAfterCurrency(sighting);
    }
  }

  private boolean sameSentence(int one, int other) {
    return lexemes.get(one).sentence() == lexemes.get(other).sentence();
  }

  /** After a hyphen and a link word. */
  private int suffixBegin(int end) {
    int at = end;
    if (at + 1 < lexemes.size() && lexemes.get(at).isSign('-') && !lexemes.get(at).apart()) {
      at++;
    }
    Match link = at(at, Role.LINK);
    return link == null ? at : link.end();
  }

  /** "$5 USD", "US$5 dollars", "$5 Canadian": the second mark belongs to the first. */
  private void readSecond(Sighting sighting, int at) {
    Match second = at(at, Role.CODE);
    boolean code = second != null;
    if (!code) {
      second = at(at, Role.CURRENCY);
    }
    if (second == null) {
      return;
    }
    boolean sameKind = DOLLARS.contains(sighting.currency) && DOLLARS.contains(second.currency());
    if (second.currency().equals(sighting.currency) || code && sameKind) {
      sighting.currency = second.currency();
      sighting.end = second.end();
    }
  }

  private boolean readScaled(Sighting sighting, int at) {
    Match match = at(at, Role.SCALED);
    if (match == null) {
      return false;
    }
    sighting.quantity = sighting.quantity.times(match.value(), sighting.quantity.end());
    return take(sighting, match);
  }

  private boolean readCurrency(Sighting sighting, int at) {
    Match match = at(at, Role.CURRENCY);
    if (match == null) {
      match = at(at, Role.CODE);
    }
    if (match == null) {
      match = at(at, Role.SIGN);
      if (match != null && isPrefixOfNext(match.end())) {
        match = null;
      }
    }
    if (match == null) {
      match = at(at, Role.WEAK);
      sighting.weak = match != null && !sighting.quantity.hasScale();
    }
    return match != null && take(sighting, match);
  }

  /** In "2 $5" the sign belongs to the figure after it. */
  private boolean isPrefixOfNext(int at) {
    return at < lexemes.size() && lexemes.get(at).isFigure() && !lexemes.get(at).apart();
  }

  private boolean readMinor(Sighting sighting, int at) {
    Match match = at(at, Role.MINOR);
    if (match == null) {
      return false;
    }
    sighting.quantity = sighting.quantity.times(CENT, sighting.quantity.end());
    sighting.minor = true;
    return take(sighting, match);
  }

  private boolean readCoin(Sighting sighting, int at) {
    Match match = at(at, Role.COIN);
    if (match == null) {
      return false;
    }
    Quantity quantity = sighting.quantity;
    boolean counts =
        quantity.hasScale()
            || quantity.grouped()
            || quantity.value().scale() > 0
            || Followers.endsPhrase(lexemes, match.end(), rules.lexicon);
    if (!counts) {
      return false;
    }
    sighting.coin = true;
    return take(sighting, match);
  }

  private static boolean take(Sighting sighting, Match match) {
    sighting.currency = match.currency();
    sighting.end = match.end();
    return true;
  }

  /** "5 USD million". */
  private void readScaleAfterCurrency(Sighting sighting) {
    Match scale = at(sighting.end, Role.SCALE);
    if (scale != null
        && sighting.quantity.figure()
        && sameSentence(sighting.begin, scale.begin())) {
      sighting.quantity = sighting.quantity.times(scale.value(), sighting.quantity.end());
      sighting.end = scale.end();
    }
  }
}
