package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Relative clauses that stand before their noun and end in a word of owning, as in Chinese: "[A and
 * B finance] of Fairshake". Whoever stands in one is no side of what the sentence tells.
 */
final class ClausesBefore {
  /** How many tokens may stand between the clause and the name it describes. */
  private static final int FARTHEST_HEAD = 10;

  /** Verbs of one ideograph are prepositions as often. */
  private static final int SHORTEST_VERB = 2;

  private final Scene scene;

  private ClausesBefore(Scene scene) {
    this.scene = scene;
  }

  /**
   * Tokens of a clause.
   *
   * @param end one past the word of owning that closes it
   */
  record Span(int begin, int end) {
    boolean holds(Actor actor) {
      return begin <= actor.begin() && actor.end() <= end;
    }
  }

  static List<Span> in(Scene scene) {
    if (!scene.has(CueKind.POSSESSIVE)) {
      return List.of();
    }
    var clauses = new ClausesBefore(scene);
    var spans = new ArrayList<Span>();
    for (Cue cue : scene.cues()) {
      if (cue.kind() == CueKind.POSSESSIVE) {
        clauses.endingIn(cue).ifPresent(spans::add);
      }
    }
    return spans;
  }

  private Optional<Span> endingIn(Cue owning) {
    Cue verb = null;
    for (Cue cue : scene.cues()) {
      boolean before = cue.end() <= owning.begin();
      if (before && isVerb(cue, owning) && isOpen(cue.end(), owning.begin())) {
        verb = cue;
      }
    }
    if (verb == null || !describesSomebody(owning.end())) {
      return Optional.empty();
    }
    int begin = verb.end() == owning.begin() ? subjectBegin(verb) : verb.begin();
    var span = new Span(begin, owning.end());
    return scene.actors().stream().anyMatch(span::holds) ? Optional.of(span) : Optional.empty();
  }

  private static boolean isVerb(Cue cue, Cue owning) {
    return switch (cue.kind()) {
      case SUPPORT, OPPOSE, GIVE, RECEIVE, RAISE, SPEND, POUR, TRANSFER ->
          cue.end() - cue.begin() >= SHORTEST_VERB;
      case OTHER -> cue.end() == owning.begin() && cue.end() - cue.begin() >= SHORTEST_VERB;
      default -> false;
    };
  }

  private boolean isOpen(int from, int to) {
    return scene.commas(from, to) == 0
        && scene.boundaries(from, to) == 0
        && Governor.figuresBetween(scene, from, to) == 0;
  }

  /** A name follows, or words that mean somebody, and nothing that is done to it. */
  private boolean describesSomebody(int from) {
    for (Actor actor : scene.actors()) {
      if (actor.begin() >= from) {
        return actor.begin() - from <= FARTHEST_HEAD
            && isOpen(from, actor.begin())
            && !scene.hasAnyOf(Kinds.PARTS, from, actor.begin());
      }
    }
    return false;
  }

  /** Where the list of names right before a verb begins, with the word before it. */
  private int subjectBegin(Cue verb) {
    int begin = verb.begin();
    for (int at = verb.begin(); at > scene.begin(); ) {
      int next = joinedBegin(at);
      if (next == at) {
        break;
      }
      at = next;
      begin = at;
    }
    return begin == verb.begin() && verb.kind() == CueKind.OTHER ? beginWith(verb) : begin;
  }

  /** "Closely tied with Fairshake": where such a clause says with whom. */
  private int beginWith(Cue verb) {
    return scene.cues().stream()
        .filter(c -> c.kind() == CueKind.AND && c.end() <= verb.begin())
        .filter(c -> verb.begin() - c.end() <= FARTHEST_HEAD && isOpen(c.end(), verb.begin()))
        .filter(c -> scene.actors().stream().anyMatch(a -> a.begin() == c.end()))
        .mapToInt(Cue::begin)
        .max()
        .orElse(verb.begin());
  }

  private int joinedBegin(int at) {
    for (Actor actor : scene.actors()) {
      if (actor.end() == at) {
        return actor.begin();
      }
    }
    for (Cue cue : scene.cuesEndingAt(at)) {
      boolean joins =
          switch (cue.kind()) {
            case AND, BY, FROM, RECEIVE, INDUSTRY, TITLE -> true;
            default -> false;
          };
      if (joins) {
        return cue.begin();
      }
    }
    return scene.token(at - 1).lower().equals("、") ? at - 1 : at;
  }
}
