package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacstream.enrich.text.Token;

/**
 * Verbs in two words with the amount between them, as German and Dutch have: "gab 5 Millionen
 * Dollar aus". They are written in a rule file side by side, "gab aus".
 */
final class SplitVerbs {
  /** How many tokens the two may stand apart. */
  private static final int FARTHEST = 40;

  /** Second words of such verbs, folded; some are two words themselves. */
  private final Set<String> particles;

  /** The first words of those. */
  private final Set<String> opening;

  /** By first word, then by particle. */
  private final Map<String, Map<String, CueKind>> kinds;

  private SplitVerbs(Set<String> particles, Map<String, Map<String, CueKind>> kinds) {
    this.particles = particles;
    this.opening = particles.stream().map(p -> p.split(" ")[0]).collect(Collectors.toSet());
    this.kinds = kinds;
  }

  /** The verbs among the phrases of a rule file: two words, the second one a particle. */
  static SplitVerbs among(Map<CueKind, List<String>> phrases, List<String> particles) {
    var second = Set.copyOf(particles);
    var kinds = new HashMap<String, Map<String, CueKind>>();
    phrases.forEach(
        (kind, all) -> {
          for (String phrase : all) {
            int space = phrase.indexOf(' ');
            boolean two = space > 0 && second.contains(phrase.substring(space + 1));
            if (two && kind.governs() && !kind.isNoun()) {
              kinds
                  .computeIfAbsent(phrase.substring(0, space), none -> new HashMap<>())
                  .put(phrase.substring(space + 1), kind);
            }
          }
        });
    return new SplitVerbs(second, kinds);
  }

  /** The sentence with what its verbs mean together with their particles. */
  Scene joined(Scene scene) {
    if (kinds.isEmpty() || scene.figures().isEmpty()) {
      return scene;
    }
    List<Cue> cues = scene.cues();
    for (int at = scene.figures().get(0).end(); at < scene.end(); at++) {
      String word = scene.token(at).folded();
      if (opening.contains(word)) {
        String two = at + 1 < scene.end() ? word + ' ' + scene.token(at + 1).folded() : word;
        if (particles.contains(two) && at + 1 < scene.end()) {
          cues = joined(scene, cues, at, two);
        } else if (particles.contains(word) && closes(scene, at)) {
          cues = joined(scene, cues, at, word);
        }
      }
    }
    return cues.equals(scene.cues()) ? scene : scene.withCues(cues);
  }

  /** Whether what follows begins something else: the particle is no preposition. */
  private static boolean closes(Scene scene, int particle) {
    int next = particle + 1;
    if (next >= scene.end() || scene.token(next).kind() == Token.Kind.SIGN) {
      return true;
    }
    boolean phrase = false;
    for (int i = 0; i < scene.cueCount(); i++) {
      Cue cue = scene.cue(i);
      boolean noun = cue.kind() == CueKind.DETERMINER || cue.kind() == CueKind.DEFINITE;
      if (cue.begin() == next && noun) {
        return false;
      }
      phrase |= cue.begin() == next && (cue.kind().marksRole() || isLink(cue.kind()));
    }
    return phrase;
  }

  private static boolean isLink(CueKind kind) {
    return switch (kind) {
      case AND, BOUNDARY, CUMULATIVE, SUCH_AS, NOTHING, LIKEWISE, SUPPORT_BEHIND -> true;
      default -> false;
    };
  }

  private List<Cue> joined(Scene scene, List<Cue> cues, int particle, String word) {
    for (int at = particle - 1; at >= Math.max(scene.begin(), particle - FARTHEST); at--) {
      Map<String, CueKind> verb = kinds.get(scene.token(at).folded());
      CueKind kind = verb == null ? null : verb.get(word);
      if (kind != null) {
        boolean around =
            Governor.figuresBetween(scene, at, particle) > 0
                && scene.boundaries(at, particle) == 0
                && !isInPhrase(scene, at)
                && scene.commas(at, particle) % 2 == 0;
        return around ? with(cues, new Cue(kind, at, at + 1), particle) : cues;
      }
    }
    return cues;
  }

  private boolean isInPhrase(Scene scene, int at) {
    for (Cue cue : scene.cues()) {
      boolean around = cue.begin() <= at && cue.end() > at && cue.end() - cue.begin() > 1;
      if (around && !isBeforePreposition(scene, cue)) {
        return true;
      }
    }
    return false;
  }

  /** "Bracht in dezelfde periode": the second word begins a phrase of its own. */
  private boolean isBeforePreposition(Scene scene, Cue verb) {
    int second = verb.begin() + 1;
    return verb.end() == second + 1
        && particles.contains(scene.token(second).folded())
        && !closes(scene, second);
  }

  /** Instead of what the verb would mean alone. */
  private static List<Cue> with(List<Cue> cues, Cue verb, int particle) {
    var all = new ArrayList<Cue>(cues.size() + 1);
    boolean added = false;
    for (Cue cue : cues) {
      if (!added && cue.begin() >= verb.begin()) {
        all.add(verb);
        added = true;
      }
      boolean alone =
          (cue.begin() == verb.begin() || cue.begin() == particle) && cue.kind().governs();
      if (!alone) {
        all.add(cue);
      }
    }
    if (!added) {
      all.add(verb);
    }
    return all;
  }
}
