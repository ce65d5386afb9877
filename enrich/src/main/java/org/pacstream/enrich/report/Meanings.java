package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.Optional;

/** Decides on words that mean one thing or another by what stands beside them in the sentence. */
final class Meanings {
  /** How many words a time may take: "closed the third quarter of the year with". */
  private static final int TIME = 8;

  /** How many words what was bought may stand before what it cost. */
  private static final int BOUGHT = 14;

  /** Those that mean one thing or another; "spend" and "to" only do beside what is unspent. */
  private static final Kinds UNDECIDED =
      Kinds.of(
          CueKind.CLOSES,
          CueKind.COMES,
          CueKind.UNSPENT,
          CueKind.COST,
          CueKind.WENT,
          CueKind.LIMIT);

  private final Scene scene;

  private Meanings(Scene scene) {
    this.scene = scene;
  }

  /** The sentence with its cues, each of the one kind it has there. */
  static Scene decided(Scene scene) {
    if (!scene.hasAnyOf(UNDECIDED)) {
      return scene;
    }
    var meanings = new Meanings(scene);
    var decided = new ArrayList<Cue>();
    for (Cue cue : scene.cues()) {
      meanings.meant(cue).ifPresent(decided::add);
    }
    return decided.equals(scene.cues()) ? scene : scene.withCues(decided);
  }

  private Optional<Cue> meant(Cue cue) {
    return switch (cue.kind()) {
      case CLOSES -> when(isBalance(cue), cue, CueKind.HOLD);
      case COMES -> when(scene.has(CueKind.FROM), cue, CueKind.GIVE);
      case UNSPENT -> when(isHad(cue), cue, CueKind.HOLD);
      case COST -> Optional.of(new Cue(cost(cue), cue.begin(), cue.end()));
      case WENT -> Optional.of(new Cue(went(cue), cue.begin(), cue.end()));
      case LIMIT -> when(!isGiven(cue), cue, CueKind.LIMIT);
      case SPEND, TO -> when(!isHeldTwin(cue), cue, cue.kind());
      default -> Optional.of(cue);
    };
  }

  private static Optional<Cue> when(boolean is, Cue cue, CueKind kind) {
    return is ? Optional.of(new Cue(kind, cue.begin(), cue.end())) : Optional.empty();
  }

  /** "Ended June with $5 million". */
  private boolean isBalance(Cue cue) {
    for (Figure figure : scene.figures()) {
      if (figure.begin() >= cue.end()) {
        return scene.cues().stream()
            .filter(c -> c.kind() == CueKind.WITH)
            .filter(c -> c.begin() >= cue.end() && c.end() <= figure.begin())
            .filter(c -> scene.words(c.end(), figure.begin()) <= 3)
            .anyMatch(
                c ->
                    scene.words(cue.end(), c.begin()) <= TIME
                        && noneGoverns(cue.end(), figure.begin()));
      }
    }
    return false;
  }

  /** "Has $5 million to spend", but not "raised $5 million to spend". */
  private boolean isHad(Cue cue) {
    for (Figure figure : scene.figures()) {
      if (figure.end() == cue.begin()
          && noneGoverns(scene.clauseBegin(figure.begin()), figure.begin())) {
        return true;
      }
    }
    return false;
  }

  private boolean isHeldTwin(Cue cue) {
    return scene.any(CueKind.UNSPENT, c -> c.begin() == cue.begin() && isHad(c));
  }

  private boolean noneGoverns(int from, int to) {
    return scene.noCue(from, to, c -> c.kind().governs() && !c.kind().isNoun());
  }

  /** What ads told of cost is spent; what a seat costs is a price; the rest is nobody's gift. */
  private CueKind cost(Cue cue) {
    if (scene.has(CueKind.PRICE)) {
      return CueKind.PRICE;
    }
    boolean sided = scene.has(CueKind.SUPPORT) || scene.has(CueKind.OPPOSE);
    boolean bought =
        scene.cues().stream()
            .filter(c -> c.end() <= cue.begin())
            .filter(c -> scene.words(c.end(), cue.begin()) <= BOUGHT)
            .anyMatch(c -> c.kind() == CueKind.SAME || c.kind() == CueKind.BUY && sided);
    return bought ? CueKind.SPEND : CueKind.NOT_FLOW;
  }

  /** What went on ads or against somebody is spent, the rest is given. */
  private CueKind went(Cue cue) {
    int from = scene.clauseBegin(cue.begin());
    int to = scene.clauseEnd(cue.end());
    boolean spent =
        scene.has(CueKind.BUY, from, to)
            || scene.has(CueKind.OPPOSE, from, to)
            || scene.has(CueKind.SPEND, from, to);
    return spent ? CueKind.SPEND : CueKind.GIVE;
  }

  /** "Sent the legal maximum of $5,000": no limit is told, but a gift. */
  private boolean isGiven(Cue cue) {
    return scene.cues().stream()
        .filter(c -> c.kind() == CueKind.GIVE || c.kind() == CueKind.RECEIVE)
        .filter(c -> c.end() <= cue.begin() && scene.words(c.end(), cue.begin()) <= 1)
        .anyMatch(c -> !isOnlyAllowed(c));
  }

  private boolean isOnlyAllowed(Cue verb) {
    return scene.has(CueKind.NEGATION, verb.begin() - 2, verb.begin())
        || scene.has(CueKind.LIMIT, verb.begin() - 2, verb.begin())
        || scene.has(CueKind.FUTURE, verb.begin() - 2, verb.begin());
  }
}
