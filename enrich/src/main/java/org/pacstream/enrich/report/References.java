package org.pacstream.enrich.report;

import java.util.List;
import java.util.Optional;
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
          CueKind.LATTER,
          CueKind.NETWORK,
          CueKind.COMPANY,
          CueKind.DONOR,
          CueKind.DONOR_NOUN,
          CueKind.FOR_ONE,
          CueKind.AGAINST_ONE,
          CueKind.CANDIDATE,
          CueKind.INDUSTRY);

  /** How many sentences a reference reaches back. */
  private static final int REACH = 8;

  private static final int NEAR = 3;

  private static final int JUST_BEFORE = 2;

  private static final int WORDS_OF_APPOSITION = 6;

  /** How many words may stand between an article and its noun, and one more. */
  private static final int ADJECTIVES = 4;

  /** What may stand between an article and its noun. */
  private static final Kinds NOUN =
      Kinds.of(CueKind.CRYPTO, CueKind.CANDIDATE, CueKind.POSSESSIVE, CueKind.POLITICS);

  private static final Kinds PARTS = Kinds.GOVERNING.and(Kinds.ROLES);

  private final Scene scene;
  private final Discourse discourse;
  private final Descriptors descriptors;
  private final Networks networks;
  private final IntFunction<Optional<Who>> next;

  /**
   * For one sentence.
   *
   * @param next the committee named first from an offset on
   */
  References(
      Scene scene,
      Discourse discourse,
      Descriptors descriptors,
      Networks networks,
      IntFunction<Optional<Who>> next) {
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
      case BODY -> body(cue).stream().toList();
      case LATTER -> latest(cue).stream().toList();
      case NETWORK ->
          describes(cue, Who::isCommittee)
              ? List.of()
              : member(cue).map(networks::head).stream().toList();
      case COMPANY -> company(cue).stream().toList();
      case DONOR -> describes(cue, Who::isDonor) ? List.of() : donors(cue);
      case DONOR_NOUN ->
          isDefinite(cue) && !describes(cue, Who::isDonor) ? donorMeant(cue) : List.of();
      case FOR_ONE, AGAINST_ONE -> isBeforeName(cue) ? List.of() : candidate(cue).stream().toList();
      case CANDIDATE ->
          isIndefinite(cue) || describes(cue, References::mayRun)
              ? List.of()
              : candidate(cue).stream().toList();
      case INDUSTRY -> List.of(Who.group("crypto industry", true));
      default -> List.of();
    };
  }

  /** "To support him", but not "to support Mr. Roe". */
  private boolean isBeforeName(Cue cue) {
    for (Actor actor : scene.mentioned()) {
      if (actor.named() && actor.begin() == cue.end() && mayRun(actor.who())) {
        return true;
      }
    }
    return false;
  }

  private List<Who> committee(Cue cue) {
    Optional<Actor> described = described(cue, Who::isCommittee);
    if (described.isPresent()) {
      descriptors.add(words(cue), described.get().who());
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
    Predicate<Who> fits = w -> isFund(w) && (!ofIndustry || w.cryptoLinked());
    String words = words(cue);
    return known(cue, fits.and(w -> descriptors.fits(words, w)), JUST_BEFORE)
        .or(() -> known(cue, fits, JUST_BEFORE))
        .stream()
        .toList();
  }

  /** The subject so far, else the committee spoken of, else the company. */
  private Optional<Who> body(Cue cue) {
    List<Actor> subjects =
        scene.actors(a -> a.end() <= cue.begin() && a.isBare() && !a.embedded() && isBody(a.who()));
    Optional<Actor> subject = Discourse.topic(subjects, References::isBody);
    Optional<Actor> campaign = Discourse.topic(before(cue), Who::isCampaign);
    if (subject.isEmpty() && (campaign.isPresent() || scene.tellsOfCampaign(cue.begin()))) {
      return campaign.map(Actor::who);
    }
    return subject
        .or(() -> discourse.latest(References::isFund, NEAR))
        .or(() -> discourse.latest(References::isBody, NEAR))
        .map(Actor::who);
  }

  /** The subject so far, else the company spoken of. */
  private Optional<Who> company(Cue cue) {
    Predicate<Who> fits = w -> w.type() == EntityType.ORGANIZATION;
    List<Actor> subjects =
        scene.actors(
            a -> a.end() <= cue.begin() && a.isBare() && !a.embedded() && fits.test(a.who()));
    return describes(cue, fits)
        ? Optional.empty()
        : Discourse.topic(subjects, fits).or(() -> discourse.latest(fits, REACH)).map(Actor::who);
  }

  private List<Who> introduced(Cue cue) {
    return next.apply(scene.token(cue.end() - 1).end()).stream().toList();
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

  /** A candidate, or a person whom nobody knows yet. */
  private static boolean mayRun(Who who) {
    return who.isCandidate() || who.entry() == null && who.type() == EntityType.PERSON;
  }

  private static boolean isFund(Who who) {
    return who.isCommittee() && !who.isCampaign() && who.type() != EntityType.POLITICAL_PARTY;
  }

  private static boolean isBody(Who who) {
    return who.isCommittee() && !who.isCampaign() || who.type() == EntityType.ORGANIZATION;
  }

  private static boolean isSingleDonor(Who who) {
    return who.type() == EntityType.PERSON || who.type() == EntityType.ORGANIZATION;
  }

  private boolean describes(Cue cue, Predicate<Who> fits) {
    return described(cue, fits).isPresent();
  }

  /** The name right behind the words or right before them, which they only describe. */
  private Optional<Actor> described(Cue cue, Predicate<Who> fits) {
    for (Actor actor : scene.mentioned()) {
      if (actor.named()
          && fits.test(actor.who())
          && (isNameOf(actor, cue) || isNounOf(actor, cue))) {
        return Optional.of(actor);
      }
    }
    return Optional.empty();
  }

  /** "The super PAC Fairshake". */
  private boolean isNameOf(Actor name, Cue noun) {
    int gap = name.begin() - noun.end();
    return gap >= 0 && gap <= 3 && !scene.hasAnyOf(PARTS, noun.end(), name.begin());
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
    return scene.actors(a -> a.end() <= cue.begin());
  }

  private Optional<Who> candidate(Cue cue) {
    return known(cue, Who::isCandidate, 0);
  }

  private Optional<Who> known(Cue cue, Predicate<Who> fits, int besides) {
    return Discourse.topic(before(cue), fits)
        .or(() -> discourse.sure(fits, REACH, besides))
        .map(Actor::who);
  }

  /** Any member does: they have one head. */
  private Optional<Who> member(Cue cue) {
    return Discourse.topic(before(cue), networks::isMember)
        .or(() -> discourse.latest(networks::isMember, REACH))
        .map(Actor::who);
  }

  /** The one named last, whatever its part in the sentence. */
  private Optional<Who> latest(Cue cue) {
    Predicate<Who> fits = w -> w.isCommittee() || isSingleDonor(w) || w.isCandidate();
    Who last = null;
    for (Actor actor : scene.mentioned()) {
      if (actor.end() <= cue.begin() && fits.test(actor.who())) {
        last = actor.who();
      }
    }
    return last == null ? discourse.last(fits).map(Actor::who) : Optional.of(last);
  }

  /** "The company" in the news of an industry: one of the industry, where one was spoken of. */
  private List<Who> donorMeant(Cue cue) {
    Predicate<Who> ofIndustry = w -> isSingleDonor(w) && w.cryptoLinked();
    boolean here = before(cue).stream().anyMatch(a -> isSingleDonor(a.who()));
    return here
        ? donors(cue)
        : discourse
            .latest(ofIndustry, NEAR)
            .map(discourse::companions)
            .map(References::names)
            .orElseGet(() -> donors(cue));
  }

  private List<Who> donors(Cue cue) {
    List<Actor> before = before(cue);
    List<Actor> bare = before.stream().filter(a -> a.isBare() && !a.embedded()).toList();
    Optional<Actor> here =
        Discourse.topic(bare, References::isSingleDonor)
            .or(() -> Discourse.topic(bare, Who::isCandidate));
    if (here.isPresent()) {
      return names(Discourse.listAt(before, before.indexOf(here.get())));
    }
    return discourse
        .latest(References::isSingleDonor, REACH)
        .or(() -> discourse.latest(w -> w.isDonor() && w.type() != EntityType.GROUP, REACH))
        .map(discourse::companions)
        .map(References::names)
        .orElse(List.of());
  }

  private static List<Who> names(List<Actor> actors) {
    return actors.stream().map(Actor::who).toList();
  }
}
