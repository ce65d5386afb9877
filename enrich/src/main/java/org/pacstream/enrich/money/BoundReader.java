package org.pacstream.enrich.money;

import org.pacstream.enrich.money.Lexicon.Match;
import org.pacstream.schemas.Bound;

/** Reads the words around an amount: bounds, "another", prices per unit. */
final class BoundReader {
  /** Words that may stand between an amount and its bound, as phrases. */
  private static final int STEPS = 5;

  /** Lexemes between items that one "about" covers. */
  private static final int COORDINATED_REACH = 9;

  private static final int NEGATION_REACH = 4;

  private static final int VERB_REACH = 8;

  private static final int CAP_REACH = 40;

  /** How many lexemes behind a figure a word of law may stand. */
  private static final int CAP_BEHIND = 8;

  private static final Role[] BEFORE = {
    Role.EXACT, Role.AT_LEAST, Role.AT_MOST, Role.ABOUT, Role.ADDITIONAL, Role.FILLER
  };
  private static final long ANY_BEFORE = Role.bits(BEFORE);
  private static final Role[] AFTER = {
    Role.EXACT_AFTER,
    Role.AT_LEAST_AFTER,
    Role.AT_MOST_AFTER,
    Role.ABOUT_AFTER,
    Role.ADDITIONAL_AFTER
  };
  private static final long ANY_AFTER = Role.bits(AFTER);

  private final Lexemes lexemes;
  private final Lexicon lexicon;
  private Sighting previous;

  BoundReader(Lexemes lexemes, LanguageRules rules) {
    this.lexemes = lexemes;
    this.lexicon = rules.lexicon;
  }

  /** To be called in text order. */
  void read(Sighting sighting) {
    sighting.perUnit = isPerUnit(sighting.end);
    if (sighting.quantity.more()) {
      set(sighting, Bound.AT_LEAST);
    }
    readBefore(sighting);
    readAfter(sighting);
    if (!sighting.bounded && isCoordinatedAbout(sighting)) {
      set(sighting, Bound.ABOUT);
    }
    if (!sighting.bounded && hasVerb(sighting.begin)) {
      set(sighting, Bound.AT_LEAST);
    }
    boolean open = sighting.bound == Bound.AT_MOST || sighting.bound == Bound.AT_LEAST;
    if (open && isCap(sighting.begin)
        || sighting.bound == Bound.AT_MOST && isCapBehind(sighting.end)) {
      sighting.bound = Bound.EXACT;
    }
    previous = sighting;
  }

  private static void set(Sighting sighting, Bound bound) {
    if (!sighting.bounded) {
      sighting.bound = bound;
      sighting.bounded = true;
    }
  }

  private void readBefore(Sighting sighting) {
    int end = sighting.begin;
    int floor = previous == null ? 0 : previous.end;
    for (int step = 0; step < STEPS && end > floor; step++) {
      if (lexemes.get(end - 1).sentence() != lexemes.get(sighting.begin).sentence()) {
        return;
      }
      if (sighting.perUnit && lexicon.before(lexemes, end, Role.FROM_UNIT) != null) {
        set(sighting, Bound.AT_LEAST);
        return;
      }
      if (!lexemes.get(end - 1).spelled().ends(ANY_BEFORE)) {
        return;
      }
      Match match = null;
      Role role = null;
      for (Role one : BEFORE) {
        Match found = lexicon.before(lexemes, end, one);
        if (found != null && (match == null || found.begin() < match.begin())) {
          match = found;
          role = one;
        }
      }
      if (match == null || match.begin() < floor) {
        return;
      }
      switch (role) {
        case EXACT -> set(sighting, Bound.EXACT);
        case AT_LEAST -> set(sighting, floor(sighting, match));
        case AT_MOST -> set(sighting, isReached(sighting, match) ? Bound.EXACT : Bound.AT_MOST);
        case ABOUT -> set(sighting, Bound.ABOUT);
        case ADDITIONAL -> sighting.additional |= match.begin() > floor || !isAnd(match);
        default -> {
          // an article or the like: look further back
        }
      }
      end = match.begin();
    }
  }

  /** A word for "another" that also joins the items of a list: और. */
  private boolean isAnd(Match match) {
    return lexicon.at(lexemes, match.begin(), Role.AND) != null;
  }

  private boolean isFigure(int at) {
    return at < lexemes.size() && lexemes.get(at).isFigure();
  }

  /** The "to" of "fell from 8 to 5", "fell to 5", "fell 4% to 5". */
  private boolean isReached(Sighting sighting, Match to) {
    if (to.begin() == sighting.reached) {
      return true;
    }
    if (to.begin() == 0 || lexicon.at(lexemes, to.begin(), Role.RANGE_TO) == null) {
      return false;
    }
    Lexeme before = lexemes.get(to.begin() - 1);
    return before.sentence() == lexemes.get(to.begin()).sentence()
        && (before.isSign('%') || lexicon.before(lexemes, to.begin(), Role.CHANGE) != null);
  }

  private Bound floor(Sighting sighting, Match match) {
    if (sighting.left && lexicon.before(lexemes, match.end(), Role.RANGE_FROM) != null) {
      return Bound.EXACT;
    }
    if (isOfVerb(match.begin())) {
      return Bound.EXACT;
    }
    return isNegated(match.begin()) ? Bound.AT_MOST : Bound.AT_LEAST;
  }

  /** "verfügte Ende Juni über 5 Millionen": but not over "über mehr als 5 Millionen". */
  private boolean isOfVerb(int begin) {
    if (lexicon.before(lexemes, begin, Role.AT_LEAST) != null) {
      return false;
    }
    for (int at = begin; at > 0 && at > begin - VERB_REACH; at--) {
      Lexeme before = lexemes.get(at - 1);
      if (before.sentence() != lexemes.get(begin).sentence() || before.isSign(',')) {
        return false;
      }
      if (lexicon.before(lexemes, at, Role.OWN_PREPOSITION) != null) {
        return true;
      }
    }
    return false;
  }

  /** "did not cost more than $5". */
  private boolean isNegated(int begin) {
    for (int at = begin; at > 0 && at > begin - NEGATION_REACH; at--) {
      Lexeme before = lexemes.get(at - 1);
      if (before.sentence() != lexemes.get(begin).sentence() || !before.isWord()) {
        return false;
      }
      if (lexicon.before(lexemes, at, Role.NEGATION) != null) {
        return true;
      }
    }
    return false;
  }

  private void readAfter(Sighting sighting) {
    int at = sighting.end;
    for (int step = 0; step < 2 && at < lexemes.size(); step++) {
      if (lexemes.get(at).sentence() != lexemes.get(sighting.begin).sentence()) {
        return;
      }
      if (!lexemes.get(at).spelled().begins(ANY_AFTER)) {
        return;
      }
      Match match = null;
      Role role = null;
      for (Role one : AFTER) {
        Match found = lexicon.at(lexemes, at, one);
        if (found != null && (match == null || found.end() > match.end())) {
          match = found;
          role = one;
        }
      }
      if (match == null) {
        return;
      }
      switch (role) {
        case AT_LEAST_AFTER -> set(sighting, Bound.AT_LEAST);
        case AT_MOST_AFTER -> set(sighting, Bound.AT_MOST);
        case ABOUT_AFTER -> set(sighting, Bound.ABOUT);
        case ADDITIONAL_AFTER -> sighting.additional |= !isAnd(match) || !isFigure(match.end());
        default -> {
          // words that only look like a bound
        }
      }
      at = match.end();
    }
  }

  private boolean isPerUnit(int end) {
    Match unit = lexicon.at(lexemes, end, Role.PER_UNIT);
    Match other = lexicon.at(lexemes, end, Role.EXACT_AFTER);
    return unit != null && (other == null || other.end() <= unit.end());
  }

  /** "about $5 million to X and $2 million to Y". */
  private boolean isCoordinatedAbout(Sighting sighting) {
    if (previous == null
        || previous.bound != Bound.ABOUT
        || sighting.begin - previous.end > COORDINATED_REACH
        || lexemes.get(previous.begin).sentence() != lexemes.get(sighting.begin).sentence()) {
      return false;
    }
    Match and = lexicon.before(lexemes, sighting.begin, Role.AND);
    return and != null && and.begin() > previous.end && !previous.converted;
  }

  /** A verb of exceeding, its subject, the amount; no other amount between. */
  private boolean hasVerb(int begin) {
    int floor = Math.max(previous == null ? 0 : previous.end, begin - VERB_REACH);
    for (int at = begin; at > floor; at--) {
      if (lexemes.get(at - 1).sentence() != lexemes.get(begin).sentence()) {
        return false;
      }
      Match verb = lexicon.before(lexemes, at, Role.AT_LEAST_VERB);
      if (verb != null) {
        return verb.begin() >= floor;
      }
    }
    return false;
  }

  private boolean isCap(int begin) {
    int sentence = lexemes.get(begin).sentence();
    for (int at = begin; at > 0 && at > begin - CAP_REACH; at--) {
      if (lexemes.get(at - 1).sentence() != sentence) {
        return false;
      }
      if (lexicon.before(lexemes, at, Role.CAP) != null) {
        return true;
      }
    }
    return false;
  }

  /** "En fazla 3.500 dolar verebiliyor": where the verb comes last. */
  private boolean isCapBehind(int end) {
    int last = Math.min(lexemes.size(), end + CAP_BEHIND);
    for (int at = end; at < last; at++) {
      Lexeme lexeme = lexemes.get(at);
      if (lexeme.sentence() != lexemes.get(end - 1).sentence() || lexeme.isFigure()) {
        return false;
      }
      if (lexicon.at(lexemes, at, Role.CAP) != null) {
        return true;
      }
    }
    return false;
  }
}
