package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.pacstream.schemas.EntityType;

/** Whom words that are no name mean in a sentence: "the super PAC", "he", "the two brothers". */
final class References {
  /** Words that may mean somebody. */
  static final Kinds MEANT =
      Kinds.of(
          CueKind.COMMITTEE,
          CueKind.NEW_COMMITTEE,
          CueKind.BODY,
          CueKind.EITHER,
          CueKind.LATTER,
          CueKind.NETWORK,
          CueKind.COMPANY,
          CueKind.DONOR,
          CueKind.DONOR_NOUN,
          CueKind.FOR_ONE,
          CueKind.AGAINST_ONE,
          CueKind.CANDIDATE,
          CueKind.RIVAL,
          CueKind.INDUSTRY);

  /** How many sentences a reference reaches back. */
  private static final int REACH = 8;

  private static final int NEAR = 3;

  private static final int JUST_BEFORE = 2;

  private static final int WORDS_OF_APPOSITION = 6;

  /** As many may stand between "the candidate" and a name: "for the open seat in the Senate". */
  private static final int WORDS_OF_OFFICE = 6;

  /** What never stands between a description and its name. */
  private static final Kinds PARTING =
      Kinds.of(CueKind.AND, CueKind.BOUNDARY, CueKind.RELATIVE, CueKind.OPPOSE, CueKind.BY);

  /** How many words may stand between an article and its noun, and one more. */
  private static final int ADJECTIVES = 4;

  /** What may stand between an article and its noun. */
  private static final Kinds NOUN =
      Kinds.of(CueKind.CRYPTO, CueKind.CANDIDATE, CueKind.POSSESSIVE, CueKind.POLITICS);

  private final Scene scene;
  private final Discourse discourse;
  private final Descriptors descriptors;
  private final Networks networks;
  private final IntFunction<Who> next;

  /**
   * For one sentence.
   *
   * @param next the committee named first from an offset on; null when none is
   */
  References(
      Scene scene,
      Discourse discourse,
      Descriptors descriptors,
      Networks networks,
      IntFunction<Who> next) {
    this.scene = scene;
    this.discourse = discourse;
    this.descriptors = descriptors;
    this.networks = networks;
    this.next = next;
  }

  /** Empty when the words mean no one, or only describe a name beside them. */
  List<Who> meant(Cue cue) {
    return switch (cue.kind()) {
      case COMMITTEE -> committee(cue);
      case NEW_COMMITTEE -> describes(cue, Who::isCommittee) ? List.of() : introduced(cue);
      case BODY -> one(body(cue));
      case EITHER -> either(cue);
      case LATTER -> one(latest(cue));
      case NETWORK -> describes(cue, Who::isCommittee) ? List.of() : network(cue);
      case COMPANY -> one(company(cue));
      case DONOR -> describes(cue, Who::isDonor) ? List.of() : donors(cue);
      case DONOR_NOUN ->
          isDefinite(cue) && !describes(cue, Who::isDonor) ? donorMeant(cue) : List.of();
      case FOR_ONE, AGAINST_ONE -> isBeforeName(cue) ? List.of() : one(candidate(cue));
      case CANDIDATE ->
          isIndefinite(cue) || describes(cue, Who::mayRun) || describesNextName(cue)
              ? List.of()
              : one(candidate(cue));
      case RIVAL -> one(rival(cue));
      case INDUSTRY -> List.of(Who.group("crypto industry", true));
      default -> List.of();
    };
  }

  private static List<Who> one(Actor actor) {
    return actor == null ? List.of() : List.of(actor.who());
  }

  /** "To support him", but not "to support Mr. Roe". */
  private boolean isBeforeName(Cue cue) {
    for (Actor actor : scene.mentioned()) {
      if (actor.named() && actor.begin() == cue.end() && actor.who().mayRun()) {
        return true;
      }
    }
    return false;
  }

  private List<Who> committee(Cue cue) {
    if (isOfCompany(cue)) {
      return List.of();
    }
    Actor described = described(cue, Who::isCommittee);
    if (described != null) {
      descriptors.add(words(cue), described.who(), scene.index());
      return List.of();
    }
    if (isIndefinite(cue)) {
      return List.of();
    }
    boolean ofIndustry =
        scene.has(CueKind.CRYPTO, cue.begin() - 2, cue.end())
            || scene.has(CueKind.INDUSTRY, cue.begin() - 3, cue.end());
    if (!ofIndustry && scene.has(CueKind.POSSESSIVE, cue.begin() - 3, cue.begin())) {
      return List.of();
    }
    List<Who> givers = givers(cue);
    Predicate<Who> fits =
        w ->
            w.isFund() && (!ofIndustry || w.cryptoLinked()) && givers.stream().noneMatch(w::isSame);
    String words = words(cue);
    Actor known =
        known(cue, w -> fits.test(w) && descriptors.fits(words, w, scene.index()), JUST_BEFORE);
    return one(known == null ? known(cue, fits, JUST_BEFORE) : known);
  }

  /** "His rival", where the sentences just before know of two who run; null where they do not. */
  private Actor rival(Cue cue) {
    boolean his = scene.has(CueKind.POSSESSOR, cue.begin() - 2, cue.begin());
    Actor he = his ? Discourse.topic(before(cue), Who::isCandidate) : null;
    if (he == null || he.owner() || describes(cue, w -> true)) {
      return null;
    }
    return discourse.onlyOther(Who::isCandidate, he, before(cue), NEAR);
  }

  /** "The fund Paradigm", "фонд Paradigm": the noun is the company's. */
  private boolean isOfCompany(Cue noun) {
    if (scene.hasAt(CueKind.TO, noun.begin())) {
      return false;
    }
    for (Actor actor : scene.mentioned()) {
      if (actor.named() && actor.begin() == noun.end() && isCompany(actor.who())) {
        return true;
      }
    }
    return false;
  }

  /** "X gave $5 million to the committee": another one, where X alone acts before. */
  private List<Who> givers(Cue cue) {
    List<Actor> acting = subjects(cue);
    Actor last = acting.isEmpty() ? null : acting.get(acting.size() - 1);
    boolean gives =
        last != null
            && acting.stream().allMatch(a -> a.who().isSame(last.who()))
            && scene.has(CueKind.TO, cue.begin() - 2, cue.begin() + 1)
            && !scene.has(CueKind.RELATIVE, last.end(), cue.begin());
    return gives ? List.of(last.who()) : List.of();
  }

  /** The subject so far, else the committee spoken of, else the company; null when none is. */
  private Actor body(Cue cue) {
    Actor subject = Discourse.topic(subjects(cue), References::isBody);
    if (subject != null) {
      return subject;
    }
    Actor campaign = Discourse.topic(before(cue), Who::isCampaign);
    if (campaign != null || scene.tellsOfCampaign(cue.begin())) {
      return campaign;
    }
    Actor fund = discourse.latest(Who::isFund, NEAR);
    return fund == null ? discourse.latest(References::isBody, NEAR) : fund;
  }

  /**
   * The subject so far, else the one that the sentences before speak of; none where this sentence
   * names others than candidates that do not act.
   */
  private List<Who> either(Cue cue) {
    if (scene.hasAt(CueKind.TO, cue.begin())) {
      return one(taker(cue));
    }
    Predicate<Who> fits = w -> isBody(w) || w.isCampaign() || w.isSingleDonor() || w.isCandidate();
    Actor subject = Discourse.topic(subjects(cue), fits);
    if (subject != null || Discourse.topic(before(cue), References::isBodyOrDonor) != null) {
      return one(subject);
    }
    Actor latest = discourse.latest(fits, NEAR);
    return latest == null ? List.of() : names(discourse.companions(latest));
  }

  /** "X raised little: its parent gave it", "перевел ему": not the one that gives it. */
  private Actor taker(Cue cue) {
    Predicate<Who> fits = w -> w.isFund() || w.isCampaign() || w.isCandidate();
    List<Actor> others = new ArrayList<>(before(cue));
    Actor giver = giver(others, cue);
    others.remove(giver);
    Actor here = Discourse.topic(others, fits);
    return here == null ? discourse.latest(fits, NEAR) : here;
  }

  /** The last one before a relative word, else the last that acts; null when none is. */
  private Actor giver(List<Actor> before, Cue taker) {
    Cue relative = scene.last(CueKind.RELATIVE, scene.begin(), taker.begin());
    Actor giver = null;
    for (Actor actor : before) {
      boolean acts = actor.isBare() && !actor.embedded();
      boolean antecedent = relative != null && actor.end() <= relative.begin();
      giver = relative == null ? acts ? actor : giver : antecedent ? actor : giver;
    }
    return giver;
  }

  /** The subject so far, else the company spoken of; null when none is. */
  private Actor company(Cue cue) {
    if (describes(cue, References::isCompany)) {
      return null;
    }
    Actor subject = Discourse.topic(subjects(cue), References::isCompany);
    return subject == null ? discourse.latest(References::isCompany, REACH) : subject;
  }

  /** Those who act before the words. */
  private List<Actor> subjects(Cue cue) {
    return Discourse.acting(before(cue));
  }

  private List<Who> introduced(Cue cue) {
    Who introduced = next.apply(scene.token(cue.end() - 1).end());
    return introduced == null ? List.of() : List.of(introduced);
  }

  private String words(Cue cue) {
    var words = new StringBuilder();
    for (int i = cue.begin(); i < cue.end(); i++) {
      words.append(scene.token(i).folded()).append(' ');
    }
    return words.toString();
  }

  private boolean isDefinite(Cue cue) {
    return scene.has(CueKind.DEFINITE, cue.begin() - 3, cue.begin());
  }

  /** "A PAC", "any federal candidate": no one spoken of. */
  private boolean isIndefinite(Cue cue) {
    for (int end = cue.begin(); end > cue.begin() - ADJECTIVES && end > scene.begin(); end--) {
      boolean inNoun = true;
      for (Cue word : scene.cuesEndingAt(end)) {
        if (word.kind() == CueKind.INDEFINITE) {
          return true;
        }
        inNoun &= NOUN.has(word.kind());
      }
      if (!inNoun || Scene.isComma(scene.token(end - 1))) {
        return false;
      }
    }
    return false;
  }

  private static boolean isBody(Who who) {
    return who.isCommittee() && !who.isCampaign() || who.type() == EntityType.ORGANIZATION;
  }

  private static boolean isBodyOrDonor(Who who) {
    return isBody(who) || who.isSingleDonor();
  }

  private static boolean isCompany(Who who) {
    return who.type() == EntityType.ORGANIZATION;
  }

  private boolean describes(Cue cue, Predicate<Who> fits) {
    return described(cue, fits) != null;
  }

  /** The name right behind the words or before them, which they only describe; null when none. */
  private Actor described(Cue cue, Predicate<Who> fits) {
    for (Actor actor : scene.mentioned()) {
      if (actor.named()
          && fits.test(actor.who())
          && (isNameOf(actor, cue) || isNounOf(actor, cue))) {
        return actor;
      }
    }
    return null;
  }

  /** "The Republican candidate for the Senate Jane Roe". */
  private boolean describesNextName(Cue noun) {
    for (Actor name : scene.mentioned()) {
      if (name.begin() >= noun.end()) {
        return name.named() && name.who().mayRun() && isOffice(noun.end(), name.begin());
      }
    }
    return false;
  }

  /** Words that only tell for what or where somebody runs. */
  private boolean isOffice(int from, int to) {
    return to - from <= WORDS_OF_OFFICE
        && scene.has(CueKind.POLITICS, from, to)
        && scene.commas(from, to) == 0
        && Governor.figuresBetween(scene, from, to) == 0
        && scene.noCue(from, to, cue -> cue.kind().governs() || PARTING.has(cue.kind()));
  }

  /** "The super PAC Fairshake". */
  private boolean isNameOf(Actor name, Cue noun) {
    int gap = name.begin() - noun.end();
    return gap >= 0 && gap <= 3 && !scene.hasAnyOf(Kinds.PARTS, noun.end(), name.begin());
  }

  /** "Fairshake, the industry's super PAC". */
  private boolean isNounOf(Actor name, Cue noun) {
    int gap = noun.begin() - name.end();
    if (gap < 0 || gap > WORDS_OF_APPOSITION) {
      return false;
    }
    return gap == 0
        || Scene.isComma(scene.token(name.end()))
            && scene.commas(name.end() + 1, noun.begin()) == 0
            && !scene.has(CueKind.BOUNDARY, name.end(), noun.begin())
            && !scene.has(CueKind.AND, name.end(), noun.begin());
  }

  private List<Actor> before(Cue cue) {
    var before = new ArrayList<Actor>();
    for (Actor actor : scene.actors()) {
      if (actor.end() <= cue.begin()) {
        before.add(actor);
      }
    }
    return before;
  }

  private Actor candidate(Cue cue) {
    return known(cue, Who::isCandidate, 0);
  }

  private Actor known(Cue cue, Predicate<Who> fits, int besides) {
    Actor here = Discourse.topic(before(cue), fits);
    return here == null ? discourse.sure(fits, REACH, besides) : here;
  }

  /** The head of the network of a member spoken of: any does, since they have one head. */
  private List<Who> network(Cue cue) {
    Actor here = Discourse.topic(before(cue), networks::isMember);
    Actor member = here == null ? discourse.latest(networks::isMember, REACH) : here;
    return member == null ? List.of() : List.of(networks.head(member.who()));
  }

  /** The one named last, whatever its part in the sentence; null when none is. */
  private Actor latest(Cue cue) {
    Predicate<Who> fits = w -> w.isCommittee() || w.isSingleDonor() || w.isCandidate();
    Actor last = null;
    for (Actor actor : before(cue)) {
      last = fits.test(actor.who()) ? actor : last;
    }
    return last == null ? discourse.last(fits) : last;
  }

  /** "The company" in the news of an industry: one of the industry, where one was spoken of. */
  private List<Who> donorMeant(Cue cue) {
    List<Actor> before = before(cue);
    if (before.stream().anyMatch(a -> a.who().isSingleDonor())) {
      Actor only = Discourse.acting(before).isEmpty() ? onlyCompany(before) : null;
      return only == null ? donors(cue) : List.of(only.who());
    }
    Actor latest = discourse.latest(w -> w.isSingleDonor() && w.cryptoLinked(), NEAR);
    return latest == null ? donors(cue) : names(discourse.companions(latest));
  }

  /** "A spokesman for X said that the company": null when several are named, or none. */
  private static Actor onlyCompany(List<Actor> before) {
    Actor only = null;
    for (Actor actor : before) {
      if (actor.who().isDonor()) {
        if (only != null || !isCompany(actor.who())) {
          return null;
        }
        only = actor;
      }
    }
    return only;
  }

  private List<Who> donors(Cue cue) {
    List<Actor> before = before(cue);
    List<Actor> acting = Discourse.acting(before);
    Actor donor = Discourse.topic(acting, Who::isSingleDonor);
    Actor here = donor == null ? Discourse.topic(acting, Who::isCandidate) : donor;
    if (here != null) {
      return names(Discourse.listAt(before, before.indexOf(here)));
    }
    Actor single = discourse.latest(Who::isSingleDonor, REACH);
    Actor latest =
        single == null
            ? discourse.latest(w -> w.isDonor() && w.type() != EntityType.GROUP, REACH)
            : single;
    return latest == null ? List.of() : names(discourse.companions(latest));
  }

  private static List<Who> names(List<Actor> actors) {
    var names = new ArrayList<Who>(actors.size());
    for (Actor actor : actors) {
      names.add(actor.who());
    }
    return names;
  }
}
