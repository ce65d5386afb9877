package org.pacstream.enrich.report;

import java.util.Optional;
import org.pacstream.enrich.report.Rules.WordOrder;
import org.pacstream.schemas.Status;

/** How real the money of a report is, by the words around its governing word. */
final class Statuses {
  private static final int NEAR = 5;
  private static final int FAR = 14;
  private static final int BEHIND = 3;

  /** "Denied X that it had given": with the subject between. */
  private static final int BEHIND_SUBJECT = 7;

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
    Optional<Cue> denying = denying(scene, figure, governing);
    if (denying.isPresent()) {
      return new Verdict(null, Verdict.Rule.DENIED, denying.get());
    }
    if (isAsked(scene)) {
      return new Verdict(null, Verdict.Rule.ASKED, null);
    }
    return forecast(scene, figure, governing)
        .or(() -> ruled(governing.kind()).map(s -> new Verdict(s, Verdict.Rule.TOLD, governing)))
        .or(() -> beside(scene, figure, governing))
        .or(() -> planned(scene, figure, governing))
        .orElse(new Verdict(Status.REPORTED, Verdict.Rule.SAID, null));
  }

  /** A question says nothing. */
  private static boolean isAsked(Scene scene) {
    return switch (scene.token(scene.end() - 1).lower()) {
      case "?", "؟", "？" -> true;
      default -> false;
    };
  }

  private Optional<Cue> denying(Scene scene, Figure figure, Cue governing) {
    if (denial.endsVerb(scene.token(governing.end() - 1).folded())) {
      return Optional.of(governing);
    }
    Optional<Cue> refuting = refuting(scene, figure, governing);
    if (refuting.isPresent()) {
      return refuting;
    }
    return Optional.ofNullable(
        scene.first(
            CueKind.NEGATION,
            c ->
                leads(scene, c, governing, verbFirst ? BEHIND_SUBJECT : reach(c))
                        && scene.boundaries(c.end(), governing.begin()) == 0
                    || (verbLast || denial.follows()) && stands(scene, governing, c, 3)));
  }

  /** Where the recipient stands before the verb, what denies it stands before the recipient. */
  private int reach(Cue negation) {
    return rolesFirst && negation.end() - negation.begin() > 1 ? FAR : 3;
  }

  /** "Reports that it gave $5 million were false", "misstated the gift as $5 million". */
  private static Optional<Cue> refuting(Scene scene, Figure figure, Cue governing) {
    Cue refuted =
        scene.first(
            CueKind.REFUTED,
            c -> refutesBehind(scene, governing, c) || refutesBefore(scene, figure, c));
    return Optional.ofNullable(
        refuted == null
            ? scene.first(CueKind.REFUTES, c -> refutesBefore(scene, figure, c))
            : refuted);
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

  private static boolean rules(CueKind kind) {
    return switch (kind) {
      case PLEDGED, RESERVE, GOAL, LIMIT, PRICE, ESTIMATE -> true;
      default -> false;
    };
  }

  private static Optional<Status> ruled(CueKind kind) {
    return switch (kind) {
      case PLEDGED, RESERVE -> Optional.of(Status.PLEDGED);
      case GOAL -> Optional.of(Status.GOAL);
      case LIMIT -> Optional.of(Status.LIMIT);
      case PRICE -> Optional.of(Status.PRICE);
      case ESTIMATE -> Optional.of(Status.ESTIMATE);
      default -> Optional.empty();
    };
  }

  /** "Trackers expect it to spend": an estimate, whatever form the verb has. */
  private Optional<Verdict> forecast(Scene scene, Figure figure, Cue governing) {
    boolean ruling = governing.kind() == CueKind.PLEDGED || governing.kind() == CueKind.RESERVE;
    return ruling
        ? beside(scene, figure, governing)
            .filter(v -> v.status() == Status.ESTIMATE || v.status() == Status.GOAL)
            .filter(v -> Governor.figuresBetween(scene, v.word().end(), governing.begin()) == 0)
        : Optional.empty();
  }

  /** The status word nearest to the amount in its clause. */
  private Optional<Verdict> beside(Scene scene, Figure figure, Cue governing) {
    int begin = scene.clauseBegin(Math.min(governing.begin(), figure.begin()));
    Cue best = null;
    int least = FAR + 1;
    for (Cue cue : scene.cues()) {
      boolean itself = cue.equals(governing);
      if (!itself && rules(cue.kind())) {
        int distance = distance(scene, figure, governing, cue, begin);
        if (distance < least) {
          least = distance;
          best = cue;
        }
      }
    }
    Cue nearest = best;
    return nearest == null
        ? Optional.empty()
        : ruled(nearest.kind()).map(s -> new Verdict(s, Verdict.Rule.BESIDE, nearest));
  }

  private int distance(Scene scene, Figure figure, Cue governing, Cue cue, int begin) {
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

  /** "Will give, as X, who gave $5 million, says": a plan outside the clause of the verb. */
  private boolean isOfOtherClause(Scene scene, Cue plan, Cue verb) {
    return !verbLast
        && (plan.kind() == CueKind.PLEDGED || plan.kind() == CueKind.PRICE)
        && scene.commas(plan.end(), verb.begin()) > 0
        && scene.has(CueKind.RELATIVE, plan.end(), verb.begin());
  }

  /** Behind the amount and what it is in other money, which stands in brackets behind it. */
  private static int endWithConversion(Scene scene, Figure figure) {
    return scene.figures().stream()
        .filter(
            f -> f.restates() && f.begin() >= figure.end() && f.begin() - figure.end() <= BEHIND)
        .mapToInt(Figure::end)
        .max()
        .orElse(figure.end());
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

  /** "Will spend", "plans to give". */
  private Optional<Verdict> planned(Scene scene, Figure figure, Cue governing) {
    if (governing.kind() == CueKind.HOLD) {
      return Optional.empty();
    }
    Cue future =
        scene.first(
            CueKind.FUTURE,
            c ->
                (leads(scene, c, governing, NEAR)
                        || follows(scene, c, governing, NEAR)
                        || isVerbOf(scene, c, figure, governing))
                    && !scene.has(CueKind.BOUNDARY, c.end(), governing.begin()));
    return Optional.ofNullable(future)
        .map(c -> new Verdict(Status.PLEDGED, Verdict.Rule.PLANNED, c));
  }
}
