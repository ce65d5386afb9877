package org.pacstream.enrich.report;

import org.pacstream.enrich.report.Rules.WordOrder;
import org.pacstream.enrich.text.Token;

/** Chooses the word that governs an amount: the nearest by words, commas and clauses between. */
final class Governor {
  private static final int CLAUSE = 14;
  private static final int COMMA = 3;
  private static final int FIGURE = 9;
  private static final int UNUSUAL_SIDE = 5;
  private static final int FARTHEST = 45;

  /** How many words may stand between receiving and gifts, and between gifts and their sum. */
  private static final int RECEIVED = 6;

  /** How many words a list may put between two amounts. */
  private static final int LISTED = 10;

  private final WordOrder order;

  Governor(WordOrder order) {
    this.order = order;
  }

  /**
   * The same as before for what a list goes on with: "A ($5 million), B ($2 million)"; null when no
   * word governs it.
   */
  Cue governing(Scene scene, Figure figure, Told told) {
    if (told.isIn(scene) && scene.label(figure) != null) {
      return told.governing();
    }
    Cue nearest = governing(scene, figure);
    boolean goesOn =
        nearest == null
            && told.isIn(scene)
            && (isNextOfList(scene, figure, told.governing())
                || isOfEach(scene, figure, told.governing()));
    if (goesOn) {
      return told.governing();
    }
    if (nearest == null) {
      return headline(scene, figure);
    }
    boolean far = isBehindComma(scene, figure, nearest);
    return far && told.isIn(scene) && isJoined(scene, figure, told.governing())
        ? told.governing()
        : nearest;
  }

  /** "A to B: $25 million", with no verb at all: the word before whoever gets it; else null. */
  private static Cue headline(Scene scene, Figure figure) {
    if (scene.figures().size() > 1 || scene.hasAnyOf(Kinds.GOVERNING)) {
      return null;
    }
    Actor taker = null;
    Actor giver = null;
    for (Actor actor : scene.actors()) {
      if (!actor.named()) {
        continue;
      }
      if (actor.who().isFund() && isTaking(actor)) {
        taker = taker == null ? actor : taker;
      } else if (!actor.who().isCommittee() && Doers.canPay(actor.who()) && isGiving(actor)) {
        giver = giver == null ? actor : giver;
      }
    }
    return taker != null && giver != null && isAll(scene, figure, giver, taker)
        ? new Cue(CueKind.GIVE, taker.markerAt(), taker.markerAt() + 1)
        : null;
  }

  private static boolean isGiving(Actor actor) {
    return actor.isBare() && !actor.embedded() || actor.isMarked(CueKind.FROM);
  }

  /** Nothing is told between the amount, who gives and who gets it, nor right behind them. */
  private static boolean isAll(Scene scene, Figure figure, Actor giver, Actor taker) {
    int end = Math.max(figure.end(), Math.max(giver.end(), taker.end()));
    int at = Math.min(figure.begin(), Math.min(giver.begin(), taker.begin()));
    while (at < end) {
      if (at == figure.begin()) {
        at = figure.end();
      } else if (at == giver.begin()) {
        at = giver.end();
      } else if (at == taker.begin()) {
        at = taker.end();
      } else if (scene.token(at).kind() != Token.Kind.SIGN && !isOfCue(scene, at)) {
        return false;
      } else {
        at++;
      }
    }
    return end >= scene.end() || scene.token(end).kind() == Token.Kind.SIGN;
  }

  private static boolean isOfCue(Scene scene, int token) {
    for (int i = 0; i < scene.cueCount(); i++) {
      Cue cue = scene.cue(i);
      if (cue.begin() <= token && token < cue.end()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTaking(Actor actor) {
    return actor.isMarked(CueKind.TO) || actor.isMarked(CueKind.SUPPORT);
  }

  /** "A gave $5 million, B $2 million, while C and D $1 million each": the same verb, unsaid. */
  private static boolean isOfEach(Scene scene, Figure figure, Cue verb) {
    int from = scene.clauseBegin(figure.begin());
    return verb.end() <= from
        && scene.has(CueKind.EACH, from, figure.begin())
        && !scene.noActor(a -> a.begin() >= from && a.end() <= figure.begin() && a.isBare());
  }

  private static boolean isBehindComma(Scene scene, Figure figure, Cue cue) {
    return cue.begin() >= figure.end() && scene.commas(figure.end(), cue.begin()) > 0;
  }

  /** "$2 million from A and $1 million from B": "and" stands before the amount, and no verb. */
  private static boolean isJoined(Scene scene, Figure figure, Cue verb) {
    int before = scene.figureEndBefore(figure.begin(), figure.begin());
    return verb.end() <= before
        && scene.has(CueKind.AND, figure.begin() - 2, figure.begin())
        && !scene.hasAnyOf(Kinds.GOVERNING, before, figure.begin());
  }

  /** "A with $4 million, B with $3 million, C with $2 million": nothing else governs since. */
  private static boolean isNextOfList(Scene scene, Figure figure, Cue word) {
    int before = -1;
    for (Figure other : scene.figures()) {
      if (other.end() <= figure.begin()) {
        before = other.end();
      }
    }
    int from = before;
    return word.end() <= from
        && scene.boundaries(from, figure.begin()) == 0
        && scene.words(from, figure.begin()) <= LISTED
        && !scene.hasAnyOf(Kinds.GOVERNING, from, figure.begin());
  }

  private Cue governing(Scene scene, Figure figure) {
    if (!scene.hasAnyOf(Kinds.GOVERNING)) {
      return null;
    }
    Cue best = null;
    int least = FARTHEST;
    for (int i = 0; i < scene.cueCount(); i++) {
      Cue cue = scene.cue(i);
      if (cue.kind().governs()) {
        int cost = cost(scene, cue, figure);
        if (cost < least) {
          least = cost;
          best = cue;
        }
      }
    }
    return best == null ? null : verbOver(best, scene, figure);
  }

  /** "Returned a $5,000 check": the verb before the amount rules the noun behind it. */
  private static Cue verbOver(Cue noun, Scene scene, Figure figure) {
    boolean behind = noun.begin() >= figure.end() && noun.begin() - figure.end() <= 2;
    boolean before = noun.end() <= figure.begin();
    int to = before ? noun.begin() : figure.begin();
    int farthest = behind || isSource(scene, noun) ? 3 : 0;
    return noun.kind() == CueKind.GIFT && (behind || before) && mayRule(scene)
        ? scene.cues().stream()
            .filter(
                c ->
                    c.kind() == CueKind.REFUND
                            && (c.end() <= to && scene.words(c.end(), to) <= farthest
                                || c.begin() >= figure.end()
                                    && scene.words(figure.end(), c.begin()) <= farthest)
                        || behind && isRaisedIn(scene, c, figure)
                        || before && isReceivedIn(scene, c, noun, figure))
            .filter(c -> figuresBetween(scene, c.end(), figure.begin()) == 0)
            .findFirst()
            .orElse(noun)
        : noun;
  }

  private static boolean mayRule(Scene scene) {
    return scene.has(CueKind.REFUND) || scene.has(CueKind.RAISE) || scene.has(CueKind.RECEIVE);
  }

  /** "Took in donations of $2 million", from nobody in particular: the verb before the noun. */
  private static boolean isReceivedIn(Scene scene, Cue verb, Cue noun, Figure figure) {
    return verb.kind() == CueKind.RECEIVE
        && verb.end() <= noun.begin()
        && scene.words(verb.end(), noun.begin()) <= RECEIVED
        && scene.words(noun.end(), figure.begin()) <= RECEIVED
        && scene.boundaries(verb.end(), figure.begin()) == 0
        && scene.commas(verb.end(), figure.begin()) <= 1
        && !scene.has(CueKind.RELATIVE, verb.end(), figure.begin())
        && !scene.has(CueKind.FROM, figure.end(), scene.end());
  }

  /** "Nahm 500.000 Euro an Spenden ein": the verb right before the amount. */
  private static boolean isRaisedIn(Scene scene, Cue verb, Figure figure) {
    return verb.kind() == CueKind.RAISE
        && verb.end() <= figure.begin()
        && scene.words(verb.end(), figure.begin()) <= 3
        && scene.commas(verb.end(), figure.begin()) == 0;
  }

  /** "Returned what came from X": a word that tells the source, and is a gift besides. */
  private static boolean isSource(Scene scene, Cue noun) {
    return scene.has(CueKind.FROM, noun.begin(), noun.end());
  }

  private int cost(Scene scene, Cue cue, Figure figure) {
    boolean before = cue.end() <= figure.begin();
    int from = before ? cue.end() : figure.end();
    int to = before ? figure.begin() : cue.begin();
    int cost =
        scene.words(from, to)
            + (before || !isInLaterRelative(scene, from, to) ? 0 : CLAUSE)
            + COMMA * scene.commas(from, to)
            + CLAUSE * scene.boundaries(from, to)
            + FIGURE * figuresBetween(scene, from, to);
    if (before
        && order == WordOrder.VERB_SUBJECT_OBJECT
        && isInClosedRelative(scene, cue, from, to)) {
      cost += CLAUSE;
    }
    if (!before && cue.kind() == CueKind.HOLD && isVerbOfNext(scene, cue, from)) {
      cost += CLAUSE;
    }
    if (!before && cue.kind().isNoun() && isNounOfNext(scene, cue, from)) {
      cost += CLAUSE;
    }
    if (!before && isLimitOfNext(scene, cue)) {
      return FARTHEST;
    }
    if (cue.kind() == CueKind.NOT_FLOW && isUnusual(before) && from == to) {
      return -1;
    }
    boolean bound =
        cue.kind().isNoun()
            || cue.kind() == CueKind.HOLD
            || isLimitBeside(scene, cue, figure, from, to);
    boolean sides = cue.kind() == CueKind.BACK || cue.kind() == CueKind.ATTACK;
    if (before && sides && figuresBetween(scene, scene.begin(), from) > 0) {
      cost += scene.has(CueKind.WITH, from, to) ? 0 : CLAUSE;
    }
    if (isUnusual(before) && !(bound && scene.words(from, to) <= 3)) {
      cost += UNUSUAL_SIDE;
    }
    return cost;
  }

  /** "What exceeded the limit of $3,300 was returned", but not "Roe gave the limit of $3,300". */
  private static boolean isLimitBeside(Scene scene, Cue cue, Figure figure, int from, int to) {
    return cue.kind() == CueKind.LIMIT
        && scene.words(from, to) <= 1
        && !scene.has(CueKind.GIVE, figure.end(), scene.clauseEnd(figure.end()));
  }

  /** "Ads against A for $3 million and spots for B for $4 million". */
  private static boolean isNounOfNext(Scene scene, Cue noun, int from) {
    boolean apart =
        scene.has(CueKind.AND, from, noun.begin()) || scene.commas(from, noun.begin()) > 0;
    return apart && figuresBetween(scene, noun.end(), scene.end()) > 0;
  }

  /** "Gave $3,300, less than the cap of $5,000": right before the next amount. */
  private static boolean isLimitOfNext(Scene scene, Cue cue) {
    return cue.kind() == CueKind.LIMIT
        && scene.figureBeginFrom(cue.end(), scene.end()) < Math.min(cue.end() + 2, scene.end());
  }

  /** "Raised $3 million and had $4 million left". */
  private static boolean isVerbOfNext(Scene scene, Cue cue, int from) {
    return scene.has(CueKind.AND, from, cue.begin())
        && figuresBetween(scene, cue.end(), scene.end()) > 0;
  }

  /** "Gave $5 million to X, which helped": words of a clause that tells of another noun. */
  private static boolean isInLaterRelative(Scene scene, int from, int to) {
    return scene.has(CueKind.RELATIVE, from + 2, to);
  }

  /** "Will give X, which gave $5 million, $2 million": the verb between the commas. */
  private static boolean isInClosedRelative(Scene scene, Cue verb, int from, int to) {
    return scene.commas(from, to) > 0 && scene.endingAt(CueKind.RELATIVE, verb.begin()) != null;
  }

  private boolean isUnusual(boolean before) {
    return before == (order == WordOrder.SUBJECT_OBJECT_VERB);
  }

  static int figuresBetween(Scene scene, int from, int to) {
    return scene.figuresBetween(from, to);
  }
}
