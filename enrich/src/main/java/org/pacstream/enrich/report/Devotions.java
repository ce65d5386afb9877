package org.pacstream.enrich.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The candidate an article says a committee works for: "X, set up to support Jane Roe, raised".
 * Only of committees that are not known to take many sides, as those of the industry do.
 */
final class Devotions {
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
              .filter(a -> a.embedded() && a.markerAt() >= committee.end())
              .filter(a -> scene.commas(committee.end(), a.markerAt()) == 1)
              .findFirst()
              .ifPresent(a -> candidates.putIfAbsent(who.name(), a.who()));
        }
      }
    }
    return new Devotions(candidates);
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
