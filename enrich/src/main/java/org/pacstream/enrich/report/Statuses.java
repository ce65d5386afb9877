package org.pacstream.enrich.report;

import org.pacstream.enrich.report.Rules.WordOrder;
import org.pacstream.schemas.Status;

/** How real the money of a report is, by the words around its governing word. */
final class Statuses {
  private static final int NEAR = 5;
  private static final int FAR = 14;
  private static final int BEHIND = 3;

  /** "Denied X that it had given": with the subject between. */
  private static final int BEHIND_SUBJECT = 7;

  /** Words that tell how real the money is. */
  private static final Kinds RULING =
      Kinds.of(
          CueKind.PLEDGED,
          CueKind.RESERVE,
          CueKind.GOAL,
          CueKind.LIMIT,
          CueKind.PRICE,
          CueKind.ESTIMATE);

  private final boolean verbLast;
  private final boolean rolesFirst;
  private final boolean verbFirst;
  private final Denial denial;

  /** For one language. Where verbs come last, what denies or plans a flow stands behind them. */
  Statuses(Rules rules) {
    this.verbLast = rules.isVerbLast();
    this.rolesFirst = rules.rolesFirst() && !verbLast;
    this.verbFirst = rules.order() == WordOrder.VERB_SUBJECT_OBJECT;
    this.denial = rules.denial();
  }

  /** How real it is, and by which word; no status when the text denies the flow or only asks. */
  Verdict of(Scene scene, Figure figure, Cue governing) {
    Cue denying = denying(scene, figure, governing);
    if (denying != null) {
      return new Verdict(null, Verdict.Rule.DENIED, denying);
    }
    if (isAsked(scene)) {
      return new Verdict(null, Verdict.Rule.ASKED, null);
    }
    Verdict forecast = forecast(scene, figure, governing);
    if (forecast != null) {
      return forecast;
    }
    Status ruled = ruled(governing.kind());
    if (ruled != null) {
      return new Verdict(ruled, Verdict.Rule.TOLD, governing);
    }
    Verdict beside = beside(scene, figure, governing);
    if (beside != null) {
      return beside;
    }
    Cue plan = plan(scene, figure, governing);
    return plan == null
        ? new Verdict(Status.REPORTED, Verdict.Rule.SAID, null)
        : new Verdict(Status.PLEDGED, Verdict.Rule.PLANNED, plan);
  }

  /** A question says nothing. */
  private static boolean isAsked(Scene scene) {
    return switch (scene.token(scene.end() - 1).lower()) {
      case "?", "؟", "？" -> true;
      default -> false;
    };
  }

  /** Null when nothing denies it. */
  private Cue denying(Scene scene, Figure figure, Cue governing) {
    if (denial.endsVerb(scene.token(governing.end() - 1).folded())) {
      return governing;
    }
    Cue refuting = refuting(scene, figure, governing);
    if (refuting != null) {
      return refuting;
    }
    return scene.first(
        CueKind.NEGATION,
        c ->
            leads(scene, c, governing, verbFirst ? BEHIND_SUBJECT : reach(c))
                    && scene.boundaries(c.end(), governing.begin()) == 0
                || leadsAmount(scene, c, figure, governing)
                || (verbLast || denial.follows()) && stands(scene, governing, c, 3));
  }

  /** Where the recipient stands before the verb, what denies it stands before the recipient. */
  private int reach(Cue negation) {
    return rolesFirst && negation.end() - negation.begin() > 1 ? FAR : 3;
  }

  /** "Reports that it gave $5 million were false", "misstated the gift as $5 million". */
  private static Cue refuting(Scene scene, Figure figure, Cue governing) {
    Cue refuted =
        scene.first(
            CueKind.REFUTED,
            c -> refutesBehind(scene, governing, c) || refutesBefore(scene, figure, c));
    return refuted == null
        ? scene.first(CueKind.REFUTES, c -> refutesBefore(scene, figure, c))
        : refuted;
  }

  private static boolean refutesBehind(Scene scene, Cue governing, Cue cue) {
    return cue.begin() >= governing.end() && scene.boundaries(governing.end(), cue.begin()) == 0;
  }

  private static boolean refutesBefore(Scene scene, Figure figure, Cue cue) {
    return cue.end() <= figure.begin()
        && cue.begin() >= scene.clauseBegin(figure.begin())
        && Governor.figuresBetween(scene, cue.end(), figure.begin()) == 0;
  }

  private static boolean leads(Scene scene, Cue cue, Cue verb, int words) {
    return cue.end() <= verb.begin()
        && scene.words(cue.end(), verb.begin()) <= words
        && scene.commas(cue.end(), verb.begin()) == 0;
  }

  /**
   * German "keine 5 Millionen Dollar an die Gruppe gespendet": before the amount, the verb behind.
   */
  private static boolean leadsAmount(Scene scene, Cue cue, Figure figure, Cue verb) {
    return cue.end() <= figure.begin()
        && figure.end() <= verb.begin()
        && scene.words(cue.end(), figure.begin()) == 0
        && scene.commas(figure.end(), verb.begin()) == 0
        && scene.boundaries(figure.end(), verb.begin()) == 0;
  }

  private boolean follows(Scene scene, Cue cue, Cue verb, int words) {
    return verbLast && stands(scene, verb, cue, words);
  }

  /** Behind the verb, with no amount and no comma between. */
  private static boolean stands(Scene scene, Cue verb, Cue cue, int words) {
    return cue.begin() >= verb.end()
        && scene.words(verb.end(), cue.begin()) <= words
        && scene.commas(verb.end(), cue.begin()) == 0
        && Governor.figuresBetween(scene, verb.end(), cue.begin()) == 0;
  }

  /** What one of {@link #RULING} tells; null for other words. */
  private static Status ruled(CueKind kind) {
    return switch (kind) {
      case PLEDGED, RESERVE -> Status.PLEDGED;
      case GOAL -> Status.GOAL;
      case LIMIT -> Status.LIMIT;
      case PRICE -> Status.PRICE;
      case ESTIMATE -> Status.ESTIMATE;
      default -> null;
    };
  }

  /** "Trackers expect it to spend": an estimate, whatever form the verb has. */
  private Verdict forecast(Scene scene, Figure figure, Cue governing) {
    boolean ruling = governing.kind() == CueKind.PLEDGED || governing.kind() == CueKind.RESERVE;
    Verdict beside = ruling ? beside(scene, figure, governing) : null;
    boolean ahead =
        beside != null
            && (beside.status() == Status.ESTIMATE || beside.status() == Status.GOAL)
            && Governor.figuresBetween(scene, beside.word().end(), governing.begin()) == 0;
    return ahead ? beside : null;
  }

  /** The status word nearest to the amount in its clause; null when there is none. */
  private Verdict beside(Scene scene, Figure figure, Cue governing) {
    if (!scene.hasAnyOf(RULING)) {
      return null;
    }
    int begin = scene.clauseBegin(Math.min(governing.begin(), figure.begin()));
    Cue best = null;
    int least = FAR + 1;
    for (int i = 0; i < scene.cueCount(); i++) {
      Cue cue = scene.cue(i);
      if (RULING.has(cue.kind()) && !cue.equals(governing)) {
        int distance = distance(scene, figure, governing, cue, begin);
        if (distance < least) {
          least = distance;
          best = cue;
        }
      }
    }
    return best == null ? null : new Verdict(ruled(best.kind()), Verdict.Rule.BESIDE, best);
  }

  private int distance(Scene scene, Figure figure, Cue governing, Cue cue, int begin) {
    if (cue.kind() == CueKind.PRICE && isOfOther(scene, figure, governing, cue)) {
      return Integer.MAX_VALUE;
    }
    if (cue.end() <= figure.begin() && cue.begin() >= begin) {
      boolean leads = cue.end() <= governing.begin();
      if (leads && isOfOtherClause(scene, cue, governing)) {
        return Integer.MAX_VALUE;
      }
      int gap = scene.words(cue.end(), leads ? governing.begin() : figure.begin());
      if (verbLast && gap > BEHIND) {
        return Integer.MAX_VALUE;
      }
      int figures = Governor.figuresBetween(scene, cue.end(), figure.begin());
      boolean first = leads && governing.end() <= figure.begin();
      return figures > 0 && !first ? Integer.MAX_VALUE : gap;
    }
    if (cue.begin() >= figure.end()
        && scene.words(figure.end(), cue.begin()) <= BEHIND
        && scene.commas(figure.end(), cue.begin()) == 0) {
      return scene.words(figure.end(), cue.begin());
    }
    if (cue.begin() >= figure.end()
        && follows(scene, cue, governing, NEAR)
        && scene.boundaries(governing.end(), cue.begin()) == 0) {
      return scene.words(governing.end(), cue.begin());
    }
    return Integer.MAX_VALUE;
  }

  /** "At $25,000 a plate, the dinner raised $3 million": of another amount, the verb behind it. */
  private static boolean isOfOther(Scene scene, Figure figure, Cue verb, Cue price) {
    for (Figure other : scene.figures()) {
      boolean another = !other.equals(figure) && !other.restates();
      boolean between = other.begin() >= price.end() && other.end() <= verb.begin();
      if (another && (other.end() == price.begin() || between)) {
        return true;
      }
    }
    return false;
  }

  /** "Will give, as X, who gave $5 million, says": a plan outside the clause of the verb. */
  private boolean isOfOtherClause(Scene scene, Cue plan, Cue verb) {
    return !verbLast
        && (plan.kind() == CueKind.PLEDGED || plan.kind() == CueKind.PRICE)
        && scene.commas(plan.end(), verb.begin()) > 0
        && scene.has(CueKind.RELATIVE, plan.end(), verb.begin());
  }

  /** Behind the amount and what it is in other money, which stands in brackets behind it. */
  private static int endWithConversion(Scene scene, Figure figure) {
    int end = figure.end();
    for (Figure other : scene.figures()) {
      int gap = other.begin() - figure.end();
      if (other.restates() && gap >= 0 && gap <= BEHIND) {
        end = Math.max(end, other.end());
      }
    }
    return end;
  }

  /** Japanese "tojiru": the verb behind the amount tells by itself that it lies ahead. */
  private boolean isVerbOf(Scene scene, Cue cue, Figure figure, Cue governing) {
    int end = endWithConversion(scene, figure);
    boolean itself = cue.begin() == governing.begin() && cue.end() == governing.end();
    boolean behind =
        verbLast
            && governing.end() <= figure.begin()
            && cue.begin() >= end
            && scene.words(end, cue.begin()) <= BEHIND
            && scene.commas(end, cue.begin()) == 0;
    return itself || behind;
  }

  /** "Will spend", "plans to give": the word that plans; null when none does. */
  private Cue plan(Scene scene, Figure figure, Cue governing) {
    if (governing.kind() == CueKind.HOLD) {
      return null;
    }
    return scene.first(
        CueKind.FUTURE,
        c ->
            (leads(scene, c, governing, NEAR)
                    || follows(scene, c, governing, NEAR)
                    || isVerbOf(scene, c, figure, governing))
                && !scene.has(CueKind.BOUNDARY, c.end(), governing.begin()));
  }
}
