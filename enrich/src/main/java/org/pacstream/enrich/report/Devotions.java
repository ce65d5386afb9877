package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacstream.enrich.entity.Mention;

/**
 * The candidate an article says a committee works for: "X, set up to support Jane Roe, raised".
 * Only of committees that are not known to take many sides, as those of the industry do.
 */
final class Devotions {
  /** Words between a committee and the word that tells its aim. */
  private static final int FARTHEST = 7;

  private static final Kinds SPENDING =
      Kinds.of(CueKind.SPEND, CueKind.POUR, CueKind.BUY, CueKind.RESERVE);

  private final Scenes scenes;

  /** By committee, the sentences that name it; null until they are asked for. */
  private Map<String, List<Integer>> naming;

  private final Map<String, Optional<Who>> candidates = new HashMap<>();

  Devotions(Scenes scenes) {
    this.scenes = scenes;
  }

  /** Null when the article names none. */
  Who candidateOf(Who committee) {
    return candidates.computeIfAbsent(committee.name(), this::candidateOf).orElse(null);
  }

  private Optional<Who> candidateOf(String name) {
    if (naming == null) {
      naming = naming();
    }
    for (int sentence : naming.getOrDefault(name, List.of())) {
      Optional<Who> candidate = candidateIn(scenes.at(sentence), name);
      if (candidate.isPresent()) {
        return candidate;
      }
    }
    return onlyOneBacked(name);
  }

  /** The only one for whom a committee spends in the article: "X spent $2 million for Jane Roe". */
  private Optional<Who> onlyOneBacked(String name) {
    Who only = null;
    for (int sentence : naming.getOrDefault(name, List.of())) {
      for (Who backed : backedIn(scenes.at(sentence), name)) {
        if (only != null && !only.isSame(backed)) {
          return Optional.empty();
        }
        only = backed;
      }
    }
    return Optional.ofNullable(only);
  }

  private static List<Who> backedIn(Scene scene, String name) {
    boolean spends =
        !scene.figures().isEmpty()
            && scene.hasAnyOf(SPENDING)
            && scene.actors().stream()
                .filter(a -> a.isBare() && !a.embedded() && a.who().isFund())
                .allMatch(a -> isNamed(a, name));
    return spends && scene.actors().stream().anyMatch(a -> isNamed(a, name) && isSpender(a))
        ? scene.actors().stream()
            .filter(a -> a.who().mayRun() && a.isMarked(CueKind.SUPPORT))
            .map(a -> a.who().asCandidate())
            .toList()
        : List.of();
  }

  /** "A super PAC called X" has a role word of its noun. */
  private static boolean isSpender(Actor committee) {
    return committee.isBare() || committee.isMarked(CueKind.OTHER);
  }

  /** Campaigns are not looked for: their names tell whose they are. */
  private Map<String, List<Integer>> naming() {
    var all = new HashMap<String, List<Integer>>();
    for (int i = 0; i < scenes.size(); i++) {
      for (Mention mention : scenes.outline(i).mentions()) {
        if (mention.named() && mention.entry() == null && Who.of(mention, false).isCommittee()) {
          all.computeIfAbsent(mention.name(), absent -> new ArrayList<>(2)).add(i);
        }
      }
    }
    return all;
  }

  private static Optional<Who> candidateIn(Scene scene, String name) {
    if (!tellsOfBoth(scene)) {
      return Optional.empty();
    }
    for (Actor committee : scene.actors()) {
      if (isNamed(committee, name)) {
        Optional<Who> candidate =
            scene.actors().stream()
                .filter(a -> a.who().mayRun() && a.isMarked(CueKind.SUPPORT))
                .filter(a -> isAimOf(scene, committee, a))
                .findFirst()
                .map(a -> a.who().asCandidate());
        if (candidate.isPresent()) {
          return candidate;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(Actor committee, String name) {
    Who who = committee.who();
    return committee.named() && who.entry() == null && who.isCommittee() && who.name().equals(name);
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
      candidate |= actor.who().mayRun();
    }
    return committee && candidate;
  }
}
