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
  private final List<ClausesBefore.Span> clausesBefore;

  RoleMarks(Scene scene, Rules rules) {
    this.scene = scene;
    this.rules = rules;
    this.clausesBefore = rules.putsClausesFirst() ? ClausesBefore.in(scene) : List.of();
  }

  List<Actor> marked() {
    for (Actor actor : scene.actors()) {
      Actor one = marked(actor);
      marked.add(isInApposition(one) || isJoinedInApposition(one) ? one.inApposition() : one);
    }
    if (rules.afterNouns()) {
      joinLists();
    }
    marked.replaceAll(this::inClauseBefore);
    if (scene.has(CueKind.TITLE)) {
      describeByTitles();
    }
    return marked;
  }

  private Actor marked(Actor actor) {
    Cue side = relativeSide(actor);
    if (side != null) {
      return actor.marked(side.kind(), side.begin(), false);
    }
    return rules.afterNouns() ? markedBehind(actor) : markedAround(actor);
  }

  /** Who stands in a relative clause before a name only describes it. */
  private Actor inClauseBefore(Actor actor) {
    if (clausesBefore.stream().noneMatch(span -> span.holds(actor))) {
      return actor;
    }
    boolean sided = actor.isMarked(CueKind.SUPPORT) || actor.isMarked(CueKind.OPPOSE);
    Actor one = sided ? actor : actor.marked(CueKind.OTHER, actor.begin(), false);
    return one.inApposition();
  }

  /** "Ripple founder Jane Roe", in Korean also "Jane Roe Ripple founder": of Ripple, but not it. */
  private void describeByTitles() {
    for (int i = 0; i < marked.size(); i++) {
      Actor firm = marked.get(i);
      boolean plain = firm.who().type() == EntityType.ORGANIZATION && firm.isBare();
      int title = titleEnd(firm.end());
      if (plain && title > firm.end()) {
        boolean before = i + 1 < marked.size() && isPersonAt(marked.get(i + 1), title);
        boolean behind =
            i > 0 && isPerson(marked.get(i - 1)) && marked.get(i - 1).end() == firm.begin();
        if (before || behind) {
          marked.set(i, firm.marked(CueKind.OTHER, firm.end(), false));
        }
      }
    }
  }

  private static boolean isPersonAt(Actor actor, int at) {
    return isPerson(actor) && actor.begin() >= at && actor.begin() - at <= 1;
  }

  private static boolean isPerson(Actor actor) {
    return actor.named() && (actor.who().type() == EntityType.PERSON || actor.who().isCandidate());
  }

  private int titleEnd(int from) {
    int at = from;
    for (Cue cue : scene.cues()) {
      if (cue.kind() == CueKind.TITLE && cue.begin() == at) {
        at = cue.end();
      }
    }
    return at;
  }

  /** The role word behind the last of a list counts for all of it: "A and B to". */
  private void joinLists() {
    for (int i = marked.size() - 2; i >= 0; i--) {
      Actor one = marked.get(i);
      Actor next = marked.get(i + 1);
      boolean and = one.isMarked(CueKind.AND) || scene.has(CueKind.AND, one.end(), next.begin());
      boolean comma = next.joined() || hasJoinedBehind(i + 1);
      boolean near =
          scene.words(one.end(), next.begin()) <= 2 || and && isOwnerOnly(one.end(), next.begin());
      boolean list =
          and || comma && next.begin() > one.end() && Scene.isComma(scene.token(next.begin() - 1));
      if (near && list && (one.marker() == null || one.isMarked(CueKind.AND)) && !one.owner()) {
        marked.set(i, one.marked(next.marker(), next.markerAt(), one.joined()));
        marked.set(i + 1, next.marked(next.marker(), next.markerAt(), true));
      }
    }
  }

  /** "A and Arizona's B": a place that owns the second name. */
  private boolean isOwnerOnly(int from, int to) {
    return scene.words(from, to) <= FARTHEST
        && scene.commas(from, to) == 0
        && scene.cuesEndingAt(to).stream().anyMatch(c -> c.kind() == CueKind.POSSESSIVE)
        && scene.cues().stream()
            .filter(c -> c.begin() >= from && c.end() <= to)
            .noneMatch(c -> c.kind().governs() || c.kind().marksRole());
  }

  private boolean hasJoinedBehind(int at) {
    return at + 1 < marked.size() && marked.get(at + 1).joined();
  }

  /** "Jane Roe, against whom the group has spent": the word of side before the relative word. */
  private Cue relativeSide(Actor actor) {
    if (!actor.who().isCandidate()) {
      return null;
    }
    for (Cue cue : scene.cues()) {
      boolean side = cue.kind() == CueKind.SUPPORT || cue.kind() == CueKind.OPPOSE;
      boolean behind = cue.begin() >= actor.end() && cue.begin() - actor.end() <= 1;
      if (side
          && behind
          && (isRelative(CueKind.RELATIVE, cue) || isRelative(CueKind.TO_WHICH, cue))) {
        return cue;
      }
    }
    return null;
  }

  private boolean isRelative(CueKind word, Cue side) {
    return scene.any(
        word, c -> c.begin() == side.end() || c.begin() == side.begin() && c.end() == side.end());
  }

  /** By what stands before the name, but "um Jane Roe zu schlagen" by what stands behind it. */
  private Actor markedAround(Actor actor) {
    Cue side = sideBehind(actor);
    if (side == null) {
      return markedBefore(actor);
    }
    CueKind kind = side.kind() == CueKind.SUPPORT_BEHIND ? CueKind.SUPPORT : CueKind.OPPOSE;
    return actor.marked(kind, side.begin(), false);
  }

  private Cue sideBehind(Actor actor) {
    boolean none = !scene.has(CueKind.SUPPORT_BEHIND) && !scene.has(CueKind.OPPOSE_BEHIND);
    if (none || !actor.who().isCandidate() && actor.who().type() != EntityType.PERSON) {
      return null;
    }
    for (Cue cue : scene.cues()) {
      boolean side = cue.kind() == CueKind.SUPPORT_BEHIND || cue.kind() == CueKind.OPPOSE_BEHIND;
      if (side
          && cue.begin() >= actor.end()
          && cue.begin() - actor.end() <= FARTHEST
          && scene.commas(actor.end(), cue.begin()) == 0
          && Governor.figuresBetween(scene, actor.end(), cue.begin()) == 0) {
        return cue;
      }
    }
    return null;
  }

  private Actor markedBefore(Actor unmarked) {
    Actor actor = inflected(unmarked);
    if (actor.joined()) {
      Actor other = marked.get(marked.size() - 1);
      return actor.marked(other.marker(), other.markerAt(), true);
    }
    if (actor.marker() != null && actor.marker() != CueKind.AND) {
      return sidedBefore(actor);
    }
    boolean and = actor.marker() == CueKind.AND;
    actor = actor.marked(null, -1, false);
    boolean comma = false;
    boolean determined = false;
    int words = 0;
    int farthest = farthest(actor.begin() - 1);
    for (int at = actor.begin() - 1; at >= scene.begin() && words <= farthest; ) {
      int clause = clauseBeginBefore(at + 1);
      if (clause <= at) {
        at = clause - 1;
        continue;
      }
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
      Optional<Cue> role =
          roleEndingAt(at + 1, actor).filter(c -> actorEndingAt(c.end()).isEmpty());
      if (role.isPresent() && opensAsArticle(role.get())) {
        determined = true;
        words++;
        at = role.get().begin() - 1;
        continue;
      }
      if (role.isPresent() && and) {
        words++;
        at = role.get().begin() - 1;
        continue;
      }
      if (role.isPresent() && opensClause(role.get(), actor)) {
        return actor;
      }
      if (role.isPresent() && comma && words == 0 && takesSides(role.get().kind())) {
        return actor;
      }
      if (role.isPresent()) {
        boolean apart = !actor.named() && !determined && words > 0;
        return apart ? actor : actor.marked(role.get().kind(), role.get().begin(), false);
      }
      Optional<Actor> neighbour = actorEndingAt(at + 1);
      if (neighbour.isPresent() && neighbour.get().owner() && !comma && !and) {
        words++;
        at = neighbour.get().begin() - 1;
        continue;
      }
      if (neighbour.isPresent()) {
        boolean list =
            and && words <= 4 || comma && actor.named() && words <= 1 && isMiddleOfList(actor);
        Actor other = neighbour.get();
        list &= other.marker() == null || rules.rolesFirst() || !isBeforeVerb(actor);
        return list ? actor.marked(other.marker(), other.markerAt(), true) : actor;
      }
      Optional<Cue> cue = cueEndingAt(at + 1);
      boolean place = cue.isPresent() && cue.get().kind() == CueKind.POLITICS;
      if (comma
          && words == 0
          && cue.isPresent()
          && isNounOfName(cue.get().kind())
          && !(place && isBeforeVerb(actor))) {
        comma = false;
        at = cue.get().begin() - 1;
        continue;
      }
      int noun = comma && words == 0 && isFund(actor.who()) ? committeeBefore(at + 1) : -1;
      if (noun >= 0) {
        comma = false;
        at = noun - 1;
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
      if (stopsAt(at + 1) || endsFigure(at + 1)) {
        return actor;
      }
      if (Scene.isComma(scene.token(at))) {
        if (comma) {
          return actor;
        }
        comma = true;
      } else if (isWall(at)) {
        return actor;
      } else if (words == 0 && isTime(at)) {
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

  private static boolean takesSides(CueKind kind) {
    return kind == CueKind.SUPPORT || kind == CueKind.OPPOSE;
  }

  /** Where the relative clause begins that ends at a token; the token itself when none does. */
  private int clauseBeginBefore(int end) {
    for (ClausesBefore.Span span : clausesBefore) {
      if (span.end() == end) {
        return span.begin();
      }
    }
    return end;
  }

  /**
   * Hebrew "in support of-X": the preposition written onto the name belongs to the word of side.
   */
  private Actor sidedBefore(Actor actor) {
    if (!actor.isMarked(CueKind.OTHER) || actor.markerAt() != actor.begin()) {
      return actor;
    }
    return scene.cuesEndingAt(actor.begin()).stream()
        .filter(c -> c.kind() == CueKind.SUPPORT || c.kind() == CueKind.OPPOSE)
        .findFirst()
        .map(c -> actor.marked(c.kind(), c.begin(), false))
        .orElse(actor);
  }

  private int farthest(int at) {
    boolean unspaced = at >= scene.begin() && scene.token(at).kind() == Token.Kind.IDEOGRAPH;
    return unspaced ? 2 * FARTHEST : FARTHEST;
  }

  /** "After A and B gave": a conjunction, since a list of names and a verb follow. */
  private boolean opensClause(Cue role, Actor actor) {
    if (!actor.named() || !scene.has(CueKind.CONJUNCTION, role.begin(), role.end())) {
      return false;
    }
    Actor last = actor;
    for (Actor next : scene.actors()) {
      int gap = next.begin() - last.end();
      if (gap > 0 && gap <= 2 && scene.has(CueKind.AND, last.end(), next.begin())) {
        last = next;
      }
    }
    return isBeforeVerb(last);
  }

  /** Portuguese "a", which means "to" or "the": at the beginning it is the article. */
  private boolean opensAsArticle(Cue role) {
    int at = role.begin();
    return role.kind() == CueKind.TO
        && scene.has(CueKind.DETERMINER, at, role.end())
        && (at == scene.begin()
            || Scene.isComma(scene.token(at - 1))
            || cueEndingAt(at)
                .filter(
                    c ->
                        c.kind() == CueKind.AND
                            || c.kind() == CueKind.BOUNDARY
                            || c.kind() == CueKind.RELATIVE)
                .isPresent());
  }

  private boolean isBeforeVerb(Actor actor) {
    return !scene.noCue(
        actor.end(),
        scene.end(),
        c -> c.kind().governs() && !c.kind().isNoun() && c.begin() - actor.end() <= 2);
  }

  /** "A un gruppo alleato, Illinois Future PAC": where the noun begins, or -1. */
  private int committeeBefore(int end) {
    for (int at = end; at > end - 3 && at > scene.begin(); at--) {
      for (Cue cue : scene.cuesEndingAt(at)) {
        if (cue.kind() == CueKind.COMMITTEE || cue.kind() == CueKind.NEW_COMMITTEE) {
          return cue.begin();
        }
      }
      if (!isWord(at - 1) || actorEndingAt(at).isPresent()) {
        return -1;
      }
    }
    return -1;
  }

  /** "Sister committees, A and B": the names stand for the noun. */
  private static boolean isNounOfName(CueKind kind) {
    return switch (kind) {
      case COMMITTEE, NEW_COMMITTEE, NETWORK, DONOR, DONOR_NOUN, CANDIDATE, POLITICS, EPITHET ->
          true;
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
  private Actor markedBehind(Actor unmarked) {
    if (unmarked.joined() && !marked.isEmpty()) {
      Actor other = marked.get(marked.size() - 1);
      return unmarked.marked(other.marker(), other.markerAt(), true);
    }
    Actor actor = inflected(unmarked);
    if (actor.marker() != null && actor.marker() != CueKind.OTHER) {
      return actor;
    }
    int at = actor.end();
    for (int end = behindHonorific(at); end > at; end = behindHonorific(at)) {
      at = end;
    }
    boolean acts = rules.endsAsSubject(scene.token(actor.end() - 1).folded());
    at = behindOwner(at);
    int from = at;
    int latest = from < scene.end() && !isWord(from) ? from + 1 : from;
    Actor found = actor;
    for (Cue cue : scene.cues()) {
      if (cue.kind().marksRole() && cue.begin() >= from - 1 && cue.begin() <= latest) {
        boolean clear =
            cue.end() > from
                && scene.noActor(a -> a.begin() >= actor.end() && a.begin() < cue.begin())
                && scene.commas(from, cue.begin()) == 0
                && !endsFigure(cue.begin())
                && (cue.begin() <= from || !isRoleWord(from))
                && !(acts && takesSides(cue.kind()));
        boolean stronger = found.marker() == null || rank(cue.kind()) > rank(found.marker());
        if (clear && stronger) {
          found = actor.marked(cue.kind(), cue.begin(), false);
        }
      }
    }
    return found;
  }

  /** Turkish "Fairshake'in hesabina": what is owned tells the part, and stands right behind. */
  private int behindOwner(int at) {
    for (Cue owner : scene.cues()) {
      if (owner.kind() == CueKind.POSSESSIVE && owner.begin() == at) {
        boolean told =
            scene.cues().stream()
                .anyMatch(
                    c ->
                        c.begin() == owner.end()
                            && (c.kind() == CueKind.TO || c.kind() == CueKind.FROM));
        return told ? owner.end() : at;
      }
    }
    return at;
  }

  /** A word that refers and tells its part by its own ending: "komiteye", "komitetowi". */
  private Actor inflected(Actor actor) {
    return actor.named() || actor.marker() != null
        ? actor
        : scene.cuesEndingAt(actor.end()).stream()
            .filter(c -> c.kind().marksRole() && c.begin() >= actor.begin())
            .findFirst()
            .map(c -> actor.marked(c.kind(), c.begin(), false))
            .orElse(actor);
  }

  private boolean isRoleWord(int at) {
    return !scene.noCue(at, scene.end(), c -> c.begin() == at && c.kind().marksRole());
  }

  /**
   * One past a title or closing quotation mark behind a name; the same place when there is none.
   */
  private int behindHonorific(int at) {
    if (at >= scene.end()) {
      return at;
    }
    boolean quote =
        switch (scene.token(at).lower()) {
          case "」", "』", "”", "\"", "»", ")", "）" -> true;
          default -> false;
        };
    Cue title = scene.beginningAt(CueKind.HONORIFIC, at);
    return quote ? at + 1 : title == null ? at : title.end();
  }

  private boolean stopsAt(int end) {
    for (Cue cue : scene.cuesEndingAt(end)) {
      if (stops(cue.kind())) {
        return true;
      }
    }
    return false;
  }

  private static boolean stops(CueKind kind) {
    return kind.governs() && !kind.isNoun()
        || kind == CueKind.RELATIVE
        || kind == CueKind.BOUNDARY
        || kind == CueKind.TO_WHICH;
  }

  private Optional<Cue> roleEndingAt(int end, Actor actor) {
    Optional<Cue> agent = endingAt(end, CueKind.BY);
    if (agent.isPresent() && isFund(actor.who())) {
      return agent;
    }
    Cue highest = null;
    for (Cue cue : scene.cuesEndingAt(end)) {
      boolean higher = highest == null || rank(cue.kind()) >= rank(highest.kind());
      if (cue.kind().marksRole() && higher && !(isFund(actor.who()) && isVerbOfSide(cue))) {
        highest = cue;
      }
    }
    return Optional.ofNullable(highest);
  }

  /** "Attacked", whichever of its kinds is asked of. */
  private boolean isVerbOfSide(Cue cue) {
    return scene.has(CueKind.ATTACK, cue.begin(), cue.end())
        || scene.has(CueKind.BACK, cue.begin(), cue.end());
  }

  /** Nobody spends for a committee: Spanish "por Fairshake" tells who spent. */
  private static boolean isFund(Who who) {
    return who.isCommittee() && !who.isCampaign() && who.type() != EntityType.POLITICAL_PARTY;
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
    for (Cue cue : scene.cuesEndingAt(end)) {
      if (cue.kind() == kind) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  private Optional<Cue> cueEndingAt(int end) {
    List<Cue> cues = scene.cuesEndingAt(end);
    return cues.isEmpty() ? Optional.empty() : Optional.of(cues.get(0));
  }

  private Optional<Actor> actorEndingAt(int end) {
    for (Actor actor : marked) {
      if (actor.end() == end) {
        return Optional.of(actor);
      }
    }
    return Optional.empty();
  }

  private boolean endsFigure(int end) {
    for (Figure figure : scene.figures()) {
      if (figure.end() == end) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(int at) {
    return scene.token(at).kind() != Token.Kind.SIGN;
  }

  /** "Nel terzo trimestre Brown": the role word belongs to the time. */
  private boolean isTime(int at) {
    String word = scene.token(at).folded();
    boolean time = rules.calendar().month(word) != null || rules.calendar().isSpan(word);
    return time && !scene.any(CueKind.NOTHING, c -> c.begin() <= at && at < c.end());
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
      return isJoinedInApposition(actor);
    }
    if (isInRelative(actor)) {
      return true;
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

  /** "Fairshake, which A and B finance, spent": B as A, with which it is joined. */
  private boolean isJoinedInApposition(Actor actor) {
    if (!actor.joined() || marked.isEmpty()) {
      return false;
    }
    Actor before = marked.get(marked.size() - 1);
    return before.embedded() && scene.commas(before.end(), actor.begin()) == 0;
  }

  /** Persian "Fairshake ke Coinbase ...,": who acts in the clause that a comma closes. */
  private boolean isInRelative(Actor actor) {
    if (!rules.isVerbLast() || actor.marker() != null) {
      return false;
    }
    for (Actor head : marked) {
      for (Cue cue : scene.cues()) {
        if (cue.kind() == CueKind.RELATIVE
            && cue.begin() == head.end()
            && cue.end() <= actor.begin()
            && scene.commas(cue.end(), actor.begin()) == 0
            && nextComma(actor.end()) >= 0) {
          return true;
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
      if (isWord(i) && !scene.has(CueKind.NETWORK, i, i + 1)) {
        return -1;
      }
    }
    return -1;
  }

  private int nextComma(int from) {
    int next = scene.nextComma(from);
    return next < scene.end() ? next : -1;
  }
}
