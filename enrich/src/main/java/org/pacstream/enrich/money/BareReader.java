package org.pacstream.enrich.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacstream.enrich.money.Lexicon.Match;

/**
 * Gives numbers without a currency that of the money around them, where they can be nothing else.
 */
final class BareReader {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2099);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** Lexemes between an amount and the figure that leans on it. */
  static final int ELLIPSIS_REACH = 16;

  /** Numbers between one and the money that lends it a currency. */
  static final int CONTEXT_REACH = 200;

  /** Lexemes before a number in which a counted noun makes it no money. */
  private static final int COUNTED_REACH = 6;

  private static final Role[] BOUNDS = {Role.AT_LEAST, Role.AT_MOST, Role.ABOUT, Role.ADDITIONAL};

  private final Lexemes lexemes;
  private final LanguageRules rules;
  private final List<Sighting> sightings;
  private final String context;
  private boolean asked;

  /**
   * @param context the currency of the article's other text, or null
   */
  BareReader(Lexemes lexemes, LanguageRules rules, List<Sighting> sightings, String context) {
    this.lexemes = lexemes;
    this.rules = rules;
    this.sightings = sightings;
    this.context = context;
  }

  /** Whether a number asked for the currency of the article's other text. */
  boolean asked() {
    return asked;
  }

  void read() {
    dropWeak();
    for (int i = 0; i < sightings.size(); i++) {
      Sighting sighting = sightings.get(i);
      if (sighting.currency == null && !sighting.dropped) {
        if (sighting.quantity.hasScale()) {
          readScaled(i);
        } else if (sighting.quantity.figure()) {
          readEllipsis(i);
        }
      }
    }
  }

  /** Pounds are money where the text speaks of sterling, or with a scale. */
  private void dropWeak() {
    boolean any = false;
    for (Sighting sighting : sightings) {
      any |= sighting.weak;
    }
    if (!any) {
      return;
    }
    Set<String> known =
        sightings.stream()
            .filter(sighting -> !sighting.weak && sighting.currency != null)
            .map(sighting -> sighting.currency)
            .collect(Collectors.toSet());
    for (Sighting sighting : sightings) {
      sighting.dropped = sighting.weak && !known.contains(sighting.currency);
    }
  }

  private void readScaled(int i) {
    Sighting sighting = sightings.get(i);
    if (rules.bare == RuleFile.Bare.NEVER || !endsPhrase(sighting) || isCounted(sighting.begin)) {
      return;
    }
    boolean sentence = hasMoneyInSentence(i);
    boolean cued = hasCue(sighting.begin);
    if (rules.bare == RuleFile.Bare.SENTENCE && !sentence) {
      return;
    }
    String currency = contextCurrency(i);
    if (currency == null && cued && sighting.quantity.scale().compareTo(MILLION) >= 0) {
      currency = rules.file.assume();
    }
    boolean large = sighting.quantity.scale().compareTo(THOUSAND) > 0;
    if (currency != null && (large || sentence || cued || isBounded(sighting.begin))) {
      sighting.currency = currency;
    }
  }

  private boolean endsPhrase(Sighting sighting) {
    return Followers.endsPhrase(lexemes, sighting.end, rules.lexicon)
        || Followers.leadsToName(lexemes, sighting.end, rules.lexicon);
  }

  private boolean isBounded(int begin) {
    for (Role role : BOUNDS) {
      if (rules.lexicon.before(lexemes, begin, role) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean isCounted(int begin) {
    for (int at = begin; at > 0 && at > begin - COUNTED_REACH; at--) {
      Lexeme before = lexemes.get(at - 1);
      if (before.sentence() != lexemes.get(begin).sentence() || !before.isWord()) {
        return false;
      }
      if (rules.lexicon.before(lexemes, at, Role.COUNTED) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean hasCue(int begin) {
    int sentence = lexemes.get(begin).sentence();
    for (int at = begin;
        at > 0 && lexemes.get(at - 1).sentence() == sentence && begin - at < 30;
        at--) {
      if (rules.lexicon.before(lexemes, at, Role.MONEY_CUE) != null) {
        return true;
      }
    }
    for (int at = begin;
        at < lexemes.size() && lexemes.get(at).sentence() == sentence && at - begin < 30;
        at++) {
      if (rules.lexicon.at(lexemes, at, Role.MONEY_CUE) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean hasMoneyInSentence(int i) {
    int sentence = lexemes.get(sightings.get(i).begin).sentence();
    for (int step = -1; step <= 1; step += 2) {
      for (int j = i + step, seen = 0;
          j >= 0 && j < sightings.size() && seen < 8;
          j += step, seen++) {
        Sighting other = sightings.get(j);
        if (lexemes.get(other.begin).sentence() != sentence) {
          break;
        }
        if (other.isMoney()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Of the money before it, else after it, else of the article's other text; never a coin. */
  private String contextCurrency(int i) {
    for (int j = i - 1; j >= 0 && j > i - CONTEXT_REACH; j--) {
      if (lends(sightings.get(j))) {
        return sightings.get(j).currency;
      }
    }
    for (int j = i + 1; j < sightings.size() && j < i + CONTEXT_REACH; j++) {
      if (lends(sightings.get(j))) {
        return sightings.get(j).currency;
      }
    }
    asked = true;
    return context;
  }

  private static boolean lends(Sighting sighting) {
    return sighting.isMoney() && !sighting.coin && !sighting.converted;
  }

  /** "7,6 milioni di dollari per Gallego e oltre 6,9 per Slotkin". */
  private void readEllipsis(int i) {
    Sighting sighting = sightings.get(i);
    boolean versus = isVersus(sighting.begin);
    boolean ends =
        Followers.endsPhrase(lexemes, sighting.end, rules.lexicon)
            || versus && rules.lexicon.at(lexemes, sighting.end, Role.LINK) != null;
    if (rules.bare != RuleFile.Bare.TEXT || !ends || isYear(sighting)) {
      return;
    }
    if (isBeforeItsModel(i)) {
      sighting.currency = sightings.get(i + 1).currency;
      return;
    }
    Sighting model = i == 0 ? null : previousMoney(i);
    if (model == null || sighting.begin - model.end > ELLIPSIS_REACH) {
      return;
    }
    boolean sameSentence =
        lexemes.get(model.begin).sentence() == lexemes.get(sighting.begin).sentence();
    boolean leans =
        sameSentence
            ? isBounded(sighting.begin) || versus || isParallel(model, sighting)
            : sighting.quantity.grouped()
                && isBounded(sighting.begin)
                && !model.quantity.hasScale();
    if (leans && !isCounted(sighting.begin)) {
      boolean whole = sighting.quantity.grouped() && sighting.value().compareTo(TEN_THOUSAND) >= 0;
      if (model.quantity.hasScale() && !whole) {
        sighting.lend(model.quantity.scale());
      }
      sighting.currency = model.currency;
    }
  }

  /** "auf 420.000, die FDP auf rund 100.000 Euro": the same word before both figures. */
  private boolean isBeforeItsModel(int i) {
    Sighting sighting = sightings.get(i);
    if (!sighting.quantity.grouped() || i + 1 >= sightings.size() || sighting.begin == 0) {
      return false;
    }
    Sighting next = sightings.get(i + 1);
    if (!next.isMoney()
        || next.quantity.hasScale()
        || next.begin - sighting.end > ELLIPSIS_REACH
        || lexemes.get(next.begin).sentence() != lexemes.get(sighting.begin).sentence()) {
      return false;
    }
    int begin = next.begin;
    Match about = rules.lexicon.before(lexemes, begin, Role.ABOUT);
    begin = about == null ? begin : about.begin();
    Lexeme one = lexemes.get(sighting.begin - 1);
    Lexeme other = lexemes.get(begin - 1);
    return one.isWord() && one.folded().equals(other.folded());
  }

  private static boolean isYear(Sighting sighting) {
    BigDecimal value = sighting.value();
    return !sighting.quantity.grouped()
        && value.scale() <= 0
        && value.compareTo(FIRST_YEAR) >= 0
        && value.compareTo(LAST_YEAR) <= 0;
  }

  private Sighting previousMoney(int i) {
    for (int j = i - 1; j >= 0 && j > i - 4; j--) {
      if (sightings.get(j).isMoney() && !sightings.get(j).converted) {
        return sightings.get(j);
      }
    }
    return null;
  }

  private boolean isVersus(int begin) {
    Match article = rules.lexicon.before(lexemes, begin, Role.FILLER);
    return rules.lexicon.before(lexemes, begin, Role.VERSUS) != null
        || article != null && rules.lexicon.before(lexemes, article.begin(), Role.VERSUS) != null;
  }

  /** A preposition after both: per Gallego … per Slotkin, alla campagna e … al partito. */
  private boolean isParallel(Sighting model, Sighting sighting) {
    if (model.end >= lexemes.size() || sighting.end >= lexemes.size()) {
      return false;
    }
    Lexeme one = lexemes.get(model.end);
    Lexeme other = lexemes.get(sighting.end);
    if (!one.isWord() || !other.isWord()) {
      return false;
    }
    boolean same = one.folded().equals(other.folded());
    boolean and = rules.lexicon.before(lexemes, sighting.begin, Role.AND) != null;
    boolean comma = lexemes.get(sighting.begin - 1).isSign(',');
    boolean alike = rules.lexicon.at(lexemes, model.end, Role.AFTER_BARE) != null;
    boolean likeMoney = sighting.quantity.grouped() || sighting.value().scale() > 0;
    return same && (and || comma) || alike && and && likeMoney;
  }
}
