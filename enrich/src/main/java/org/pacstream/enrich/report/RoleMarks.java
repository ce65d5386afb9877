package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pacstream.enrich.text.Token;
import org.pacstream.schemas.EntityType;

/** Finds the role word of each actor of a sentence, its lists, and what stands in apposition. */
final class RoleMarks {
  /** How many words a role word may stand away from its name: "to help state senator Jane Roe". */
  private static final int FARTHEST = 7;

  private final Scene scene;
  private final Rules rules;
  private final List<Actor> marked = new ArrayList<>();

  RoleMarks(Scene scene, Rules rules) {
    this.scene = scene;
    this.rules = rules;
  }

  List<Actor> marked() {
    for (Actor actor : scene.actors()) {
      Actor one = rules.afterNouns() ? markedBehind(actor) : markedBefore(actor);
      marked.add(isInApposition(one) ? one.inApposition() : one);
    }
    return marked;
  }

  private Actor markedBefore(Actor unmarked) {
    Actor actor = unmarked;
    if (actor.joined()) {
      Actor other = marked.get(marked.size() - 1);
      return actor.marked(other.marker(), other.markerAt(), true);
    }
    if (actor.marker() != null && actor.marker() != CueKind.AND) {
      return actor;
    }
    boolean and = actor.marker() == CueKind.AND;
    actor = actor.marked(null, -1, false);
    boolean comma = false;
    boolean determined = false;
    int words = 0;
    for (int at = actor.begin() - 1; at >= scene.begin() && words <= FARTHEST; ) {
      Optional<Cue> example = endingAt(at + 1, CueKind.SUCH_AS);
      if (example.isPresent()) {
        at = example.get().begin() - 1;
        determined = false;
        comma = false;
        continue;
      }
      Optional<Cue> title = endingAt(at + 1, CueKind.TITLE);
      if (title.isPresent() && actor.who().type() == EntityType.ORGANIZATION) {
        return actor.marked(CueKind.OTHER, title.get().begin(), false);
      }
      Optional<Cue> role = roleEndingAt(at + 1);
      if (role.isPresent() && and) {
        words++;
        at = role.get().begin() - 1;
        continue;
      }
      if (role.isPresent()) {
        boolean apart = !actor.named() && !determined && words > 0;
        return apart ? actor : actor.marked(role.get().kind(), role.get().begin(), false);
      }
      Optional<Actor> neighbour = actorEndingAt(at + 1);
      if (neighbour.isPresent()) {
        boolean list =
            and && words <= 4 || comma && actor.named() && words <= 1 && isMiddleOfList(actor);
        Actor other = neighbour.get();
        list &= other.marker() == null || !isBeforeVerb(actor);
        return list ? actor.marked(other.marker(), other.markerAt(), true) : actor;
      }
      Optional<Cue> cue = cueEndingAt(at + 1);
      if (comma && words == 0 && cue.isPresent() && isNounOfName(cue.get().kind())) {
        comma = false;
        at = cue.get().begin() - 1;
        continue;
      }
      if (cue.isPresent() && cue.get().kind() == CueKind.AND) {
        and = true;
        at = cue.get().begin() - 1;
        continue;
      }
      if (cue.isPresent() && cue.get().kind() == CueKind.DETERMINER) {
        determined = true;
        words++;
        at = cue.get().begin() - 1;
        continue;
      }
      if (cue.isPresent() && stops(cue.get().kind()) || endsFigure(at + 1)) {
        return actor;
      }
      if (Scene.isComma(scene.token(at))) {
        if (comma) {
          return actor;
        }
        comma = true;
      } else if (isWall(at)) {
        return actor;
      } else if (isWord(at)) {
        boolean number = scene.token(at).kind() == Token.Kind.NUMBER;
        if ((determined || comma || number) && !and) {
          return actor;
        }
        words++;
      }
      at--;
    }
    return actor;
  }

  private boolean isBeforeVerb(Actor actor) {
    return scene.cues().stream()
        .anyMatch(
            c ->
                c.kind().governs()
                    && !c.kind().isNoun()
                    && c.begin() >= actor.end()
                    && c.begin() - actor.end() <= 2);
  }

  /** "Sister committees, A and B": the names stand for the noun. */
  private static boolean isNounOfName(CueKind kind) {
    return switch (kind) {
      case COMMITTEE, NEW_COMMITTEE, NETWORK, DONOR, CANDIDATE, POLITICS -> true;
      default -> false;
    };
  }

  /** Another name follows behind a comma or "and". */
  private boolean isMiddleOfList(Actor actor) {
    for (Actor next : scene.actors()) {
      int gap = next.begin() - actor.end();
      if (gap > 0 && gap <= 4) {
        return Scene.isComma(scene.token(actor.end())) && gap <= 2 && next.named()
            || scene.has(CueKind.AND, actor.end(), next.begin());
      }
    }
    return false;
  }

  /** Japanese, Korean, Turkish, Hindi: the role word stands right behind the name. */
  private Actor markedBehind(Actor actor) {
    for (Cue cue : scene.cues()) {
      if (cue.kind().marksRole() && cue.begin() >= actor.end() && cue.begin() <= actor.end() + 2) {
        boolean clear = true;
        for (Actor other : scene.actors()) {
          clear &= other.begin() < actor.end() || other.begin() >= cue.begin();
        }
        if (clear && !endsFigure(cue.begin())) {
          return actor.marked(cue.kind(), cue.begin(), false);
        }
      }
    }
    return actor;
  }

  private static boolean stops(CueKind kind) {
    return kind.governs() && !kind.isNoun()
        || kind == CueKind.RELATIVE
        || kind == CueKind.BOUNDARY
        || kind == CueKind.TO_WHICH;
  }

  private Optional<Cue> roleEndingAt(int end) {
    return scene.cues().stream()
        .filter(c -> c.end() == end && c.kind().marksRole())
        .max((a, b) -> Integer.compare(rank(a.kind()), rank(b.kind())));
  }

  /** Where one word has several kinds, the one that takes sides counts. */
  private static int rank(CueKind kind) {
    return switch (kind) {
      case SUPPORT, OPPOSE -> 3;
      case BACK, ATTACK -> 2;
      case OTHER -> 0;
      default -> 1;
    };
  }

  private Optional<Cue> endingAt(int end, CueKind kind) {
    return scene.cues().stream().filter(c -> c.end() == end && c.kind() == kind).findFirst();
  }

  private Optional<Cue> cueEndingAt(int end) {
    return scene.cues().stream().filter(c -> c.end() == end).findFirst();
  }

  private Optional<Actor> actorEndingAt(int end) {
    return marked.stream().filter(a -> a.end() == end).findFirst();
  }

  private boolean endsFigure(int end) {
    return scene.figures().stream().anyMatch(f -> f.end() == end);
  }

  private boolean isWord(int at) {
    return scene.token(at).kind() != Token.Kind.SIGN;
  }

  private boolean isWall(int at) {
    return switch (scene.token(at).lower()) {
      case ";", "؛", "(", ")", "[", "]" -> true;
      default -> false;
    };
  }

  /** Between the comma after an actor and the next comma, and no item of a list. */
  private boolean isInApposition(Actor actor) {
    if (actor.joined()) {
      return false;
    }
    for (Actor head : marked) {
      if (!head.equals(actor) && head.end() <= actor.begin()) {
        int comma = commaAfter(head.end());
        if (comma >= 0 && comma < actor.begin()) {
          int close = nextComma(comma + 1);
          if (close >= 0
              && actor.end() <= close
              && !scene.has(CueKind.BOUNDARY, comma, actor.begin())
              && actor.begin() > comma + 1) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private int commaAfter(int at) {
    for (int i = at; i < Math.min(at + 2, scene.end()); i++) {
      if (Scene.isComma(scene.token(i))) {
        return i;
      }
      if (isWord(i)) {
        return -1;
      }
    }
    return -1;
  }

  private int nextComma(int from) {
    for (int i = from; i < scene.end(); i++) {
      if (Scene.isComma(scene.token(i))) {
        return i;
      }
    }
    return -1;
  }
}
