package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.pacstream.enrich.report.Rules.WordOrder;
import org.pacstream.schemas.EntityType;

/** Finds who does what a governing word says, by word order. */
final class Doers {
  /** "Fairshake's advertising bill": what is owned stands right behind. */
  private static final int OWNED = 3;

  /** How many tokens may say what somebody is: ", a political network". */
  private static final int DESCRIBED = 5;

  private final Scene scene;
  private final WordOrder order;
  private final boolean mayFollow;

  /**
   * For one sentence.
   *
   * @param mayFollow true where a doer may stand behind its verb
   */
  Doers(Scene scene, WordOrder order, boolean mayFollow) {
    this.mayFollow = mayFollow;
    this.scene = scene;
    this.order = order;
  }

  /** The doer, or the list of them; empty when the clause names none. */
  List<Actor> of(Cue verb, Figure figure, Predicate<Who> fits) {
    if (!isAny(fits)) {
      return List.of();
    }
    int edge = verb.kind().isNoun() ? Math.min(verb.begin(), figure.begin()) : verb.begin();
    boolean spends = verb.kind() == CueKind.SPEND || verb.kind() == CueKind.POUR;
    if (order == WordOrder.VERB_SUBJECT_OBJECT && spends && verb.end() <= figure.begin()) {
      List<Actor> behind =
          scene.actors(a -> a.named() && isDoer(a, verb.end(), figure.begin(), fits));
      if (!behind.isEmpty()) {
        return behind;
      }
    }
    List<Actor> antecedent = relative(edge, fits);
    if (!antecedent.isEmpty()) {
      return antecedent;
    }
    if (isOfStranger(verb)) {
      return List.of();
    }
    if (order == WordOrder.VERB_SUBJECT_OBJECT && verb.end() <= figure.begin()) {
      List<Actor> behind = firstBare(verb.end(), figure.begin(), fits);
      if (!behind.isEmpty()) {
        return behind;
      }
    }
    if (order == WordOrder.SUBJECT_OBJECT_VERB) {
      List<Actor> fronted = behindFigure(verb, figure, fits);
      if (!fronted.isEmpty()) {
        return fronted;
      }
      edge = Math.min(edge, figure.begin());
    }
    List<Actor> inverted = behindFrontedFigure(verb, figure, fits);
    if (inverted.isEmpty()) {
      inverted = giverBehind(verb, figure, fits);
    }
    if (!inverted.isEmpty()) {
      return inverted;
    }
    List<Actor> inClause = lastBare(scene.clauseBegin(edge), edge, fits);
    if (!inClause.isEmpty()) {
      return inClause;
    }
    boolean elliptical = edge - scene.clauseBegin(edge) <= 1;
    List<Actor> inSentence = elliptical ? lastBare(scene.begin(), edge, fits) : List.of();
    if (!inSentence.isEmpty()) {
      return inSentence;
    }
    List<Actor> named = inApposition(scene.clauseBegin(edge), edge, fits);
    if (!named.isEmpty() && !verb.kind().isNoun()) {
      return named;
    }
    List<Actor> adverbial = adverbial(edge, fits);
    return adverbial.isEmpty() && mayFollow ? behind(verb, fits) : adverbial;
  }

  private boolean isAny(Predicate<Who> fits) {
    for (Actor actor : scene.actors()) {
      if (fits.test(actor.who())) {
        return true;
      }
    }
    return false;
  }

  /** "Of that, $25 million Coinbase gave": the doer between a fronted amount and its verb. */
  private List<Actor> behindFigure(Cue verb, Figure figure, Predicate<Who> fits) {
    boolean behind = !verb.kind().isNoun() && figure.end() < verb.begin();
    if (!behind || Governor.figuresBetween(scene, figure.end(), verb.begin()) > 0) {
      return List.of();
    }
    List<Actor> found = lastBare(figure.end(), verb.begin(), fits);
    boolean next = !found.isEmpty() && isNear(found.get(found.size() - 1).end(), verb.begin());
    return next && scene.commas(figure.end(), verb.begin()) == 0 ? found : List.of();
  }

  /**
   * "По 2 млн прислали A и B": the amount stands before the verb, and who gives right behind it.
   */
  private List<Actor> behindFrontedFigure(Cue verb, Figure figure, Predicate<Who> fits) {
    boolean fronted = mayFollow && !verb.kind().isNoun() && figure.end() == verb.begin();
    if (!fronted || order != WordOrder.SUBJECT_VERB_OBJECT) {
      return List.of();
    }
    List<Actor> found = behind(verb, fits);
    boolean next = !found.isEmpty() && found.get(0).begin() - verb.end() <= 1;
    return next
            && found.get(0).named()
            && scene.noActor(a -> a.isBare() && isInSameClause(a, figure))
        ? found
        : List.of();
  }

  /**
   * "Половину суммы внёс банкир X — 4 млн": who is no candidate gives, as nobody gives it to him.
   */
  private List<Actor> giverBehind(Cue verb, Figure figure, Predicate<Who> fits) {
    boolean may = mayFollow && order == WordOrder.SUBJECT_VERB_OBJECT;
    if (!may || verb.kind() != CueKind.GIVE || figure.begin() < verb.end()) {
      return List.of();
    }
    List<Actor> found = behind(verb, w -> fits.test(w) && w.isSingleDonor());
    int clause = scene.clauseBegin(verb.begin());
    return !found.isEmpty()
            && found.get(0).named()
            && found.get(0).begin() - verb.end() <= 2
            && found.get(found.size() - 1).end() <= figure.begin()
            && scene.noActor(
                a ->
                    a.begin() >= clause
                        && a.end() <= verb.begin()
                        && a.isBare()
                        && !a.embedded()
                        && (a.who().isSingleDonor() || scene.commas(a.end(), verb.begin()) == 0))
        ? found
        : List.of();
  }

  /** Before the amount with no comma between. */
  private boolean isInSameClause(Actor actor, Figure figure) {
    return actor.end() <= figure.begin()
        && actor.begin() >= scene.clauseBegin(figure.begin())
        && scene.commas(actor.end(), figure.begin()) == 0;
  }

  /** Two words, or one more where they are written without spaces: "X in one go gave". */
  private boolean isNear(int from, int to) {
    int words = scene.words(from, to);
    return words <= 2 || words < to - from && words <= 3;
  }

  /** "Li ha messi l'azienda": a doer right behind the verb. */
  private List<Actor> behind(Cue verb, Predicate<Who> fits) {
    if (verb.kind().isNoun()) {
      return List.of();
    }
    int from = verb.end();
    List<Actor> found = firstBare(from, scene.clauseEnd(from), fits);
    boolean near = !found.isEmpty() && found.get(0).begin() - from <= 4;
    return near && scene.commas(from, found.get(0).begin()) == 0 ? found : List.of();
  }

  /** "Fairshake, which has spent": the noun before the relative word does it. */
  private List<Actor> relative(int edge, Predicate<Who> fits) {
    Cue word = scene.last(CueKind.RELATIVE, scene.begin(), edge);
    if (word == null || scene.commas(word.end(), edge) > 0 || isUnderRoleWord(word)) {
      return List.of();
    }
    if (scene.has(CueKind.BOUNDARY, word.end(), edge)) {
      return List.of();
    }
    Actor nearest = null;
    for (Actor actor : scene.actors()) {
      int gap = word.begin() - actor.end();
      boolean behind = gap >= 0 && gap <= 2 || isDescribedUpTo(actor, word.begin());
      if (behind && fits.test(actor.who())) {
        nearest = actor;
      }
      boolean own = actor.begin() >= word.end() && actor.end() <= edge && actor.isBare();
      boolean told = actor.named() || actor.end() - actor.begin() > 1;
      if (own && told && fits.test(actor.who())) {
        return List.of();
      }
    }
    return nearest == null ? List.of() : List.of(headOf(nearest, word.begin(), fits));
  }

  /** "Fairshake, a network whose": what stands between only says what it is. */
  private boolean isDescribedUpTo(Actor actor, int relative) {
    int gap = relative - actor.end();
    return gap > 0
        && gap <= DESCRIBED
        && actor.named()
        && Scene.isComma(scene.token(actor.end()))
        && scene.commas(actor.end(), relative) == 1
        && endsNounOfCommittee(relative);
  }

  private boolean endsNounOfCommittee(int end) {
    return scene.endingAt(CueKind.NETWORK, end) != null
        || scene.endingAt(CueKind.COMMITTEE, end) != null
        || scene.endingAt(CueKind.NEW_COMMITTEE, end) != null;
  }

  /** "A nurse who gave": the noun before the relative word acts, and no name tells who it is. */
  private boolean isOfStranger(Cue verb) {
    return !mayFollow
        && !verb.kind().isNoun()
        && scene.has(CueKind.RELATIVE)
        && isBehindStranger(scene.endingAt(CueKind.RELATIVE, verb.begin()));
  }

  private boolean isBehindStranger(Cue relative) {
    return relative != null
        && relative.begin() > scene.begin()
        && !Scene.isComma(scene.token(relative.begin() - 1))
        && scene.noActor(a -> a.end() <= relative.begin() && relative.begin() - a.end() <= 2);
  }

  /** "Jane Roe, against whom it spent": she does nothing. */
  private boolean isUnderRoleWord(Cue relative) {
    return isBefore(CueKind.SUPPORT, relative) || isBefore(CueKind.OPPOSE, relative);
  }

  private boolean isBefore(CueKind side, Cue relative) {
    return scene.any(side, c -> c.end() == relative.begin() || c.begin() == relative.begin());
  }

  /** "Jane Roe, founder of X, who gave": she gave, not X. */
  private Actor headOf(Actor nearest, int relative, Predicate<Who> fits) {
    boolean listed =
        nearest.markerAt() >= 0
            && scene.has(CueKind.AND, nearest.markerAt() - 2, nearest.markerAt());
    boolean closed = nearest.embedded() && !listed && scene.commas(nearest.end(), relative) == 1;
    Actor head = nearest;
    if (closed) {
      for (Actor actor : scene.actors()) {
        if (actor.end() < nearest.begin() && !actor.embedded() && fits.test(actor.who())) {
          head = actor;
        }
      }
    }
    return head;
  }

  private List<Actor> firstBare(int from, int to, Predicate<Who> fits) {
    List<Actor> actors = scene.actors();
    for (int i = 0; i < actors.size(); i++) {
      if (isDoer(actors.get(i), from, to, fits) && !actors.get(i).embedded()) {
        return members(actors, i, from, to, fits);
      }
    }
    return List.of();
  }

  private List<Actor> lastBare(int from, int to, Predicate<Who> fits) {
    List<Actor> actors = scene.actors();
    for (int i = actors.size() - 1; i >= 0; i--) {
      Actor actor = actors.get(i);
      boolean open = !actor.embedded() || scene.commas(actor.end(), to) == 0;
      if (isDoer(actor, from, to, fits) && open) {
        return members(actors, i, from, to, fits);
      }
    }
    return List.of();
  }

  /** "The founders of Gemini, A and B, gave": those whom the words before the comma describe. */
  private List<Actor> inApposition(int from, int to, Predicate<Who> fits) {
    List<Actor> actors = scene.actors();
    for (int i = actors.size() - 1; i >= 0; i--) {
      Actor actor = actors.get(i);
      if (actor.named() && actor.embedded() && isDoer(actor, from, to, fits)) {
        List<Actor> list = members(actors, i, from, to, fits);
        Actor last = list.get(list.size() - 1);
        boolean described =
            actors.stream()
                .anyMatch(
                    a ->
                        a.isMarked(CueKind.OTHER)
                            && a.end() == list.get(0).begin() - 1
                            && Scene.isComma(scene.token(a.end())));
        boolean closed =
            scene.commas(last.end(), to) == 1 && Scene.isComma(scene.token(last.end()));
        return (described || isOnlyOne(list.get(0), from)) && closed ? list : List.of();
      }
    }
    return List.of();
  }

  /** "The most generous of them, X, gave": no one else is named before the comma. */
  private boolean isOnlyOne(Actor named, int from) {
    return named.begin() > from
        && Scene.isComma(scene.token(named.begin() - 1))
        && scene.noActor(a -> a.begin() >= from && a.end() <= named.begin());
  }

  private boolean isDoer(Actor actor, int from, int to, Predicate<Who> fits) {
    boolean owns = actor.owner() && actor.marker() == null && isOwned(actor.end(), to);
    return actor.begin() >= from
        && actor.end() <= to
        && (actor.isBare() || owns)
        && fits.test(actor.who());
  }

  /** "The committee's receipts of the half-year", in Japanese without spaces: one word more. */
  private boolean isOwned(int from, int to) {
    int words = scene.words(from, to);
    return to - from <= OWNED || words < to - from && words <= OWNED + 1;
  }

  private List<Actor> members(List<Actor> actors, int at, int from, int to, Predicate<Who> fits) {
    var members = new ArrayList<Actor>();
    for (Actor actor : Discourse.listAt(actors, at)) {
      if (isDoer(actor, from, to, fits)) {
        members.add(actor);
      }
    }
    return members;
  }

  /** "In Ohio Fairshake spent": a role word that opens the clause belongs to the words after it. */
  private List<Actor> adverbial(int edge, Predicate<Who> fits) {
    int begin = scene.clauseBegin(edge);
    List<Actor> actors = scene.actors();
    for (int i = actors.size() - 1; i >= 0; i--) {
      Actor actor = actors.get(i);
      boolean opens = actor.isMarked(CueKind.OTHER) && actor.markerAt() <= begin + 1;
      if (opens
          && actor.begin() - actor.markerAt() >= 2
          && actor.end() <= edge
          && edge - actor.end() <= farthest(actor)
          && fits.test(actor.who())
          && !actor.owner()) {
        return List.of(actor);
      }
    }
    return List.of();
  }

  /** How far from its verb what a role word at the beginning of a clause stands before may end. */
  private int farthest(Actor actor) {
    return scene.has(CueKind.AND, actor.end(), actor.end() + 1) ? 4 : 2;
  }

  static boolean canPay(Who who) {
    return who.type() != EntityType.AGENCY && who.type() != EntityType.UNKNOWN;
  }
}
