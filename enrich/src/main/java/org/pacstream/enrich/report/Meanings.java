package org.pacstream.enrich.report;

import java.util.ArrayList;

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
    boolean same = true;
    for (int i = 0; i < scene.cueCount(); i++) {
      Cue cue = scene.cue(i);
      CueKind kind = meanings.meant(cue);
      if (kind != null) {
        decided.add(kind == cue.kind() ? cue : new Cue(kind, cue.begin(), cue.end()));
      }
      same &= kind == cue.kind();
    }
    return same ? scene : scene.withCues(decided);
  }

  /** Null for a word that means nothing here. */
  private CueKind meant(Cue cue) {
    return switch (cue.kind()) {
      case CLOSES -> isBalance(cue) ? CueKind.HOLD : null;
      case COMES -> scene.has(CueKind.FROM) ? CueKind.GIVE : null;
      case UNSPENT -> isHad(cue) ? CueKind.HOLD : null;
      case COST -> cost(cue);
      case WENT -> went(cue);
      case LIMIT -> isGiven(cue) ? null : CueKind.LIMIT;
      case SPEND, TO -> isHeldTwin(cue) ? null : cue.kind();
      default -> cue.kind();
    };
  }

  /** "Ended June with $5 million". */
  private boolean isBalance(Cue cue) {
    for (Figure figure : scene.figures()) {
      if (figure.begin() >= cue.end()) {
        return scene.any(
                CueKind.WITH,
                c ->
                    c.begin() >= cue.end()
                        && c.end() <= figure.begin()
                        && scene.words(c.end(), figure.begin()) <= 3
                        && scene.words(cue.end(), c.begin()) <= TIME)
            && noneGoverns(cue.end(), figure.begin());
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
    return !scene.hasAnyOf(Kinds.VERBS, from, to);
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
            || scene.has(CueKind.SPEND, from, to)
            || isOnSupport(cue);
    return spent ? CueKind.SPEND : CueKind.GIVE;
  }

  /** "Went on support of Roe", "на поддержку": no one gets it but for the one it helps. */
  private boolean isOnSupport(Cue went) {
    return scene.hasAt(CueKind.SUPPORT, went.end());
  }

  /** "Sent the legal maximum of $5,000": no limit is told, but a gift. */
  private boolean isGiven(Cue cue) {
    return isGivenBy(CueKind.GIVE, cue) || isGivenBy(CueKind.RECEIVE, cue);
  }

  private boolean isGivenBy(CueKind verb, Cue limit) {
    return scene.any(
        verb,
        c ->
            c.end() <= limit.begin()
                && scene.words(c.end(), limit.begin()) <= 1
                && !isOnlyAllowed(c));
  }

  private boolean isOnlyAllowed(Cue verb) {
    return scene.has(CueKind.NEGATION, verb.begin() - 2, verb.begin())
        || scene.has(CueKind.LIMIT, verb.begin() - 2, verb.begin())
        || scene.has(CueKind.FUTURE, verb.begin() - 2, verb.begin());
  }
}
