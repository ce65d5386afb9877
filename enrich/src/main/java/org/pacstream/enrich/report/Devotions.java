package org.pacstream.enrich.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The candidate an article says a committee works for: "X, set up to support Jane Roe, raised".
 * Only of committees that are not known to take many sides, as those of the industry do.
 */
final class Devotions {
  /** Words between a committee and the word that tells its aim. */
  private static final int FARTHEST = 5;

  private final Map<String, Who> candidates;

  private Devotions(Map<String, Who> candidates) {
    this.candidates = Map.copyOf(candidates);
  }

  static Devotions in(List<Scene> scenes) {
    var candidates = new HashMap<String, Who>();
    for (Scene scene : scenes) {
      if (!tellsOfBoth(scene)) {
        continue;
      }
      for (Actor committee : scene.actors()) {
        Who who = committee.who();
        if (who.entry() == null && who.isCommittee() && committee.named()) {
          scene.actors().stream()
              .filter(a -> a.who().isCandidate() && a.isMarked(CueKind.SUPPORT))
              .filter(a -> isAimOf(scene, committee, a))
              .findFirst()
              .ifPresent(a -> candidates.putIfAbsent(who.name(), a.who()));
        }
      }
    }
    return new Devotions(candidates);
  }

  /** "X, set up to support Jane Roe, raised"; "the Jane Roe-backing super PAC X". */
  private static boolean isAimOf(Scene scene, Actor committee, Actor candidate) {
    if (candidate.markerAt() >= committee.end()) {
      int aim = candidate.markerAt();
      return candidate.embedded() && scene.commas(committee.end(), aim) == 1
          || isBare(scene, committee.end(), aim);
    }
    return candidate.end() <= committee.begin()
        && isBare(scene, candidate.end(), committee.begin());
  }

  /** Only nouns between, such as "super PAC". */
  private static boolean isBare(Scene scene, int from, int to) {
    return scene.words(from, to) <= FARTHEST
        && scene.commas(from, to) == 0
        && scene.figuresBetween(from, to) == 0
        && scene.boundaries(from, to) == 0
        && !scene.has(CueKind.AND, from, to)
        && scene.noActor(a -> a.named() && a.begin() >= from && a.end() <= to)
        && !scene.hasAnyOf(Kinds.GOVERNING, from, to);
  }

  private static boolean tellsOfBoth(Scene scene) {
    boolean committee = false;
    boolean candidate = false;
    for (Actor actor : scene.mentioned()) {
      committee |= actor.who().isCommittee();
      candidate |= actor.who().isCandidate();
    }
    return committee && candidate;
  }

  /** Null when the article names none. */
  Who candidateOf(Who committee) {
    return candidates.get(committee.name());
  }
}
