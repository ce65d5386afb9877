package org.pacstream.enrich.report;

import java.util.Optional;
import org.pacstream.enrich.report.Rules.WordOrder;

/** Chooses the word that governs an amount: the nearest by words, commas and clauses between. */
final class Governor {
  private static final int CLAUSE = 14;
  private static final int COMMA = 3;
  private static final int FIGURE = 9;
  private static final int UNUSUAL_SIDE = 5;
  private static final int FARTHEST = 45;

  private final WordOrder order;

  Governor(WordOrder order) {
    this.order = order;
  }

  Optional<Cue> governing(Scene scene, Figure figure) {
    Cue best = null;
    int least = FARTHEST;
    for (Cue cue : scene.cues()) {
      if (cue.kind().governs()) {
        int cost = cost(scene, cue, figure);
        if (cost < least) {
          least = cost;
          best = cue;
        }
      }
    }
    return Optional.ofNullable(best);
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
    boolean bound = cue.kind().isNoun() || cue.kind() == CueKind.HOLD;
    if (isUnusual(before) && !(bound && scene.words(from, to) <= 3)) {
      cost += UNUSUAL_SIDE;
    }
    return cost;
  }

  /** "Gave $5 million to X, which helped": words of a clause that tells of another noun. */
  private static boolean isInLaterRelative(Scene scene, int from, int to) {
    return scene.has(CueKind.RELATIVE, from + 2, to);
  }

  private boolean isUnusual(boolean before) {
    return before == (order == WordOrder.SUBJECT_OBJECT_VERB);
  }

  static int figuresBetween(Scene scene, int from, int to) {
    return (int) scene.figures().stream().filter(f -> f.begin() >= from && f.end() <= to).count();
  }
}
