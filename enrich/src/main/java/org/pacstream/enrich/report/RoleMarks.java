package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.text.Token;
import org.pacstream.schemas.EntityType;

/** Finds the role word of each actor of a sentence, its lists, and what stands in apposition. */
final class RoleMarks {
  /** Words that may stand before "rival": "his Republican rival". */
  private static final int RIVALRY = 4;

  /** How many words a role word may stand away from its name: "to help state senator Jane Roe". */
  private static final int FARTHEST = 7;

  /** Words of a title before a name: "former Lt. Gov. Jane Roe". */
  private static final int TITLE = 4;

  private static final Kinds SIDES = Kinds.of(CueKind.SUPPORT, CueKind.OPPOSE);
  private static final Kinds SIDES_BEHIND = Kinds.of(CueKind.SUPPORT_BEHIND, CueKind.OPPOSE_BEHIND);
  private static final Kinds RELATIVES = Kinds.of(CueKind.RELATIVE, CueKind.TO_WHICH);

  private final Scene scene;
  private final Rules rules;
  private final List<Actor> marked = new ArrayList<>();
  private final List<ClausesBefore.Span> clausesBefore;

  /** Whether words of side before a relative word may be the role words of a name before them. */
  private final boolean hasRelativeSides;

  RoleMarks(Scene scene, Rules rules) {
    this.scene = scene;
    this.rules = rules;
    this.clausesBefore = rules.putsClausesFirst() ? ClausesBefore.in(scene) : List.of();
    this.hasRelativeSides = scene.hasAnyOf(SIDES) && scene.hasAnyOf(RELATIVES);
  }

  List<Actor> marked() {
    for (Actor actor : scene.actors()) {
      Actor one = marked(actor);
      marked.add(isInApposition(one) || isJoinedInApposition(one) ? one.inApposition() : one);
    }
    if (rules.afterNouns()) {
      joinLists();
    }
    if (!clausesBefore.isEmpty()) {
      marked.replaceAll(this::inClauseBefore);
    }
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
    for (Cue title = scene.beginningAt(CueKind.TITLE, at);
        title != null;
        title = scene.beginningAt(CueKind.TITLE, at)) {
      at = title.end();
    }
    return at;
  }

  /** The role word behind the last of a list counts for all of it: "A and B to". */
  private void joinLists() {
    for (int i = marked.size() - 2; i >= 0; i--) {
      Actor one = marked.get(i);
      Actor next = marked.get(i + 1);
      boolean and = one.isMarked(CueKind.AND) || scene.has(CueKind.AND, one.end(), next.begin());
      boolean comma = next.joined() || hasJoinedBehind(i + 1) || isListed(one, next);
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

  /** "A, B" without "and": two names of a kind beside the comma. */
  private boolean isListed(Actor one, Actor next) {
    return one.named()
        && next.named()
        && one.who().type() == next.who().type()
        && next.begin() > one.end()
        && (isEnumerated(one, next) || isOfSubjects(one, next));
  }

  private boolean isEnumerated(Actor one, Actor next) {
    return next.begin() == one.end() + 1 && scene.token(one.end()).lower().equals("、");
  }

  /** Korean "A, B-ga": only the last of those who act ends as a subject, even behind a place. */
  private boolean isOfSubjects(Actor one, Actor next) {
    return Scene.isComma(scene.token(one.end()))
        && next.begin() - one.end() <= 2
        && one.isBare()
        && !rules.endsAsSubject(scene.token(one.end() - 1).folded())
        && rules.endsAsSubject(scene.token(next.end() - 1).folded());
  }

  /** "A and Arizona's B": a place that owns the second name. */
  private boolean isOwnerOnly(int from, int to) {
    return scene.words(from, to) <= FARTHEST
        && scene.commas(from, to) == 0
        && of(CueKind.POSSESSIVE, scene.cuesEndingAt(to)) != null
        && !scene.hasAnyOf(Kinds.PARTS, from, to);
  }

  private boolean hasJoinedBehind(int at) {
    return at + 1 < marked.size() && marked.get(at + 1).joined();
  }

  /** "Jane Roe, against whom the group has spent": the word of side before the relative word. */
  private Cue relativeSide(Actor actor) {
    if (!hasRelativeSides || !actor.who().isCandidate()) {
      return null;
    }
    for (int i = 0; i < scene.cueCount(); i++) {
      Cue cue = scene.cue(i);
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
    if (!scene.hasAnyOf(SIDES_BEHIND)
        || !actor.who().isCandidate() && actor.who().type() != EntityType.PERSON) {
      return null;
    }
    for (int i = 0; i < scene.cueCount(); i++) {
      Cue cue = scene.cue(i);
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
      Cue[] cues = scene.cuesEndingAt(at + 1);
      Cue example = of(CueKind.SUCH_AS, cues);
      if (example != null) {
        at = example.begin() - 1;
        determined = false;
        comma = false;
        continue;
      }
      Cue title = of(CueKind.TITLE, cues);
      if (title != null && actor.who().type() == EntityType.ORGANIZATION) {
        return actor.marked(CueKind.OTHER, title.begin(), false);
      }
      Cue rival = words == 0 && actor.named() ? of(CueKind.RIVAL, cues) : null;
      if (rival != null && actor.who().mayRun()) {
        at = beginOfRival(rival) - 1;
        comma = false;
        continue;
      }
      Actor neighbour = actorEndingAt(at + 1);
      Cue role = neighbour == null ? roleAmong(cues, actor) : null;
      if (role != null && opensAsArticle(role)) {
        determined = true;
        words++;
        at = role.begin() - 1;
        continue;
      }
      int seeker = role != null && words > 0 ? seekerBefore(role, actor) : -1;
      if (seeker >= 0) {
        at = seeker - 1;
        continue;
      }
      if (role != null && isOnlyArticle(role, actor)) {
        words++;
        at = role.begin() - 1;
        continue;
      }
      if (role != null && and) {
        words++;
        at = role.begin() - 1;
        continue;
      }
      if (role != null && opensClause(role, actor)) {
        return actor;
      }
      if (role != null && comma && words == 0 && takesSides(role.kind())) {
        return actor;
      }
      if (role != null) {
        boolean apart = !actor.named() && !determined && words > 0;
        return apart ? actor : actor.marked(role.kind(), role.begin(), false);
      }
      if (neighbour != null && neighbour.owner() && !comma && !and) {
        words++;
        at = neighbour.begin() - 1;
        continue;
      }
      if (neighbour != null) {
        boolean list =
            and && words <= 4 || comma && actor.named() && words <= 1 && isMiddleOfList(actor);
        list &= neighbour.marker() == null || rules.rolesFirst() || !isBeforeVerb(actor);
        list &= and || !isEmployerOf(neighbour, actor);
        return list ? actor.marked(neighbour.marker(), neighbour.markerAt(), true) : actor;
      }
      Cue cue = cues.length == 0 ? null : cues[0];
      boolean place = cue != null && cue.kind() == CueKind.POLITICS;
      if (comma
          && words == 0
          && cue != null
          && isNounOfName(cue.kind())
          && !(place && isBeforeVerb(actor))) {
        comma = false;
        at = cue.begin() - 1;
        continue;
      }
      int noun = comma && words == 0 && actor.who().isFund() ? committeeBefore(at + 1) : -1;
      if (noun >= 0) {
        comma = false;
        at = noun - 1;
        continue;
      }
      if (cue != null && cue.kind() == CueKind.AND) {
        and = true;
        at = cue.begin() - 1;
        continue;
      }
      if (cue != null && cue.kind() == CueKind.DETERMINER) {
        determined = true;
        words++;
        at = cue.begin() - 1;
        continue;
      }
      if (stops(cues) || endsFigure(at + 1)) {
        return actor;
      }
      if (Scene.isComma(scene.token(at))) {
        int seeks = comma ? -1 : candidateBeside(at, words, actor);
        if (seeks >= 0) {
          determined = false;
          words = 0;
          at = seeks - 1;
          continue;
        }
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

  /** "His Republican rival, Jane Roe": where the words begin that only introduce her. */
  private int beginOfRival(Cue rival) {
    int begin = rival.begin();
    int at = begin;
    while (at > scene.begin() && rival.begin() - at < RIVALRY) {
      Cue whose = null;
      Cue describes = null;
      for (Cue cue : scene.cuesEndingAt(at)) {
        switch (cue.kind()) {
          case POSSESSOR, DETERMINER -> whose = cue;
          case POLITICS, CANDIDATE -> describes = cue;
          default -> {}
        }
      }
      if (whose == null && describes == null) {
        return begin;
      }
      begin = whose == null ? begin : whose.begin();
      at = whose == null ? describes.begin() : whose.begin();
    }
    return begin;
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
    for (Cue cue : scene.cuesEndingAt(actor.begin())) {
      if (takesSides(cue.kind())) {
        return actor.marked(cue.kind(), cue.begin(), false);
      }
    }
    return actor;
  }

  private int farthest(int at) {
    return isIdeograph(at) || at >= scene.begin() && !isWord(at) && isIdeograph(at - 1)
        ? 2 * FARTHEST
        : FARTHEST;
  }

  private boolean isIdeograph(int at) {
    return at >= scene.begin() && scene.token(at).kind() == Token.Kind.IDEOGRAPH;
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
            || opensPart(scene.cuesEndingAt(at)));
  }

  /**
   * German "gegen den Senator Roe", "gegen seinen Rivalen, den Senator Roe": not whom it goes to.
   */
  private boolean isOnlyArticle(Cue role, Actor actor) {
    int at = role.begin();
    if (role.kind() != CueKind.TO
        || at == scene.begin()
        || !actor.named()
        || !actor.who().mayRun()
        || !scene.has(CueKind.DEFINITE, at, role.end())) {
      return false;
    }
    return of(CueKind.OPPOSE, scene.cuesEndingAt(at)) != null
        || of(CueKind.SUPPORT, scene.cuesEndingAt(at)) != null
        || Scene.isComma(scene.token(at - 1)) && candidateEndingAt(at - 1) >= 0;
  }

  private static boolean opensPart(Cue[] cues) {
    return cues.length > 0
        && switch (cues[0].kind()) {
          case AND, BOUNDARY, RELATIVE -> true;
          default -> false;
        };
  }

  private boolean isBeforeVerb(Actor actor) {
    if (!scene.hasAnyOf(Kinds.VERBS)) {
      return false;
    }
    for (int i = 0; i < scene.cueCount(); i++) {
      Cue cue = scene.cue(i);
      int gap = cue.begin() - actor.end();
      if (gap >= 0 && gap <= 2 && Kinds.VERBS.has(cue.kind())) {
        return true;
      }
    }
    return false;
  }

  /** The noun before a comma behind which only a title and the name follow; -1 without one. */
  private int candidateBeside(int comma, int words, Actor actor) {
    int longest = farthest(actor.begin() - 1) == FARTHEST ? TITLE : 2 * TITLE;
    boolean titled = actor.named() && actor.who().mayRun() && words > 0 && words <= longest;
    return titled ? candidateEndingAt(comma) : -1;
  }

  /** "His opponent, former Gov. Jane Roe", "the candidate, Governor Jane Roe"; -1 for others. */
  private int candidateEndingAt(int end) {
    for (Cue cue : scene.cuesEndingAt(end)) {
      switch (cue.kind()) {
        case RIVAL -> {
          return beginOfRival(cue);
        }
        case CANDIDATE, EPITHET -> {
          return cue.begin();
        }
        default -> {}
      }
    }
    return -1;
  }

  /** "Il candidato al Senato Jane Roe": what a role word in between tells is what she runs for. */
  private int seekerBefore(Cue role, Actor actor) {
    boolean office =
        actor.named()
            && actor.who().mayRun()
            && scene.has(CueKind.POLITICS, role.end(), actor.begin());
    return office ? candidateEndingAt(role.begin()) : -1;
  }

  /** "A un gruppo alleato, Illinois Future PAC": where the noun begins, or -1. */
  private int committeeBefore(int end) {
    for (int at = end; at > end - 3 && at > scene.begin(); at--) {
      for (Cue cue : scene.cuesEndingAt(at)) {
        if (cue.kind() == CueKind.COMMITTEE || cue.kind() == CueKind.NEW_COMMITTEE) {
          return cue.begin();
        }
      }
      if (!isWord(at - 1) || actorEndingAt(at) != null) {
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

  /** "The founders of Gemini, Jane Roe and John Roe": the company only describes them. */
  private static boolean isEmployerOf(Actor firm, Actor actor) {
    return firm.isMarked(CueKind.OTHER)
        && firm.who().type() == EntityType.ORGANIZATION
        && isPerson(actor);
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
    Cue to = actor.who().isCampaign() ? scene.endingAt(CueKind.TO, actor.end()) : null;
    if (to != null) {
      return actor.marked(CueKind.TO, to.begin(), false);
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
    for (int i = 0; i < scene.cueCount(); i++) {
      Cue cue = scene.cue(i);
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
    Cue owner = scene.beginningAt(CueKind.POSSESSIVE, at);
    boolean told =
        owner != null
            && (scene.hasAt(CueKind.TO, owner.end()) || scene.hasAt(CueKind.FROM, owner.end()));
    return told ? owner.end() : at;
  }

  /** A word that refers and tells its part by its own ending: "komiteye", "komitetowi". */
  private Actor inflected(Actor actor) {
    if (actor.named() || actor.marker() != null) {
      return actor;
    }
    for (Cue cue : scene.cuesEndingAt(actor.end())) {
      if (cue.kind().marksRole() && cue.begin() >= actor.begin()) {
        return actor.marked(cue.kind(), cue.begin(), false);
      }
    }
    return actor;
  }

  private boolean isRoleWord(int at) {
    return scene.hasAt(Kinds.ROLES, at);
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

  private static boolean stops(Cue[] cues) {
    for (Cue cue : cues) {
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

  /**
   * The role word among those that end at one place; null when none does. Nobody spends for a
   * committee: Spanish "por Fairshake" tells who spent.
   */
  private Cue roleAmong(Cue[] cues, Actor actor) {
    Cue agent = of(CueKind.BY, cues);
    if (agent != null && actor.who().isFund()) {
      return agent;
    }
    Cue highest = null;
    for (Cue cue : cues) {
      boolean higher = highest == null || rank(cue.kind()) >= rank(highest.kind());
      if (cue.kind().marksRole() && higher && !(actor.who().isFund() && isVerbOfSide(cue))) {
        highest = cue;
      }
    }
    return highest;
  }

  /** "Attacked", whichever of its kinds is asked of. */
  private boolean isVerbOfSide(Cue cue) {
    return scene.has(CueKind.ATTACK, cue.begin(), cue.end())
        || scene.has(CueKind.BACK, cue.begin(), cue.end());
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

  /** The first of a kind; null when there is none. */
  private static Cue of(CueKind kind, Cue[] cues) {
    for (Cue cue : cues) {
      if (cue.kind() == kind) {
        return cue;
      }
    }
    return null;
  }

  /** Null when none does. */
  private Actor actorEndingAt(int end) {
    for (Actor actor : marked) {
      if (actor.end() == end) {
        return actor;
      }
    }
    return null;
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
    return rules.calendar().isMonthOrSpan(word)
        && !scene.any(CueKind.NOTHING, c -> c.begin() <= at && at < c.end());
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
      if (head.end() <= actor.begin()) {
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
    if (!rules.isVerbLast() || actor.marker() != null || !scene.has(CueKind.RELATIVE)) {
      return false;
    }
    for (Actor head : marked) {
      for (int i = 0; i < scene.cueCount(); i++) {
        Cue cue = scene.cue(i);
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
