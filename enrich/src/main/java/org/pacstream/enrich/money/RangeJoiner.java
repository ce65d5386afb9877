package org.pacstream.enrich.money;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.money.Lexicon.Match;
import org.pacstream.schemas.Bound;

/** Joins the two ends of a range into one amount, and lets lists share scale and currency. */
final class RangeJoiner {
  private static final int YEAR = 1000;

  /** How far before "from X to Y" a verb of change may stand. */
  private static final int CHANGE_REACH = 8;

  private static final Role[] SKIPPED = {Role.FILLER, Role.ABOUT, Role.AT_LEAST, Role.AT_MOST};

  private final Lexemes lexemes;
  private final Lexicon lexicon;

  RangeJoiner(Lexemes lexemes, Lexicon lexicon) {
    this.lexemes = lexemes;
    this.lexicon = lexicon;
  }

  List<Sighting> join(List<Sighting> sightings) {
    var joined = new ArrayList<Sighting>(sightings.size());
    for (int i = 0; i < sightings.size(); i++) {
      Sighting low = sightings.get(i);
      Sighting high = i + 1 < sightings.size() ? sightings.get(i + 1) : null;
      if (high != null && isRange(low, high) && merge(low, high)) {
        i++;
      }
      joined.add(low);
    }
    share(joined);
    return joined;
  }

  private boolean isRange(Sighting low, Sighting high) {
    if (low.currency == null && high.currency == null || low.end > high.begin) {
      return false;
    }
    if (lexemes.get(low.begin).sentence() != lexemes.get(high.begin).sentence()
        || high.begin - low.end > 4
        || low.printed && high.printed && !low.currency.equals(high.currency)) {
      return false;
    }
    if (isDash(low, high)) {
      return true;
    }
    if (opensBetween(low.begin) && fills(low.end, high.begin, Role.RANGE_AND)) {
      return !changed(low.begin);
    }
    if (!fills(low.end, high.begin, Role.RANGE_TO)) {
      return false;
    }
    boolean opened = opens(low.begin, Role.RANGE_FROM);
    if (changed(low.begin)) {
      low.left = true;
      high.reached = low.end;
      return false;
    }
    if (high.currency != null) {
      return opened || low.currency != null || !low.quantity.hasScale() || high.suffixed;
    }
    return opened && Followers.endsPhrase(lexemes, high.end, lexicon)
        || high.quantity.hasScale() && Followers.endsPhrase(lexemes, high.end, lexicon);
  }

  private boolean isDash(Sighting low, Sighting high) {
    if (high.begin != low.end + 1) {
      return false;
    }
    Lexeme sign = lexemes.get(low.end);
    boolean apart = sign.apart() || lexemes.get(high.begin).apart();
    return switch (sign.lower()) {
      case "-", "–", "‑", "~", "∼", "〜", "～" -> !apart || low.printed != high.printed;
      case "—", "/" -> !apart && low.printed != high.printed;
      default -> false;
    };
  }

  private boolean opensBetween(int begin) {
    return opens(begin, Role.BETWEEN);
  }

  private boolean opens(int begin, Role role) {
    int at = begin;
    for (int step = 0; step < 3; step++) {
      if (lexicon.before(lexemes, at, role) != null) {
        return true;
      }
      Match skipped = skippable(at);
      if (skipped == null) {
        return false;
      }
      at = skipped.begin();
    }
    return false;
  }

  private Match skippable(int end) {
    for (Role role : SKIPPED) {
      Match match = lexicon.before(lexemes, end, role);
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  /** Exactly a phrase of the role stands between, bounds and articles aside. */
  private boolean fills(int begin, int end, Role role) {
    Match match = lexicon.at(lexemes, begin, role);
    if (match == null) {
      return false;
    }
    int at = match.end();
    while (at < end) {
      Match skipped = null;
      for (Role skip : SKIPPED) {
        Match candidate = lexicon.at(lexemes, at, skip);
        skipped = candidate == null ? skipped : candidate;
      }
      if (skipped == null) {
        return false;
      }
      at = skipped.end();
    }
    return at == end;
  }

  private boolean changed(int begin) {
    int sentence = lexemes.get(begin).sentence();
    for (int at = begin; at > 0 && at > begin - CHANGE_REACH; at--) {
      if (lexemes.get(at - 1).sentence() != sentence) {
        return false;
      }
      if (lexicon.before(lexemes, at, Role.CHANGE) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean merge(Sighting low, Sighting high) {
    Quantity from = low.quantity;
    if (!from.hasScale()
        && high.quantity.hasScale()
        && from.value().compareTo(mantissa(high.quantity)) <= 0) {
      from = from.times(high.quantity.scale(), from.end());
    }
    Quantity to = high.quantity;
    if (!to.hasScale()
        && high.currency == null
        && from.hasScale()
        && mantissa(from).compareTo(to.value()) <= 0) {
      to = to.times(from.scale(), to.end());
    }
    if (from.value().compareTo(to.value()) >= 0) {
      return false;
    }
    boolean lowIsYear = low.currency == null && from.figure() && !from.grouped() && isYear(from);
    if (lowIsYear && high.quantity.hasScale()) {
      return false;
    }
    low.quantity = from;
    low.upper = to.value();
    low.weak = low.currency == null ? high.weak : low.weak;
    if (low.currency == null) {
      low.currency = high.currency;
    }
    low.coin |= high.coin;
    low.end = high.end;
    low.printed = true;
    low.suffixed = high.suffixed;
    low.bound = Bound.RANGE;
    low.bounded = true;
    if (from.unit().compareTo(to.unit()) < 0) {
      low.quantity =
          new Quantity(
              from.begin(),
              to.end(),
              from.value(),
              to.scale(),
              to.unit(),
              false,
              false,
              false,
              false);
    }
    return true;
  }

  private static java.math.BigDecimal mantissa(Quantity quantity) {
    return quantity.value().divide(quantity.scale(), java.math.MathContext.DECIMAL64);
  }

  private static boolean isYear(Quantity quantity) {
    int value = quantity.value().intValue();
    return value >= 1900 && value <= 2100;
  }

  /** "3, 5 and 8 million dollars", "13.5 bis 15 Millionen". */
  private void share(List<Sighting> sightings) {
    boolean listed = false;
    for (int i = sightings.size() - 2; i >= 0; i--) {
      Sighting item = sightings.get(i);
      Sighting next = sightings.get(i + 1);
      boolean adjoins =
          next.currency != null
              && next.suffixed
              && item.currency == null
              && item.end < next.begin
              && lexemes.get(item.begin).sentence() == lexemes.get(next.begin).sentence();
      boolean and =
          adjoins
              && (fills(item.end, next.begin, Role.AND)
                  || fills(item.end, next.begin, Role.RANGE_TO)
                  || fills(item.end, next.begin, Role.RANGE_AND));
      boolean comma =
          adjoins && listed && next.begin == item.end + 1 && isComma(lexemes.get(item.end));
      listed = (and || comma) && lend(item, next);
      item.left |= and && changed(item.begin);
    }
  }

  private static boolean isComma(Lexeme lexeme) {
    return switch (lexeme.lower()) {
      case ",", "،", "、", "，" -> true;
      default -> false;
    };
  }

  private static boolean lend(Sighting item, Sighting next) {
    if (!item.quantity.hasScale() && next.quantity.hasScale()) {
      if (item.quantity.value().intValue() >= YEAR || next.upper != null) {
        return false;
      }
      item.lend(next.quantity.scale());
    }
    item.currency = next.currency;
    item.coin = next.coin;
    item.weak = next.weak;
    item.suffixed = true;
    return true;
  }
}
