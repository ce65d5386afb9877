package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.pacstream.enrich.report.Sides.Target;
import org.pacstream.enrich.text.Token;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Stance;
import org.pacstream.schemas.Status;

/** Assigns payer, recipient and candidates to an amount under its governing word. */
final class Roles {
  /** How many words a place may take: "in the 8th District". */
  private static final int PLACE = 4;

  /** How many words behind an amount may tell that it is worth of advertising. */
  private static final int ADS = 6;

  /** How many words may stand between receiving and the ads received. */
  private static final int RECEIVED = 4;

  /** Within how many tokens a preposition tells that it is one of time. */
  private static final int TIME = 4;

  /** Within how many tokens behind an amount a word of side is its own: "in attacking". */
  private static final int OWN_SIDE = 4;

  /** Within how many tokens behind an amount that is compared its holder stands. */
  private static final int COMPARED = 7;

  /** Tokens between "the biggest donors" and whose they are. */
  private static final int NEAR = 4;

  private final Scene scene;
  private final Figure figure;
  private final Cue governing;
  private final Status status;
  private final Told told;
  private final Topics topics;
  private final Doers doers;
  private final int left;
  private final int right;
  private final boolean elliptical;
  private final boolean dropsSubjects;
  private final boolean verbLast;
  private final boolean rolesFirst;
  private final boolean amountsFirst;
  private final int previous;
  private final Rules.Calendar calendar;

  /** Whom the sentence itself names for a part, as they were found. */
  private final List<Actor> found = new ArrayList<>();

  Roles(
      Rules rules,
      Scene scene,
      Figure figure,
      Cue governing,
      Status status,
      Told told,
      Topics topics) {
    this.scene = scene;
    this.figure = figure;
    this.governing = governing;
    this.status = status;
    this.told = told;
    this.topics = topics;
    this.doers = new Doers(scene, rules.order(), rules.dropsSubjects());
    this.dropsSubjects = rules.dropsSubjects();
    this.calendar = rules.calendar();
    this.verbLast = rules.isVerbLast();
    this.rolesFirst = rules.rolesFirst();
    this.previous = previousFigureEnd();
    this.elliptical =
        previous >= 0
            && (governing.end() <= previous
                || verbLast && governing.begin() >= figure.end()
                || isOfPreviousFirst())
            && told.isIn(scene)
            && told.governing().begin() == governing.begin();
    this.amountsFirst = hasAmountsFirst();
    this.left =
        elliptical
            ? isOfPreviousFirst() ? governing.end() : previous
            : scene.clauseBegin(Math.min(governing.begin(), figure.begin()));
    this.right = rightEdge();
  }

  /** "$20 million given by X and $15 million by Y": the verb right behind the amount before. */
  private boolean isOfPreviousFirst() {
    return !verbLast
        && governing.begin() == previous
        && governing.end() <= figure.begin()
        && scene.has(CueKind.AND, governing.end(), figure.begin());
  }

  private int previousFigureEnd() {
    int end = -1;
    for (Figure other : scene.figures()) {
      if (other.end() <= figure.begin() && !other.restates()) {
        end = Math.max(end, other.end());
      }
    }
    return end;
  }

  private int rightEdge() {
    if (verbLast && governing.begin() >= figure.end()) {
      return edgeBeforeVerb();
    }
    int from = Math.max(figure.end(), governing.end());
    int next = nextFigureBegin(from);
    int clause = scene.clauseEnd(from - 1);
    int verb = scene.end();
    if (next < scene.end() && clause > next) {
      for (int i = 0; i < scene.cueCount(); i++) {
        Cue cue = scene.cue(i);
        boolean between = cue.begin() >= from && cue.begin() < next;
        if (between && Kinds.VERBS.has(cue.kind()) && !isRoleBehindNoun(cue)) {
          verb = Math.min(verb, cue.begin());
        }
      }
    }
    return Math.min(Math.min(next, verb), clause);
  }

  private int nextFigureBegin(int from) {
    for (Figure other : scene.figures()) {
      if (other.begin() >= from && !other.restates()) {
        return other.begin();
      }
    }
    return scene.end();
  }

  /** "Ads boosting A and": the participle says whom the ads are for, and opens no clause. */
  private boolean isRoleBehindNoun(Cue verb) {
    boolean role =
        scene.endingAt(CueKind.SUPPORT, verb.end()) != null
            || scene.endingAt(CueKind.OPPOSE, verb.end()) != null;
    return role && scene.endingAt(CueKind.BUY, verb.begin()) != null;
  }

  /** What stands between two amounts belongs to the second, where verbs come last. */
  private int edgeBeforeVerb() {
    for (Figure other : scene.figures()) {
      if (!other.restates() && other.begin() >= figure.end() && other.end() <= governing.begin()) {
        return amountsFirst ? nextFigureBegin(figure.end()) : figure.end();
      }
    }
    return Math.min(scene.clauseEnd(governing.begin()), nextFigureBegin(governing.end()));
  }

  /** "$3 million for A and $4 million for B spent": whom an amount is for stands behind it. */
  private boolean hasAmountsFirst() {
    if (!verbLast || governing.kind().isNoun()) {
      return false;
    }
    int last = scene.end();
    for (Figure before : scene.figures()) {
      if (!before.restates() && before.end() <= governing.begin()) {
        last = before.end();
      }
    }
    for (Actor actor : scene.actors()) {
      boolean between = actor.begin() >= last && actor.end() <= governing.begin();
      boolean marked = actor.marker() != null && !actor.isMarked(CueKind.OTHER);
      if (between && marked && !scene.has(CueKind.LIKEWISE, actor.end(), governing.begin())) {
        return true;
      }
    }
    return false;
  }

  private int middleEdge() {
    int edge = Math.max(figure.begin(), governing.begin());
    return verbLast ? Math.max(figure.begin(), Math.min(edge, right)) : edge;
  }

  Sides sides() {
    if (status == Status.PRICE || status == Status.LIMIT) {
      return allowed();
    }
    return switch (governing.kind()) {
      case RAISE, HOLD, GOAL -> held();
      case RECEIVE -> received();
      case REFUND -> refunded();
      case GOT_BACK -> returned();
      case BUY -> isReceived() ? received() : spent();
      case SPEND, POUR, BACK, ATTACK, RESERVE -> spent();
      case FAVOURED, DISFAVOURED -> spentOnDoer();
      case PRICE, LIMIT -> allowed();
      default -> given();
    };
  }

  private Sides held() {
    List<Who> holders = names(marked(CueKind.FOR_HOLDER, Who::isCommittee));
    if (holders.isEmpty()) {
      holders = campaigns(names(elliptical ? own(Roles::canHold) : doer(Roles::canHold)));
    }
    if (holders.isEmpty() && !elliptical) {
      holders = challenger();
    }
    if (holders.isEmpty() && governing.kind() == CueKind.HOLD) {
      holders = names(anywhere(Who::isCommittee));
    }
    if (holders.isEmpty() && governing.kind() == CueKind.RAISE) {
      holders = names(marked(CueKind.TO, Who::isCommittee, governing.end(), governing.end() + 4));
    }
    if (holders.isEmpty() && governing.kind() == CueKind.RAISE && !verbLast) {
      holders = names(marked(CueKind.TO, Who::isCommittee, left, governing.begin()));
    }
    List<Actor> compared = comparedHolder();
    if (!compared.isEmpty()) {
      return new Sides(List.of(), first(campaigns(names(compared))), List.of(), false, true);
    }
    boolean direct = !holders.isEmpty();
    if (holders.isEmpty() && isOfRival()) {
      return new Sides(List.of(), List.of(), List.of(), false, false);
    }
    if (holders.isEmpty() && elliptical && !hasUnknownDoer()) {
      holders = told.sides().recipients();
    }
    if (holders.isEmpty() && told.isIn(scene) && !elliptical) {
      holders = sameSubject().stream().filter(Who::isCommittee).toList();
    }
    boolean may = mayDropSubject() || isOwned() || isSubject();
    if (holders.isEmpty() && !elliptical && may && (isSubject() || !hasOtherDoer())) {
      Who holder = isOwned() ? topics.ownerBefore(scene) : topics.holder(scene);
      boolean fits =
          holder != null
              && (holder.isCampaign()
                  ? status != Status.GOAL
                  : !scene.tellsOfCampaign(governing.begin()));
      holders = fits ? List.of(holder) : List.of();
    }
    List<Who> payers =
        names(
            those(marked(CueKind.FROM, Who::isDonor, figure.end(), right), a -> !isOfOtherVerb(a)));
    if (payers.isEmpty() && governing.kind() == CueKind.RAISE && !verbLast) {
      payers = names(marked(CueKind.FROM, Who::isSingleDonor, left, governing.begin()));
    }
    if (payers.isEmpty()) {
      payers = names(those(label(), a -> a.who().isSingleDonor()));
    }
    return new Sides(payers, first(holders), targets(), false, direct);
  }

  /** "Her rival Jane Roe raised $2 million": who runs, though nobody knows her. */
  private List<Who> challenger() {
    List<Actor> runner = doer(w -> w.entry() == null && w.mayRun());
    boolean runs =
        runner.size() == 1
            && runner.get(0).named()
            && scene.has(CueKind.RIVAL, left, runner.get(0).begin());
    return runs ? List.of(names(runner).get(0).asCandidate().campaign()) : List.of();
  }

  /**
   * "Raised $3 million, against $2 million for her rival Paul Roe": who stands behind it has it.
   */
  private List<Actor> comparedHolder() {
    if (!isCompared()) {
      return List.of();
    }
    boolean opposed = scene.has(CueKind.OPPOSE, figure.begin() - NEAR, figure.begin());
    for (Actor actor : scene.actors()) {
      int gap = actor.begin() - figure.end();
      boolean near = gap > 0 && gap <= COMPARED && scene.commas(figure.end(), actor.begin()) == 0;
      if (near && actor.named() && actor.marker() != null && holds(actor, opposed)) {
        Who who = actor.who().isCommittee() ? actor.who() : actor.who().asCandidate();
        return List.of(Actor.at(actor.begin(), actor.end(), who, actor.named()));
      }
    }
    return List.of();
  }

  private boolean holds(Actor actor, boolean opposed) {
    return opposed ? canHold(actor.who()) || actor.who().mayRun() : isRunning(actor);
  }

  /** A candidate, or whom the words before the name call a rival. */
  private boolean isRunning(Actor actor) {
    return actor.who().isCandidate()
        || actor.who().mayRun() && scene.has(CueKind.RIVAL, figure.end(), actor.begin());
  }

  /** "Against $2 million for her rival", whom no name tells. */
  private boolean isOfRival() {
    return isCompared() && scene.has(CueKind.RIVAL, figure.end(), figure.end() + COMPARED);
  }

  private boolean isCompared() {
    return elliptical
        && !verbLast
        && (scene.has(CueKind.OPPOSE, figure.begin() - NEAR, figure.begin())
            || scene.has(CueKind.OTHER, figure.begin() - NEAR, figure.begin()));
  }

  /** "Raised $5 million and refused gifts from X". */
  private boolean isOfOtherVerb(Actor actor) {
    return !scene.noCue(
        figure.end(),
        actor.begin(),
        c -> c.kind() == CueKind.NEGATION || c.kind() == CueKind.RECEIVE && !c.equals(governing));
  }

  private Sides received() {
    List<Who> recipients =
        campaigns(names(elliptical ? own(Roles::canHold) : doer(Roles::canHold)));
    boolean direct = !recipients.isEmpty();
    if (recipients.isEmpty()) {
      recipients = elliptical ? told.sides().recipients() : listOf(topics.holder(scene));
    }
    List<Who> payers = names(marked(CueKind.FROM, Doers::canPay));
    if (payers.isEmpty()) {
      payers = names(marked(CueKind.BY, Doers::canPay));
    }
    if (payers.isEmpty() && (elliptical || isPartOfTold()) && !isFromSomebodyElse()) {
      payers = told.sides().payers();
    }
    if (hasFund(payers) && (isWorthOfAds() || isSupport())) {
      return new Sides(payers, List.of(), aimedAt(recipients), politics(), direct);
    }
    boolean again = figure.amount().additional() || scene.has(CueKind.SAME);
    if (payers.isEmpty() && again && isToldWithin(2) && !isFromSomebodyElse()) {
      payers = told.gift().payers();
    }
    return new Sides(
        withOthers(payers, a -> a.who().isSingleDonor()),
        recipients,
        targets(),
        politics(),
        direct);
  }

  private static boolean hasFund(List<Who> list) {
    for (Who who : list) {
      if (Flows.isFund(who)) {
        return true;
      }
    }
    return false;
  }

  /** "Gave $1 million, as did Kraken": all of them, who each gave or got as much. */
  private List<Who> withOthers(List<Who> those, Predicate<Actor> fits) {
    if (those.isEmpty() || !scene.has(CueKind.LIKEWISE, figure.end(), right)) {
      return those;
    }
    var all = new ArrayList<Who>(those);
    List<Actor> actors = scene.actors();
    for (int at = 0; at < scene.cueCount(); at++) {
      Cue cue = scene.cue(at);
      boolean here =
          cue.kind() == CueKind.LIKEWISE && cue.begin() >= figure.end() && cue.end() <= right;
      for (int i = 0; here && i < actors.size(); i++) {
        Actor one = actors.get(i);
        int gap = one.begin() >= cue.end() ? one.begin() - cue.end() : cue.begin() - one.end();
        boolean described =
            one.end() <= cue.begin() && gap <= 7 && scene.commas(one.end(), cue.begin()) == 2;
        boolean near = gap >= 0 && (gap <= 2 || described);
        if (near && one.begin() >= figure.end() && fits.test(one)) {
          Discourse.listAt(actors, i).stream()
              .filter(a -> fits.test(a) && all.stream().noneMatch(a.who()::isSame))
              .forEach(
                  a -> {
                    found.add(a);
                    all.add(a.who());
                  });
        }
      }
    }
    return all;
  }

  /** "Received $10 million in ads from the committee": the ads are the committee's own spending. */
  private boolean isWorthOfAds() {
    return governing.kind() == CueKind.BUY
        || scene.has(CueKind.BUY, figure.end(), figure.end() + ADS);
  }

  /** "Received support worth $10 million from the committee". */
  private boolean isSupport() {
    int from = governing.end() <= figure.begin() ? governing.end() : left;
    return scene.has(CueKind.SUPPORT, from, figure.begin())
        || scene.has(CueKind.SUPPORT, figure.end(), figure.end() + 1);
  }

  /** "Received ads of $10 million": the verb tells whose the ads are, the noun is nearer. */
  private boolean isReceived() {
    int from = verbLast ? governing.end() : governing.begin() - RECEIVED;
    int to = verbLast ? governing.end() + RECEIVED : governing.begin();
    return scene.has(CueKind.RECEIVE, from, to);
  }

  private List<Target> aimedAt(List<Who> campaigns) {
    int end = Math.min(scene.end(), figure.end() + ADS);
    boolean against =
        scene.has(CueKind.HOSTILE, figure.end(), end)
            || scene.has(CueKind.OPPOSE, figure.end(), end);
    return campaigns.stream()
        .filter(Who::isCampaign)
        .map(c -> new Target(c.campaignOf(), against ? Stance.OPPOSE : Stance.SUPPORT))
        .toList();
  }

  /** "Has X $5,000 returned", "zwrócił 3300 dolarów X": who stands right beside the amount. */
  private List<Actor> beside() {
    return scene.actors(
        a ->
            a.begin() >= left && a.end() <= figure.begin() && figure.begin() - a.end() <= 1
                || isRightBehind(a));
  }

  /** With the others of its list, where only one is there. */
  private List<Actor> listed(List<Actor> actors) {
    return actors.size() == 1
        ? Discourse.listAt(scene.actors(), scene.actors().indexOf(actors.get(0)))
        : actors;
  }

  /** "Zwrócił 13 200 dolarów braciom A i B": at most a noun that says who they are between. */
  private boolean isRightBehind(Actor actor) {
    int gap = actor.begin() - figure.end();
    return gap == 0 || gap == 1 && actor.named() && scene.hasAt(CueKind.DONOR, figure.end());
  }

  private Sides refunded() {
    List<Who> payers = names(marked(CueKind.BY, Who::isCommittee));
    if (payers.isEmpty()) {
      payers = names(doer(Who::isCommittee));
    }
    if (payers.isEmpty()) {
      payers = campaigns(names(doer(Who::isCandidate)));
    }
    boolean vague = doer(Who::isCommittee).isEmpty();
    if (vague && payers.isEmpty() && told.gift().recipients().size() == 1) {
      payers = told.gift().recipients();
    }
    List<Target> given = told.isIn(scene) ? told.sides().targets() : List.of();
    if (doer(Who::isCommittee).stream().noneMatch(Actor::named) && given.size() == 1) {
      payers = List.of(given.get(0).candidate().campaign());
    }
    if (payers.isEmpty()) {
      payers = mayDropSubject() ? listOf(topics.holder(scene)) : List.of();
    }
    if (payers.isEmpty() && isSubject()) {
      payers = listOf(topics.holder(scene));
    }
    List<Who> returning = payers;
    Predicate<Who> gave =
        w -> w.isDonor() || w.isCommittee() && returning.stream().noneMatch(w::isSame);
    List<Who> recipients = names(marked(CueKind.TO, gave));
    if (recipients.isEmpty()) {
      recipients = names(between(w -> w.isDonor()));
    }
    if (recipients.isEmpty() && !verbLast) {
      recipients = names(listed(those(beside(), a -> a.isBare() && gave.test(a.who()))));
    }
    if (recipients.isEmpty()) {
      recipients = names(marked(CueKind.FROM, gave, verbLast ? left : governing.end(), right));
    }
    if (recipients.isEmpty() && given.size() == 1) {
      recipients = told.sides().payers();
    }
    if (recipients.isEmpty() && !isToSomebody() && isOfGiftTold(payers)) {
      recipients = topics.donors(scene);
    }
    return new Sides(payers, recipients, List.of(), false, true);
  }

  /** "They got $5,000 back": those who do have it again, from the one they gave it to. */
  private Sides returned() {
    List<Who> takers = names(elliptical ? own(Who::isSingleDonor) : doer(Who::isSingleDonor));
    if (takers.isEmpty() && !hasUnknownDoer()) {
      takers = told.isIn(scene) ? told.gift().payers() : topics.donors(scene);
    }
    List<Who> payers = campaigns(names(marked(CueKind.FROM, Roles::canHold)));
    if (payers.isEmpty() && isOfGiftTold(List.of())) {
      payers = told.gift().recipients();
      if (payers.isEmpty() && told.gift().targets().size() == 1) {
        payers = List.of(told.gift().targets().get(0).candidate().campaign());
      }
    }
    return new Sides(payers, takers, List.of(), false, true);
  }

  /** Money goes back to those spoken of where they gave to the one that returns it. */
  private boolean isOfGiftTold(List<Who> returning) {
    List<Who> takers = told.gift().recipients();
    return takers.isEmpty()
        || returning.isEmpty()
        || takers.stream().anyMatch(taker -> returning.get(0).isSame(taker))
        || told.gift().targets().stream()
            .anyMatch(t -> returning.get(0).isSame(t.candidate().campaign()));
  }

  /** "$5 million was spent": the amount itself is the subject, and no one else. */
  private boolean isSubject() {
    int before = figure.begin();
    boolean opens =
        scene.endingAt(CueKind.RELATIVE, before) != null
            || scene.endingAt(CueKind.CONJUNCTION, before) != null;
    int clause = opens ? before : Math.max(previous, scene.clauseBegin(before));
    return !verbLast
        && figure.end() <= governing.begin()
        && scene.commas(figure.end(), governing.begin()) == 0
        && !scene.has(CueKind.BY, governing.end(), governing.end() + 1)
        && !scene.has(CueKind.RELATIVE, figure.end(), governing.begin())
        && scene.noActor(a -> a.begin() >= clause && a.end() <= governing.begin() && a.isBare())
        && !hasUnknown(clause, governing.begin());
  }

  private boolean isFromSomebodyElse() {
    return scene.has(CueKind.FROM, figure.end(), figure.end() + 3);
  }

  /** "A and B gave $2 million and $1 million, respectively". */
  private List<Who> respective(List<Who> payers) {
    if (!scene.has(CueKind.RESPECTIVELY)) {
      return payers;
    }
    List<Who> doers = names(doer(Doers::canPay));
    int begin = scene.clauseBegin(figure.begin());
    int end = scene.clauseEnd(figure.end() - 1);
    List<Figure> listed =
        scene.figures().stream().filter(f -> f.begin() >= begin && f.end() <= end).toList();
    int at = listed.indexOf(figure);
    boolean paired = doers.size() > 1 && doers.size() == listed.size();
    return paired && scene.has(CueKind.RESPECTIVELY) ? List.of(doers.get(at)) : payers;
  }

  /** "Returned $5,000 to a donor": somebody whom no name tells. */
  private boolean isToSomebody() {
    int to = Math.min(scene.end(), Math.max(figure.end(), governing.end()) + 5);
    return !scene.has(CueKind.EACH, Math.min(figure.end(), governing.end()), to)
        && (isTo(figure.end()) || isTo(governing.end()));
  }

  /** A word of direction right behind, and not of time: "gave $5 million in the second half". */
  private boolean isTo(int at) {
    Cue to = scene.first(CueKind.TO, at, at + 2);
    return to != null && !isOfTime(to.end());
  }

  private static boolean isYear(Token token) {
    String number = token.folded();
    return token.kind() == Token.Kind.NUMBER
        && number.length() == 4
        && (number.startsWith("19") || number.startsWith("20"));
  }

  private boolean isOfTime(int from) {
    for (int at = from; at < Math.min(scene.end(), from + TIME); at++) {
      Token token = scene.token(at);
      if (isYear(token) || calendar.time(token.folded()) != null) {
        return true;
      }
      boolean may = token.kind() == Token.Kind.NUMBER || scene.hasAt(CueKind.DETERMINER, at);
      if (!may) {
        return false;
      }
    }
    return false;
  }

  /** Turkish "komiteye", which may mean several of those told of. */
  private boolean isToUnclear() {
    return verbLast
        && scene.has(CueKind.COMMITTEE)
        && scene.cues().stream()
            .filter(c -> c.kind() == CueKind.COMMITTEE && c.begin() >= left)
            .filter(c -> c.end() <= figure.begin())
            .anyMatch(c -> scene.has(CueKind.TO, c.begin(), c.end()));
  }

  private Sides spent() {
    List<Who> payers = names(marked(CueKind.BY, Doers::canPay));
    if (payers.isEmpty()) {
      payers = names(elliptical ? ownPayers() : doer(Doers::canPay));
    }
    boolean direct = !payers.isEmpty();
    if (payers.isEmpty() && (elliptical || told.isIn(scene))) {
      payers = sameSubject();
    }
    boolean more = figure.amount().additional() && isToldWithin(2);
    boolean part = scene.has(CueKind.PART, figure.end(), figure.end() + 3) && isToldWithin(1);
    if (payers.isEmpty() && isPartOfTold() && !hasUnknownDoer()) {
      payers = hasCommittee(told.sides().payers()) ? told.sides().payers() : List.of();
    }
    if (payers.isEmpty() && (more || part) && !hasUnknownDoer()) {
      boolean planned = governing.kind() == CueKind.RESERVE;
      payers = told.sides().payers().stream().filter(w -> !planned || w.isCommittee()).toList();
    }
    if (payers.isEmpty() || isOwnCampaign(payers)) {
      List<Who> agents =
          names(marked(CueKind.FROM, Who::isFund, Math.min(governing.end(), figure.end()), right));
      payers = agents.isEmpty() ? payers : agents;
    }
    List<Target> aimed = targets();
    if (payers.isEmpty() && (mayDropSubject() || isSubject())) {
      payers = listOf(aimed.isEmpty() ? topics.spender(scene) : topics.fund(scene));
    }
    if (payers.isEmpty() && isEachOfThem()) {
      payers = topics.several(scene, Who::isCommittee);
    }
    if (payers.isEmpty()) {
      payers = names(marked(CueKind.BY, Who::isCommittee, left, figure.begin()));
    }
    if (payers.isEmpty() && scene.has(CueKind.SAME) && !hasUnknownDoer()) {
      payers = listOf(topics.takerOfSide(scene));
    }
    if (payers.isEmpty() && isSubject() && isToldWithin(2)) {
      payers = told.sides().payers().stream().filter(Who::isCommittee).toList();
    }
    List<Who> recipients = governing.kind() == CueKind.POUR ? toWhich() : List.of();
    if (recipients.isEmpty()) {
      recipients = names(marked(CueKind.THROUGH, Who::isCommittee));
    }
    boolean maySend = governing.kind() == CueKind.SPEND || governing.kind() == CueKind.POUR;
    if (recipients.isEmpty() && maySend) {
      recipients = names(marked(CueKind.TO, Who::isCommittee));
    }
    List<Target> targets = aimed;
    if (targets.isEmpty() && recipients.isEmpty() && isSpendingToldBefore()) {
      targets = topics.sideTaken(scene).stream().toList();
    }
    return new Sides(payers, recipients, targets, politics(), direct);
  }

  /** "The ads cost", "another $1 million was spent": with the side taken before. */
  private boolean isSpendingToldBefore() {
    return status == Status.REPORTED
        && (figure.amount().additional() || scene.has(CueKind.SAME))
        && scene.noActor(a -> a.who().isCandidate() && a.named() && stance(a) != null);
  }

  /** "Each gave": each of those whom the sentence before names. */
  private boolean isEachOfThem() {
    return !governing.kind().isNoun()
        && scene.has(CueKind.EACH, governing.begin() - 2, governing.begin())
        && scene.noActor(a -> a.end() <= governing.begin());
  }

  /** "Roe has had $2 million": who does it is whom the money is for. */
  private Sides spentOnDoer() {
    List<Actor> ones = elliptical ? own(Who::isCandidate) : doer(Who::isCandidate);
    Stance stance = governing.kind() == CueKind.FAVOURED ? Stance.SUPPORT : Stance.OPPOSE;
    List<Target> targets =
        names(ones).stream().map(who -> new Target(who.asCandidate(), stance)).toList();
    List<Who> payers = names(marked(CueKind.BY, Who::isCommittee));
    if (payers.isEmpty()) {
      payers = names(marked(CueKind.FROM, Who::isCommittee));
    }
    boolean direct = !payers.isEmpty();
    if (payers.isEmpty() && !targets.isEmpty()) {
      Who spender = topics.spender(scene);
      payers = spender == null || spender.isCampaign() ? List.of() : List.of(spender);
    }
    return new Sides(payers, List.of(), targets, false, direct);
  }

  private Sides allowed() {
    List<Who> recipients =
        names(those(marked(CueKind.TO, Who::isCommittee), a -> !isOfAnyCandidate(a)));
    if (recipients.isEmpty() && status == Status.LIMIT) {
      List<Actor> here = scene.actors(a -> a.begin() >= previous);
      Actor committee = Discourse.topic(here, Who::isCommittee);
      Actor taker = committee == null ? Discourse.topic(scene.actors(), Who::isFund) : committee;
      recipients = taker == null ? List.of() : List.of(taker.who());
    }
    boolean ofAnyone = scene.has(CueKind.COMMITTEE) || scene.has(CueKind.CANDIDATE);
    if (recipients.isEmpty() && status == Status.LIMIT && isJustTold() && !ofAnyone) {
      recipients = told.sides().recipients().stream().filter(Who::isCommittee).toList();
    }
    boolean running = Discourse.topic(scene.actors(), Who::isCandidate) != null;
    if (recipients.isEmpty() && status == Status.PRICE && !running) {
      recipients = names(marked(CueKind.FOR_HOLDER, Who::isCommittee));
      if (recipients.isEmpty()) {
        recipients = listOf(topics.holderLast(scene));
      }
    }
    boolean open = recipients.isEmpty() && status == Status.PRICE;
    List<Actor> meant = status == Status.LIMIT ? scene.actors(Actor::named) : scene.actors();
    Actor here = Discourse.topic(meant, Who::isCandidate);
    Who candidate = here != null ? here.who() : open ? topics.candidate(scene) : null;
    List<Target> targets =
        candidate == null ? List.of() : List.of(new Target(candidate, Stance.SUPPORT));
    return new Sides(List.of(), first(recipients), targets, true, true);
  }

  /** "To a candidate's campaign" a law allows so much: to no one's in particular. */
  private boolean isOfAnyCandidate(Actor campaign) {
    return status == Status.LIMIT
        && !campaign.named()
        && campaign.who().isCampaign()
        && scene.has(CueKind.CANDIDATE, campaign.end(), campaign.end() + 2);
  }

  /** "Coinbase ($25 million), Ripple ($20 million)": the name right before the brackets. */
  private List<Actor> label() {
    Actor label = scene.label(figure);
    return label == null ? List.of() : List.of(label);
  }

  private Sides givenBy(List<Actor> label) {
    List<Who> payers = names(label);
    List<Who> recipients =
        names(
            marked(CueKind.TO, Who::isCommittee, scene.begin(), figure.begin()).stream()
                .limit(1)
                .toList());
    if (recipients.isEmpty()) {
      recipients =
          names(doers.of(governing, figure, Who::isCommittee)).stream()
              .filter(w -> !w.isSame(payers.get(0)))
              .toList();
    }
    boolean direct = !recipients.isEmpty();
    if (recipients.isEmpty()) {
      recipients = listOf(topics.recipient(scene, payers));
    }
    return new Sides(payers, recipients, List.of(), false, direct);
  }

  private Sides given() {
    List<Actor> label = label();
    boolean giver =
        !label.isEmpty() && Doers.canPay(label.get(0).who()) && !label.get(0).isMarked(CueKind.TO);
    List<Who> recipients = toWhich();
    if (recipients.isEmpty()) {
      recipients = names(marked(CueKind.THROUGH, Who::isCommittee));
    }
    if (recipients.isEmpty()) {
      recipients = names(marked(CueKind.TO, Who::isCommittee));
    }
    if (giver) {
      return givenBy(label);
    }
    Sides donor = amongGivers();
    if (donor != null) {
      return donor;
    }
    List<Who> payers = names(ownDonor());
    if (payers.isEmpty()) {
      payers = names(marked(CueKind.BY, Doers::canPay));
    }
    if (payers.isEmpty() && isGift() && isAfterWith()) {
      payers = donorWith();
    }
    List<Who> sources = names(those(marked(CueKind.FROM, Doers::canPay), a -> !isOfNounBefore(a)));
    List<Actor> doer = elliptical ? own(Doers::canPay) : doer(Doers::canPay);
    List<Actor> gapped = elliptical ? behindComma() : List.of();
    doer = gapped.isEmpty() ? doer : gapped;
    List<Actor> giving = isGivenAtLast(doer) ? giverBefore(doer.get(0)) : List.of();
    if (!giving.isEmpty()) {
      recipients = recipients.isEmpty() ? names(doer) : recipients;
      doer = giving;
    }
    if (elliptical && isTakerOfMore(doer)) {
      recipients = recipients.isEmpty() ? names(doer) : recipients;
      doer = List.of();
    }
    boolean nominal = isGift() || comesFrom() || isPromisedTo(doer);
    if (payers.isEmpty() && (nominal || doer.isEmpty())) {
      payers = sources;
    }
    if (payers.isEmpty()) {
      payers = names(doer);
    } else if (recipients.isEmpty() && nominal && !elliptical) {
      recipients = names(those(doer, a -> a.who().isCommittee()));
    }
    List<Who> given = payers;
    if (recipients.isEmpty()) {
      recipients = names(those(between(doer), a -> !isAmong(given, a.who())));
    }
    boolean direct = !payers.isEmpty() && !recipients.isEmpty();
    if (payers.isEmpty() && isGift()) {
      payers = giverOf();
    }
    if (payers.isEmpty() && isGift() && dropsSubjects && !verbLast) {
      payers = giverBehind();
    }
    boolean open = payers.isEmpty() && !isFromSomebody();
    if (open) {
      payers = passingOn(recipients);
    }
    if (open && payers.isEmpty() && (elliptical || told.isIn(scene))) {
      payers = told.sides().payers();
    }
    if (open && payers.isEmpty() && governing.kind() == CueKind.PLEDGED && told.isIn(scene)) {
      payers = sameSubject().stream().filter(Who::isCommittee).toList();
    }
    if (open && payers.isEmpty() && isEachOfThem()) {
      payers = topics.several(scene, w -> w.isDonor() && !w.isCandidate());
    }
    if (open && payers.isEmpty() && (isGift() || mayDropSubject())) {
      payers = topics.donors(scene);
    }
    if (recipients.isEmpty() && targetsHere().isEmpty() && isPartOfReceipts()) {
      recipients = told.sides().recipients();
    }
    payers = withOthers(respective(payers), a -> a.who().isSingleDonor());
    recipients = withOthers(recipients, a -> a.isMarked(CueKind.TO) && a.who().isCommittee());
    List<Target> targets = targets();
    if (recipients.isEmpty() && targets.isEmpty() && !elliptical) {
      targets = candidateGiven(doer);
    }
    if (recipients.isEmpty() && elliptical && targets.isEmpty()) {
      recipients = told.sides().recipients();
    }
    boolean spends = hasCommittee(payers);
    boolean named = (isToSomebody() || isToUnclear()) && !told.isIn(scene);
    if (recipients.isEmpty() && targets.isEmpty() && !politics() && !spends && !named) {
      recipients = listOf(topics.recipient(scene, given));
    }
    boolean gives = governing.kind() == CueKind.GIVE || isGift();
    if (recipients.isEmpty() && targets.isEmpty() && spends && gives && !named) {
      Who recipient = topics.recipient(scene, payers);
      recipients = recipient != null && recipient.isCampaign() ? List.of(recipient) : List.of();
    }
    return new Sides(payers, recipients, targets, politics(), direct);
  }

  /** "X took in $230 million, of which $85 million was passed on to Y": by X. */
  private List<Who> passingOn(List<Who> takers) {
    boolean transferred = governing.kind() == CueKind.TRANSFER && told.isIn(scene);
    if (takers.isEmpty() || !transferred && !isPartOfTold() || !isHadBefore()) {
      return List.of();
    }
    return told.sides().recipients().stream()
        .filter(who -> who.isFund() && !isAmong(takers, who))
        .toList();
  }

  /** "Of that" before the amount, of what the sentence tells or the one before it. */
  private boolean isPartOfTold() {
    return isJustTold()
        && scene.has(CueKind.PART, Math.max(previous, scene.begin()), figure.begin());
  }

  private boolean isHadBefore() {
    return switch (told.governing().kind()) {
      case RAISE, RECEIVE, HOLD -> true;
      default -> false;
    };
  }

  /** "X raised $200 million, of which Coinbase gave $75 million and Ripple $70 million". */
  private boolean isPartOfReceipts() {
    return told.isIn(scene)
        && scene.has(CueKind.PART, scene.begin(), figure.begin())
        && told.sides().recipients().stream().anyMatch(Who::isFund);
  }

  private static boolean isAmong(List<Who> list, Who who) {
    for (Who one : list) {
      if (one.isSame(who)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCommittee(List<Who> list) {
    for (Who who : list) {
      if (who.isCommittee()) {
        return true;
      }
    }
    return false;
  }

  /**
   * "X is among the biggest donors to the committee, with $5 million"; null where that is not so.
   */
  private Sides amongGivers() {
    boolean listed = scene.figures().size() > 1;
    if (listed || !scene.hasAt(CueKind.GIVERS, governing.begin())) {
      return null;
    }
    Actor fund = null;
    Actor donor = null;
    for (Actor actor : scene.actors()) {
      boolean behind = actor.begin() >= governing.end() && actor.begin() - governing.end() <= NEAR;
      int gap = governing.begin() - actor.end();
      boolean before = actor.owner() && gap >= 0 && gap <= NEAR;
      if (actor.who().isCommittee() && (behind || before)) {
        fund = fund == null ? actor : fund;
      } else if (donor == null && actor.isBare() && !actor.embedded()) {
        donor = Doers.canPay(actor.who()) && !actor.who().isCommittee() ? actor : donor;
      }
    }
    if (fund == null || donor == null) {
      return null;
    }
    List<Actor> donors = Discourse.listAt(scene.actors(), scene.actors().indexOf(donor));
    found.add(fund);
    return new Sides(names(donors), List.of(fund.who()), List.of(), politics(), true);
  }

  /** "Powell gab Trump eine Million Dollar": right before the amount. */
  private List<Target> candidateGiven(List<Actor> doer) {
    boolean before = !doer.isEmpty() && doer.get(doer.size() - 1).end() <= governing.begin();
    if (before && governing.kind() == CueKind.GIVE) {
      for (Actor actor : between(Who::isCandidate)) {
        if (actor.end() == figure.begin()) {
          found.add(actor);
          return List.of(new Target(actor.who(), Stance.SUPPORT));
        }
      }
    }
    return List.of();
  }

  /** "25 millones los puso Coinbase y otros 20, Ripple": whom the comma stands before. */
  private List<Actor> behindComma() {
    boolean comma = figure.end() < right && Scene.isComma(scene.token(figure.end()));
    if (!comma) {
      return List.of();
    }
    return scene.actors(
        a ->
            a.begin() == figure.end() + 1
                && a.named()
                && a.isBare()
                && a.who().isSingleDonor()
                && (a.end() == scene.end() || scene.token(a.end()).kind() == Token.Kind.SIGN));
  }

  /** "It gave the CDU €50,000 and the SPD €20,000": another committee that gets its own. */
  private boolean isTakerOfMore(List<Actor> own) {
    Sides last = told.sides();
    return !own.isEmpty()
        && own.stream().allMatch(a -> a.who().isCommittee())
        && !last.recipients().isEmpty()
        && !last.payers().isEmpty()
        && last.payers().stream().noneMatch(Who::isCommittee);
  }

  /** "The largest donor was Ripple, with $4.9 million". */
  private List<Who> donorWith() {
    int from = governing.end() <= figure.begin() ? governing.end() : left;
    List<Actor> named =
        scene.actors(
            a ->
                a.begin() >= from
                    && a.end() <= figure.begin()
                    && a.named()
                    && Doers.canPay(a.who()));
    return named.stream()
        .filter(a -> a.isBare() && !a.embedded())
        .reduce((first, last) -> last)
        .or(() -> named.stream().filter(this::isRightBeforeWith).findFirst())
        .map(a -> List.of(a.who()))
        .orElse(List.of());
  }

  /** "Coinbase, with $25 million, followed by Ripple, with $20 million": each has its own name. */
  private List<Actor> ownDonor() {
    if (!scene.has(CueKind.WITH)) {
      return List.of();
    }
    List<Actor> donors =
        scene.actors(
            a ->
                a.named()
                    && !a.embedded()
                    && a.end() <= figure.begin()
                    && (!a.joined() || a.begin() >= previous && previous >= 0)
                    && a.who().isSingleDonor()
                    && isRightBeforeOwnWith(a));
    List<Actor> own = those(donors, a -> a.begin() >= previous);
    return own.isEmpty() ? donors : own;
  }

  private boolean isRightBeforeOwnWith(Actor actor) {
    int at = actor.end();
    int with = at < scene.end() && Scene.isComma(scene.token(at)) ? at + 1 : at;
    Cue cue = scene.beginningAt(CueKind.WITH, with);
    return cue != null && cue.end() <= figure.begin() && figure.begin() - cue.end() <= 3;
  }

  /** "At the top of the list sits Ripple, with $4.9 million". */
  private boolean isRightBeforeWith(Actor actor) {
    return actor.end() < scene.end()
        && Scene.isComma(scene.token(actor.end()))
        && scene.has(CueKind.WITH, actor.end() + 1, actor.end() + 2);
  }

  private static boolean isOwnCampaign(List<Who> payers) {
    for (Who payer : payers) {
      if (!payer.isCandidate()) {
        return false;
      }
    }
    return true;
  }

  /** "Its receipts": of the one spoken of. */
  private boolean isOwned() {
    return scene.has(CueKind.POSSESSOR, governing.begin() - 1, governing.begin());
  }

  /** "$5,000 came from a company": somebody whom no name tells. */
  private boolean isFromSomebody() {
    return isGift() && scene.has(CueKind.FROM, figure.end(), figure.end() + 3);
  }

  /** Nouns need no subject beside them, verbs do unless the language leaves it out. */
  private boolean mayDropSubject() {
    boolean may = dropsSubjects || governing.kind().isNoun() || governing.kind() == CueKind.HOLD;
    return may && !hasUnknownDoer();
  }

  /** A capitalised word before the verb that no name explains: someone does it, we know not who. */
  private boolean hasUnknownDoer() {
    int from = elliptical ? left : scene.clauseBegin(governing.begin());
    int to = elliptical ? figure.begin() : governing.begin();
    return hasUnknown(from, to);
  }

  private boolean hasUnknown(int from, int to) {
    if (scene.has(CueKind.STRANGER, from, Math.max(from, to))) {
      return true;
    }
    int places = -1;
    for (int at = from; at < to; at++) {
      if (!isCapitalised(at)) {
        continue;
      }
      if (isPartOfPlace(at, places)) {
        places = at + 1;
        continue;
      }
      boolean object = elliptical && isBehindRoleWord(at);
      if (at > scene.begin() && !object && !isMonth(at) && !isRead(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCapitalised(int at) {
    return Character.isUpperCase(scene.text().original().codePointAt(scene.token(at).begin()));
  }

  private boolean isMonth(int at) {
    return calendar.isMonth(scene.token(at).folded());
  }

  /** Part of a name, an amount or a cue. */
  private boolean isRead(int at) {
    return !scene.noActor(a -> a.begin() <= at && at < a.end())
        || scene.isInFigure(at)
        || !scene.noCue(scene.begin(), scene.end(), c -> c.begin() <= at && at < c.end());
  }

  /** "In New York": what follows a role word does nothing. */
  private boolean isPartOfPlace(int at, int places) {
    return at == places
        || scene.endingAt(CueKind.OTHER, at) != null
        || !verbLast
            && (scene.endingAt(CueKind.TO, at) != null || scene.endingAt(CueKind.ON, at) != null);
  }

  /** "$2 million in the 8th District and $1 million against": a place, no doer. */
  private boolean isBehindRoleWord(int at) {
    return !scene.noCue(
        scene.begin(),
        at,
        c ->
            c.kind().marksRole()
                && at - c.end() <= PLACE
                && !scene.has(CueKind.AND, c.end(), at)
                && scene.commas(c.end(), at) == 0);
  }

  /** Who the sentence told of before, unless a new clause began since. */
  private List<Who> sameSubject() {
    boolean sameClause =
        elliptical || scene.boundaries(told.governing().end(), governing.begin()) == 0;
    return sameClause && !(elliptical && hasUnknownDoer()) ? told.subject() : List.of();
  }

  private static boolean canHold(Who who) {
    return who.isCommittee() || who.isCandidate();
  }

  /** A candidate who raises or spends does so through a campaign. */
  private static List<Who> campaigns(List<Who> holders) {
    if (holders.isEmpty()) {
      return holders;
    }
    var campaigns = new ArrayList<Who>(holders.size());
    for (Who holder : holders) {
      campaigns.add(holder.isCandidate() ? holder.campaign() : holder);
    }
    return campaigns;
  }

  /** "Una donazione da 5 milioni di Coinbase": the name right behind, with a word of owning. */
  private List<Who> giverOf() {
    for (Actor actor : scene.actors()) {
      boolean behind = actor.markerAt() == figure.end() || actor.markerAt() == governing.end();
      if (behind && actor.isMarked(CueKind.OTHER) && actor.who().isDonor()) {
        return List.of(actor.who());
      }
    }
    return List.of();
  }

  /** "The largest gift, $25 million, made X": the only one who acts behind the comma. */
  private List<Who> giverBehind() {
    boolean comma = figure.end() < scene.end() && Scene.isComma(scene.token(figure.end()));
    if (!comma || governing.end() > figure.begin()) {
      return List.of();
    }
    int end = scene.clauseEnd(figure.end());
    List<Who> acting =
        scene.actors().stream()
            .filter(a -> a.named() && a.isBare() && a.who().isSingleDonor())
            .filter(a -> a.begin() > figure.end() && a.end() <= end)
            .map(Actor::who)
            .toList();
    return acting.size() == 1 ? acting : List.of();
  }

  private boolean isJustTold() {
    return isToldWithin(1);
  }

  private boolean isToldWithin(int sentences) {
    return told.scene() != null && scene.index() - told.scene().index() <= sentences;
  }

  /** "Had X the committee $5,000 given": the verb behind, and a committee right before the sum. */
  private boolean isGivenAtLast(List<Actor> doer) {
    return !verbLast
        && !elliptical
        && governing.begin() >= figure.end()
        && doer.size() == 1
        && doer.get(0).who().isCommittee()
        && doer.get(0).end() <= figure.begin();
  }

  private List<Actor> giverBefore(Actor committee) {
    List<Actor> actors = scene.actors();
    int at = actors.indexOf(committee) - 1;
    Actor giver = at < 0 ? null : actors.get(at);
    boolean gives =
        giver != null
            && giver.begin() >= left
            && giver.isBare()
            && !giver.embedded()
            && giver.who().isSingleDonor()
            && scene.commas(giver.end(), figure.begin()) == 0
            && scene.boundaries(giver.end(), figure.begin()) == 0
            && !scene.hasAnyOf(Kinds.GOVERNING, giver.end(), figure.begin());
    return gives ? Discourse.listAt(actors, at) : List.of();
  }

  /** "Of which $25 million came from X": whoever is told of before gets it, and gives nothing. */
  private boolean comesFrom() {
    return governing.kind() == CueKind.GIVE
        && figure.end() <= governing.begin()
        && scene.has(CueKind.FROM, governing.begin(), governing.end() + 1);
  }

  /** Japanese "[it was the gifts from X], and Y gave $5 million": a noun of another clause. */
  private boolean isOfNounBefore(Actor source) {
    Cue gift =
        verbLast && !governing.kind().isNoun() && source.end() <= figure.begin()
            ? scene.first(CueKind.GIFT, source.end(), figure.begin())
            : null;
    return gift != null
        && scene.words(source.end(), gift.begin()) <= 1
        && scene.commas(gift.end(), figure.begin()) > 0;
  }

  /** "The committee received pledges of $2 million from X". */
  private boolean isPromisedTo(List<Actor> doer) {
    boolean committees = !doer.isEmpty();
    for (Actor actor : doer) {
      committees &= actor.who().isCommittee();
    }
    return committees && governing.kind() == CueKind.PLEDGED;
  }

  private boolean isGift() {
    return governing.kind() == CueKind.GIFT;
  }

  private boolean politics() {
    return scene.has(CueKind.POLITICS, Math.min(left, governing.begin()), right);
  }

  /** "GMI PAC, to which he gave $2 million". */
  private List<Who> toWhich() {
    Cue last = scene.last(CueKind.TO_WHICH, scene.begin(), governing.begin());
    if (last == null || Governor.figuresBetween(scene, last.end(), governing.begin()) > 0) {
      return List.of();
    }
    List<Actor> before = scene.actors(a -> a.end() <= last.begin() && last.begin() - a.end() <= 2);
    return before.isEmpty() ? List.of() : List.of(before.get(before.size() - 1).who());
  }

  private List<Actor> doer(Predicate<Who> fits) {
    List<Actor> found = doers.of(governing, figure, fits);
    boolean eachOfThem =
        found.size() <= 1
            && !governing.kind().isNoun()
            && scene.has(CueKind.EACH, governing.begin() - 2, governing.begin());
    if (!eachOfThem || hasNamed(found)) {
      return found;
    }
    List<Actor> several =
        scene.actors(
            a ->
                a.end() <= governing.begin()
                    && a.who().isDonor()
                    && fits.test(a.who())
                    && !a.who().isCandidate());
    return several.isEmpty() ? found : several;
  }

  private static boolean hasNamed(List<Actor> actors) {
    for (Actor actor : actors) {
      if (actor.named()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasOtherDoer() {
    return !doers
        .of(governing, figure, w -> w.isDonor() && !w.isCandidate() && w.cryptoLinked())
        .isEmpty();
  }

  /** Bare actors between the amount before and this one: "... and Jump $5 million". */
  private List<Actor> ownPayers() {
    Actor label = scene.label(figure);
    boolean isLabel = label != null && isTarget(label.who());
    return isAfterWith() || isLabel ? List.of() : own(Doers::canPay);
  }

  /** The last of them; all of its list where each acts: "X and Y $100,000 each". */
  private List<Actor> own(Predicate<Who> fits) {
    var here = new ArrayList<Actor>();
    for (Actor actor : scene.actors()) {
      boolean within = actor.begin() >= left && actor.end() <= figure.begin();
      if (within && (actor.isBare() || actor.joined()) && fits.test(actor.who())) {
        here.add(actor);
      }
    }
    if (here.size() <= 1) {
      return here;
    }
    int last = here.size() - 1;
    boolean each =
        scene.has(CueKind.EACH, here.get(last).end(), right)
            || Statements.isSaidTwice(scene, figure);
    return each ? Discourse.listAt(here, last) : here.subList(last, last + 1);
  }

  /** "Has the party £9m given", where the verb ends the clause: behind who does it. */
  private List<Actor> between(List<Actor> doer) {
    boolean last = !verbLast && governing.begin() >= figure.end() && !isGift();
    if (!last || doer.isEmpty()) {
      return between(Who::isCommittee);
    }
    int from = Math.max(left, doer.get(doer.size() - 1).end());
    return scene.actors(
        a ->
            (a.named() ? a.begin() > from : a.begin() >= from)
                && a.end() <= figure.begin()
                && a.isBare()
                && !a.embedded()
                && a.who().isCommittee()
                && scene.commas(a.end(), figure.begin()) == 0);
  }

  /** Bare actors between the governing word and the amount: "gave the party £9m". */
  private List<Actor> between(Predicate<Who> fits) {
    int from = Math.max(governing.end(), left);
    if (from >= figure.begin()) {
      return List.of();
    }
    var between = new ArrayList<Actor>();
    for (Actor actor : scene.actors()) {
      boolean here = actor.begin() >= from && actor.end() <= figure.begin();
      if (here && actor.isBare() && !actor.embedded() && fits.test(actor.who())) {
        between.add(actor);
      }
    }
    return between;
  }

  private List<Actor> anywhere(Predicate<Who> fits) {
    List<Actor> here = scene.actors(a -> a.begin() >= left && a.end() <= right);
    Actor topic = Discourse.topic(here, fits);
    return topic == null ? List.of() : List.of(topic);
  }

  /** The first list of actors with a role word: behind the amount, before it, then anywhere. */
  private List<Actor> marked(CueKind role, Predicate<Who> fits) {
    if (!isAnyMarked(role)) {
      return List.of();
    }
    List<Actor> first =
        rolesFirst && !amountsFirst
            ? marked(role, fits, Math.max(left, firstOwn()), figure.begin())
            : List.of();
    if (!first.isEmpty()) {
      return first;
    }
    List<Actor> behind = marked(role, fits, Math.max(figure.end(), 0), right);
    if (isOfNext(behind)) {
      List<Actor> own = marked(role, fits, left, figure.begin());
      return own.isEmpty() ? behind : own;
    }
    if (!behind.isEmpty()) {
      return behind;
    }
    int own = rolesFirst ? Math.max(left, firstOwn()) : left;
    int from = elliptical ? own : Math.min(governing.end(), figure.begin());
    if (elliptical && role == CueKind.FROM && isFromSomebodyElse()) {
      return List.of();
    }
    List<Actor> before = marked(role, fits, from, middleEdge());
    if (!before.isEmpty() || elliptical) {
      return before;
    }
    return those(marked(role, fits, own, figure.begin()), a -> !a.embedded());
  }

  private boolean isAnyMarked(CueKind role) {
    return role == CueKind.FOR_HOLDER
        ? scene.isAnyMarked(CueKind.SUPPORT) || scene.isAnyMarked(CueKind.ON)
        : scene.isAnyMarked(role);
  }

  /** "$5 million from X, $2 million from Y": the word right behind an amount is of that amount. */
  private int firstOwn() {
    int from = previous;
    for (Actor actor : scene.actors()) {
      boolean behind = !verbLast && previous >= 0 && actor.markerAt() == previous;
      if (behind && actor.end() <= figure.begin()) {
        from = actor.end();
      }
    }
    return from;
  }

  /** "From A came $25 million, from B $23 million": right before the next amount. */
  private boolean isOfNext(List<Actor> behind) {
    return !behind.isEmpty()
        && right < scene.end()
        && right - behind.get(behind.size() - 1).end() <= 1
        && scene.figureBeginFrom(right, -1) == right
        && scene.commas(figure.end(), behind.get(0).begin()) > 0;
  }

  private List<Actor> marked(CueKind role, Predicate<Who> fits, int from, int to) {
    if (!isAnyMarked(role)) {
      return List.of();
    }
    List<Actor> actors = scene.actors();
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      boolean here = actor.begin() >= from && actor.end() <= to;
      if (here && isRole(actor, role) && fits.test(actor.who()) && !gaveShare(actor, role)) {
        return listFrom(actors, i, role, to, fits);
      }
    }
    return List.of();
  }

  /** "Raised $8 million, most of it from X". */
  private boolean gaveShare(Actor actor, CueKind role) {
    return (role == CueKind.FROM || role == CueKind.BY)
        && actor.begin() >= figure.end()
        && scene.has(CueKind.SHARE, figure.end(), actor.begin());
  }

  private static List<Actor> those(List<Actor> actors, Predicate<Actor> has) {
    if (actors.isEmpty()) {
      return actors;
    }
    var those = new ArrayList<Actor>(actors.size());
    for (Actor actor : actors) {
      if (has.test(actor)) {
        those.add(actor);
      }
    }
    return those;
  }

  private static boolean isRole(Actor actor, CueKind role) {
    return role == CueKind.FOR_HOLDER
        ? actor.isMarked(CueKind.SUPPORT) || actor.isMarked(CueKind.ON)
        : actor.isMarked(role);
  }

  private List<Actor> listFrom(
      List<Actor> actors, int at, CueKind role, int to, Predicate<Who> fits) {
    var list = new ArrayList<Actor>();
    for (int i = at; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      boolean joined = i > at && (actor.joined() || repeatsRole(actors.get(i - 1), actor));
      boolean more = i == at || joined && isRole(actor, role) && actor.end() <= to;
      if (!more || !fits.test(actor.who())) {
        return list;
      }
      list.add(actor);
    }
    return list;
  }

  /** "For A and for B". */
  private boolean repeatsRole(Actor before, Actor actor) {
    return actor.markerAt() > before.end()
        && actor.markerAt() - before.end() <= 2
        && scene.has(CueKind.AND, before.end(), actor.markerAt());
  }

  private List<Target> targets() {
    List<Target> found = targetsHere();
    if (!found.isEmpty()) {
      return found;
    }
    boolean moreReserved =
        governing.kind() == CueKind.RESERVE && figure.amount().additional() && isToldWithin(1);
    boolean same = (elliptical || isPartOfTold()) && !isForAnother();
    return same || moreReserved ? told.sides().targets() : List.of();
  }

  /** "And $1 million against X", whom no one knows. */
  private boolean isForAnother() {
    int from = verbLast ? left : figure.end();
    int to = verbLast ? figure.begin() : Math.min(figure.end() + OWN_SIDE, right);
    return scene.has(CueKind.SUPPORT, from, to) || scene.has(CueKind.OPPOSE, from, to);
  }

  private List<Target> targetsHere() {
    List<Actor> label = those(label(), a -> isTarget(a.who()));
    if (!label.isEmpty() && isSpending()) {
      Stance side = stance(label.get(0));
      if (side == null && !told.sides().targets().isEmpty()) {
        side = told.sides().targets().get(0).stance();
      }
      if (side != null) {
        found.addAll(label);
        return List.of(new Target(label.get(0).who().asCandidate(), side));
      }
    }
    boolean targetFirst = isAfterWith();
    if (targetFirst && elliptical && !told.sides().targets().isEmpty()) {
      Stance same = told.sides().targets().get(0).stance();
      List<Actor> own = own(Who::isCandidate);
      if (!own.isEmpty()) {
        found.add(own.get(0));
        return List.of(new Target(own.get(0).who(), same));
      }
    }
    List<Target> leading =
        rolesFirst && !amountsFirst ? sided(Math.max(left, firstOwn()), figure.begin()) : List.of();
    if (!leading.isEmpty() && isSideOfItsOwn(leading)) {
      return leading;
    }
    int middle = elliptical ? left : Math.min(governing.begin(), figure.begin());
    List<Target> behind = sided(figure.end(), isTargetBefore() ? ownEnd() : right);
    if (elliptical && !verbLast && behind.isEmpty() && isForAnother()) {
      return List.of();
    }
    List<Target> before = sided(middle, middleEdge());
    List<Target> first = firstOf(targetFirst ? before : behind, targetFirst ? behind : before);
    if (!first.isEmpty() || !leading.isEmpty()) {
      return firstOf(first, leading);
    }
    List<Target> anywhere = elliptical ? List.of() : sided(left, figure.begin());
    return anywhere.isEmpty() ? objectOfSide() : anywhere;
  }

  private static List<Target> firstOf(List<Target> these, List<Target> others) {
    return these.isEmpty() ? others : these;
  }

  /** "With $2 million the group attacked Roe": the verb before its doer, the target last. */
  private List<Target> objectOfSide() {
    boolean attacks = governing.kind() == CueKind.ATTACK;
    if (elliptical || !attacks && governing.kind() != CueKind.BACK) {
      return List.of();
    }
    int end = scene.clauseEnd(governing.end());
    for (Actor actor : scene.actors()) {
      boolean here = actor.begin() >= governing.end() && actor.end() <= end;
      if (here && actor.isBare() && isTarget(actor.who())) {
        found.add(actor);
        Stance stance = attacks ? Stance.OPPOSE : Stance.SUPPORT;
        return List.of(new Target(actor.who().asCandidate(), stance));
      }
    }
    return List.of();
  }

  /** Not only the side that a committee described by it takes: "supporters of X spent". */
  private boolean isSideOfItsOwn(List<Target> targets) {
    for (Actor actor : scene.actors()) {
      boolean here = actor.begin() >= Math.max(left, previous) && actor.end() <= figure.begin();
      if (here && !actor.embedded() && stance(actor) != null && isTargeted(targets, actor.who())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTargeted(List<Target> targets, Who who) {
    for (Target target : targets) {
      if (target.candidate().isSame(who.asCandidate())) {
        return true;
      }
    }
    return false;
  }

  /** "On X it spent $2 million, on Y $1 million": what follows the comma belongs to the next. */
  private boolean isTargetBefore() {
    if (verbLast || right >= scene.end() || scene.figureBeginFrom(right, -1) != right) {
      return false;
    }
    int from = Math.max(left, previous);
    int to = Math.max(governing.begin(), figure.begin());
    for (Actor actor : scene.actors()) {
      boolean here = actor.begin() >= from && actor.end() <= to;
      if (here && !actor.embedded() && stance(actor) != null && isTarget(actor.who())) {
        return true;
      }
    }
    return false;
  }

  private int ownEnd() {
    Cue and = scene.first(CueKind.AND, figure.end(), right);
    int end = Math.min(scene.nextComma(figure.end()), right);
    return and == null ? end : Math.min(end, and.begin());
  }

  /** "Backed X with $1 million". */
  private boolean isAfterWith() {
    if (!scene.has(CueKind.WITH)) {
      return false;
    }
    return scene.any(
        CueKind.WITH,
        c ->
            c.end() <= figure.begin()
                && figure.begin() - c.end() <= 3
                && scene.noActor(a -> a.begin() >= c.end() && a.end() <= figure.begin()));
  }

  /** Words of side count before what is only given to. */
  private List<Target> sided(int from, int to) {
    List<Target> taken = sided(from, to, true);
    return taken.isEmpty() ? sided(from, to, false) : taken;
  }

  private List<Target> sided(int from, int to, boolean taken) {
    List<Actor> actors = scene.actors();
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      boolean here = actor.begin() >= from && actor.end() <= to && isSided(actor) == taken;
      if (here && stance(actor) != null && mayBeTarget(actor.who(), taken) && !isRivalOf(actor)) {
        List<Actor> list = listFrom(actors, i, actor.marker(), to, w -> mayBeTarget(w, taken));
        found.addAll(list);
        var targets = new ArrayList<Target>(list.size());
        for (Actor one : list) {
          targets.add(new Target(one.who().asCandidate(), stance(one)));
        }
        return targets;
      }
    }
    return List.of();
  }

  /** Whom nobody knows and money is spent for or against runs for something. */
  private boolean isTarget(Who who) {
    boolean unknown = who.entry() == null && who.type() == EntityType.PERSON;
    return who.isCandidate() || unknown && isSpending() && governing.kind() != CueKind.POUR;
  }

  /**
   * The same of one under a role word.
   *
   * @param sided under a word of side, where also what is poured in tells it
   */
  private boolean mayBeTarget(Who who, boolean sided) {
    boolean unknown = who.entry() == null && who.type() == EntityType.PERSON;
    return sided ? who.isCandidate() || unknown && isSpending() : isTarget(who);
  }

  private static boolean isSided(Actor actor) {
    return actor.isMarked(CueKind.SUPPORT) || actor.isMarked(CueKind.OPPOSE);
  }

  /** "To help Brown's opponent", "to help his opponent" is not for Brown. */
  private boolean isRivalOf(Actor actor) {
    boolean owns =
        actor.owner() || !actor.named() && scene.has(CueKind.POSSESSOR, actor.begin(), actor.end());
    return owns && scene.has(CueKind.RIVAL, actor.end(), actor.end() + 5);
  }

  private Stance stance(Actor actor) {
    if (actor.marker() == null) {
      return null;
    }
    return switch (actor.marker()) {
      case SUPPORT, BACK -> Stance.SUPPORT;
      case OPPOSE, ATTACK -> Stance.OPPOSE;
      case ON -> isSpending() ? friendly(actor) : null;
      case TO -> friendly(actor);
      default -> null;
    };
  }

  /**
   * "Attack ads on Jane Roe" are against her; where verbs come last, they are told of behind her.
   */
  private Stance friendly(Actor actor) {
    boolean before = scene.has(CueKind.HOSTILE, actor.markerAt() - 4, actor.markerAt());
    boolean behind =
        verbLast && isSpending() && scene.has(CueKind.HOSTILE, actor.markerAt(), hostileEnd());
    return before || behind ? Stance.OPPOSE : Stance.SUPPORT;
  }

  /** Up to where ads belong to this amount: the next one, or the end of the clause. */
  private int hostileEnd() {
    int clause = scene.clauseEnd(Math.max(figure.end(), governing.end()) - 1);
    return Math.min(clause, nextFigureBegin(figure.end()));
  }

  private boolean isSpending() {
    return switch (governing.kind()) {
      case SPEND, POUR, BUY, BACK, ATTACK, FAVOURED, DISFAVOURED, RESERVE, PLEDGED -> true;
      default -> false;
    };
  }

  /**
   * The actors of the sentence that were taken for a part; others come from what was told before.
   */
  List<Actor> found() {
    return List.copyOf(found);
  }

  private List<Who> names(List<Actor> actors) {
    if (actors.isEmpty()) {
      return List.of();
    }
    found.addAll(actors);
    var names = new ArrayList<Who>(actors.size());
    for (Actor actor : actors) {
      names.add(actor.who());
    }
    return names;
  }

  private static List<Who> listOf(Who who) {
    return who == null ? List.of() : List.of(who);
  }

  private static List<Who> first(List<Who> list) {
    return list.isEmpty() ? list : list.subList(0, 1);
  }
}
