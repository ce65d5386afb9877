package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.TextField;

/** Reads the sentences of an article: cues, and who is named or meant in each. */
final class SceneReader {
  /** How many sentences a reference reaches back. */
  private static final int REACH = 8;

  /** How many words may stand between a party and its candidate. */
  private static final int FARTHEST_TITLE = 4;

  /** How many tokens may stand between a campaign and its candidate. */
  private static final int FARTHEST_OWNER = 4;

  /** How many words may stand between "committee" and its name. */
  private static final int FARTHEST_NOUN = 3;

  private final Rules rules;
  private final Reading reading;
  private final Networks networks;
  private final Scenes scenes;
  private final CryptoLinks links;
  private final Descriptors descriptors;

  /** Null until they are asked for. */
  private List<Mention> committees;

  /**
   * @param scenes the sentences it reads, each after those before it that its words refer to
   */
  SceneReader(
      Rules rules, Reading reading, Networks networks, List<Passage> passages, Scenes scenes) {
    this.rules = rules;
    this.reading = reading;
    this.networks = networks;
    this.scenes = scenes;
    this.links = new CryptoLinks(reading.mentions(), passages);
    this.descriptors = new Descriptors(scenes);
  }

  Scene scene(Outline outline) {
    if (Outline.isTooLong(outline.sentence())) {
      return new Scene(outline, List.of(), List.of());
    }
    Passage passage = outline.passage();
    List<Actor> known = withoutMisread(passage, named(passage.text(), outline.mentions()));
    List<Actor> acting = Campaigns.acting(known);
    List<Actor> named = withoutRoleWords(passage, withoutTitles(acting));
    List<Cue> cues = Contrasts.placed(passage, cuesBetween(outline, named), outline.figures());
    var read = new Scene(outline, cues, named);
    Scene all = Meanings.decided(rules.splitVerbs().joined(read));
    Scene whole = all.with(withNouns(all));
    Scene bare = whole.with(withoutParties(whole));
    Scene plain = bare.with(owners(bare, withCampaigns(bare))).marked(rules);
    Scene placed = withReferences(plain);
    return placed.completed(SceneReader::campaignsListed);
  }

  /** "The campaigns of A, B and C": three campaigns, not one and three candidates. */
  private static List<Actor> campaignsListed(List<Actor> marked) {
    if (marked.size() <= 2) {
      return marked;
    }
    var listed = new ArrayList<Actor>();
    Actor noun = null;
    for (int i = 0; i < marked.size(); i++) {
      Actor actor = marked.get(i);
      boolean more = i + 2 < marked.size() && marked.get(i + 2).joined();
      if (more && isCampaignNounOf(actor, marked.get(i + 1))) {
        noun = actor;
        listed.add(campaignIn(marked.get(++i), noun, false));
      } else if (noun != null && actor.joined() && actor.who().isCandidate()) {
        listed.add(campaignIn(actor, noun, true));
      } else {
        noun = null;
        listed.add(actor);
      }
    }
    return listed;
  }

  private static boolean isCampaignNounOf(Actor noun, Actor candidate) {
    return !noun.named()
        && noun.who().isCampaign()
        && candidate.who().isCandidate()
        && candidate.begin() - noun.end() <= 4
        && noun.who().isSame(candidate.who().campaign());
  }

  private static Actor campaignIn(Actor candidate, Actor noun, boolean joined) {
    return Actor.at(candidate.begin(), candidate.end(), candidate.who().campaign(), true)
        .marked(noun.marker(), noun.markerAt(), joined);
  }

  private static boolean isOfAny(List<Actor> actors, Cue cue) {
    for (Actor actor : actors) {
      if (cue.begin() < actor.end() && cue.end() > actor.begin()) {
        return true;
      }
    }
    return false;
  }

  private List<Actor> named(Text text, List<Mention> mentions) {
    var named = new ArrayList<Actor>(mentions.size());
    for (Mention mention : mentions) {
      if (mention.unresolved().isEmpty() && !isCampaignMeant(mention)) {
        if (mention.described() < mention.begin()) {
          int from = text.tokenAt(mention.described());
          named.replaceAll(actor -> actor.begin() >= from ? employer(actor) : actor);
        }
        named.add(actor(text, mention));
      }
    }
    return named;
  }

  /**
   * "The deputy Al Green", "crypto investors, A and B": words that the name behind them repeats.
   */
  private static List<Actor> withoutTitles(List<Actor> actors) {
    if (areAllNamed(actors)) {
      return actors;
    }
    var kept = new ArrayList<Actor>();
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      boolean repeated = false;
      if (!actor.named() && i + 1 < actors.size()) {
        Actor next = actors.get(i + 1);
        boolean same = next.who().isSame(actor.who());
        boolean group = actor.who().type() == EntityType.GROUP && next.who().isDonor();
        repeated = next.named() && next.begin() - actor.end() <= 2 && (same || group);
      }
      if (!repeated) {
        kept.add(actor);
      }
    }
    return kept;
  }

  /** "To its sister committee, X": words that could mean another only say what X is. */
  private static List<Actor> withNouns(Scene scene) {
    List<Actor> actors = scene.mentioned();
    var kept = new ArrayList<Actor>(actors.size());
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      Actor next = i + 1 < actors.size() ? actors.get(i + 1) : null;
      if (next != null && isNounOf(scene, actor, next)) {
        kept.add(next.beginningAt(actor.begin()));
        i++;
      } else {
        kept.add(actor);
      }
    }
    return kept;
  }

  private static boolean isNounOf(Scene scene, Actor noun, Actor name) {
    int from = noun.end();
    int to = name.begin();
    return !noun.named()
        && name.named()
        && noun.who().type() == EntityType.COMMITTEE
        && name.who().type() == EntityType.COMMITTEE
        && !noun.who().isCampaign()
        && !name.who().isCampaign()
        && from <= to
        && scene.words(from, to) <= FARTHEST_NOUN
        && scene.commas(from, to) <= 1
        && scene.noCue(from, to, cue -> true);
  }

  /** "The Republican Party's candidate Jane Roe": the party only describes the candidate. */
  private static List<Actor> withoutParties(Scene scene) {
    List<Actor> actors = scene.actors();
    if (!isAnyParty(actors)) {
      return actors;
    }
    var kept = new ArrayList<Actor>();
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      boolean party = actor.who().type() == EntityType.POLITICAL_PARTY;
      boolean compound = party && isCompound(scene, actor);
      if (!compound
          && (!party || i + 1 == actors.size() || !describes(scene, actor, actors.get(i + 1)))) {
        kept.add(actor);
      }
    }
    return kept;
  }

  private static boolean isAnyParty(List<Actor> actors) {
    for (Actor actor : actors) {
      if (actor.who().type() == EntityType.POLITICAL_PARTY) {
        return true;
      }
    }
    return false;
  }

  /** "CDU-Politiker": the party only describes somebody. */
  private static boolean isCompound(Scene scene, Actor party) {
    int at = party.end();
    return at + 1 < scene.end()
        && scene.token(at).lower().equals("-")
        && scene.token(at).begin() == scene.token(at - 1).end()
        && scene.token(at + 1).begin() == scene.token(at).end();
  }

  private static boolean describes(Scene scene, Actor party, Actor next) {
    int from = party.end();
    int to = next.begin();
    return next.who().isCandidate()
        && from < to
        && scene.words(from, to) <= FARTHEST_TITLE
        && scene.commas(from, to) == 0
        && (scene.has(CueKind.POLITICS, from, to) || scene.has(CueKind.HONORIFIC, from, to))
        && scene.noCue(from, to, c -> c.kind().marksRole() || c.kind() == CueKind.AND);
  }

  /** References that this sentence itself gives another meaning are read again from its cues. */
  private static List<Actor> withoutMisread(Passage passage, List<Actor> actors) {
    if (areAllNamed(actors)) {
      return actors;
    }
    var kept = new ArrayList<Actor>(actors.size());
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      boolean others =
          i + 1 < actors.size() && isCampaignOfAnother(passage, actor, actors.get(i + 1));
      if (!others && !isTakerNamedBefore(passage, actor, actors.subList(0, i))) {
        kept.add(actor);
      }
    }
    return kept;
  }

  /** "X gave $5 million to the committee": perhaps not to X itself. */
  private static boolean isTakerNamedBefore(Passage passage, Actor taker, List<Actor> before) {
    return !taker.named()
        && taker.who().isFund()
        && before.stream().anyMatch(a -> a.named() && a.who().isSame(taker.who()))
        && passage.cues(taker.begin() - 1, taker.end()).stream()
            .anyMatch(c -> c.kind() == CueKind.TO && c.begin() <= taker.begin());
  }

  /** "The campaign" of one spoken of before is another's where a name follows: "of Jane Roe". */
  private static boolean isCampaignOfAnother(Passage passage, Actor campaign, Actor next) {
    int gap = next.begin() - campaign.end();
    return !campaign.named()
        && campaign.who().isCampaign()
        && mayRun(next)
        && next.named()
        && gap > 0
        && gap <= FARTHEST_OWNER
        && passage.cues(campaign.end(), next.begin()).stream()
            .anyMatch(c -> c.kind() == CueKind.OF && c.begin() == campaign.end());
  }

  /** "The campaign": read here, where the candidate's name beside it is seen too. */
  private static boolean isCampaignMeant(Mention mention) {
    return !mention.named() && mention.entry() == null && mention.type() == EntityType.COMMITTEE;
  }

  /** "Alla candidata": the role word that a reference begins with stays outside. */
  private static List<Actor> withoutRoleWords(Passage passage, List<Actor> actors) {
    if (areAllNamed(actors)) {
      return actors;
    }
    var outside = new ArrayList<Actor>(actors.size());
    for (Actor actor : actors) {
      List<Cue> words = actor.named() ? List.of() : passage.cues(actor.begin(), actor.end());
      if (!isInflectedReference(words, actor)) {
        outside.add(withoutRoleWord(words, actor));
      }
    }
    return outside;
  }

  private static boolean areAllNamed(List<Actor> actors) {
    for (Actor actor : actors) {
      if (!actor.named()) {
        return false;
      }
    }
    return true;
  }

  /** Turkish "komiteye": one word that refers and tells its part, whom the words before decide. */
  private static boolean isInflectedReference(List<Cue> words, Actor actor) {
    boolean to = false;
    boolean committee = false;
    for (Cue cue : words) {
      boolean whole = cue.begin() == actor.begin() && cue.end() == actor.end();
      to |= whole && cue.kind() == CueKind.TO;
      committee |= whole && cue.kind() == CueKind.COMMITTEE;
    }
    return to && committee && actor.marker() == null;
  }

  private static Actor withoutRoleWord(List<Cue> words, Actor actor) {
    for (Cue cue : words) {
      boolean opens = cue.begin() == actor.begin() && cue.end() < actor.end();
      if (opens && (cue.kind().marksRole() || cue.kind() == CueKind.DETERMINER)) {
        return Actor.at(cue.end(), actor.end(), actor.who(), false);
      }
    }
    return actor;
  }

  /** Phrases never reach into a name or an amount: "to Defend American Jobs" defends no one. */
  private List<Cue> cuesBetween(Outline outline, List<Actor> named) {
    Passage passage = outline.passage();
    Sentence sentence = outline.sentence();
    List<Figure> figures = outline.figures();
    int begin = sentence.firstToken();
    int end = sentence.endToken();
    var cues = new ArrayList<Cue>();
    if (named.isEmpty() && figures.isEmpty()) {
      passage.addCues(begin, end, cues);
    } else {
      addCuesBetween(passage, sentence, taken(sentence, named, figures), cues);
    }
    for (Figure figure : figures) {
      Cue each = eachBehind(passage.text(), figure);
      if (each != null) {
        cues.add(each);
        cues.sort(Comparator.comparingInt(Cue::begin));
      }
    }
    return withoutAsides(passage.text(), sentence, cues);
  }

  /** The tokens of names and amounts, counted from the first of the sentence. */
  private static BitSet taken(Sentence sentence, List<Actor> named, List<Figure> figures) {
    int begin = sentence.firstToken();
    var taken = new BitSet(sentence.endToken() - begin);
    for (Actor actor : named) {
      taken.set(actor.begin() - begin, actor.end() - begin);
    }
    for (Figure figure : figures) {
      taken.set(figure.begin() - begin, figure.end() - begin);
    }
    return taken;
  }

  private static void addCuesBetween(
      Passage passage, Sentence sentence, BitSet taken, List<Cue> cues) {
    int begin = sentence.firstToken();
    int end = sentence.endToken();
    for (int at = begin; at < end; ) {
      int next = taken.nextSetBit(at - begin);
      int open = next < 0 ? end : begin + next;
      passage.addCues(at, Math.min(open, end), cues);
      at = begin + taken.nextClearBit(open - begin);
    }
  }

  private static List<Cue> withoutAsides(Text text, Sentence sentence, List<Cue> cues) {
    for (Cue cue : cues) {
      if (isAside(text, sentence, cue)) {
        cues.removeIf(one -> isAside(text, sentence, one));
        return cues;
      }
    }
    return cues;
  }

  /** Korean writes "each" onto the end of an amount; null where it is not. */
  private Cue eachBehind(Text text, Figure figure) {
    int end = text.tokens().get(figure.end() - 1).end();
    CueKind kind = rules.attachedBehind().kindOf(text, figure.amount().end(), end);
    return kind == CueKind.EACH ? new Cue(kind, figure.end() - 1, figure.end()) : null;
  }

  /** "Against Roe, however, it spent": a word between two commas parts no clauses. */
  private static boolean isAside(Text text, Sentence sentence, Cue cue) {
    return cue.kind() == CueKind.BOUNDARY
        && cue.begin() > sentence.firstToken()
        && cue.end() < sentence.endToken()
        && Scene.isComma(text.tokens().get(cue.begin() - 1))
        && Scene.isComma(text.tokens().get(cue.end()));
  }

  /** "Ripple" in "Ripple co-founder Chris Larsen": it may be spoken of later, but does nothing. */
  private static Actor employer(Actor actor) {
    return actor.marked(CueKind.OTHER, actor.begin(), false).inApposition();
  }

  private Actor actor(Text text, Mention mention) {
    int token = text.tokenAt(mention.described());
    var actor = Actor.at(token, text.tokenAt(mention.end() - 1) + 1, who(mention), mention.named());
    int begin = text.tokens().get(token).begin();
    CueKind before = rules.attached().kindOf(text, begin, mention.described());
    if (before != null) {
      return actor.marked(before, token, false);
    }
    int end = text.tokens().get(actor.end() - 1).end();
    CueKind behind = rules.attachedBehind().kindOf(text, mention.end(), end);
    return behind == null ? actor : endingIn(actor, behind);
  }

  /** Whom a mention means: a network is its head, whom somebody works for is nobody. */
  Who who(Mention mention) {
    Who who = networks.headFor(Who.of(mention, links.isLinked(mention)));
    return mention.employer() ? Who.unnamed(who.cryptoLinked()) : who;
  }

  private static Actor endingIn(Actor actor, CueKind ending) {
    return ending == CueKind.POSSESSIVE
        ? actor.owning()
        : actor.marked(ending, actor.end() - 1, false);
  }

  /** "Harris campaign", "campaign of Harris", "her campaign": one actor each. */
  private List<Actor> withCampaigns(Scene scene) {
    if (!scene.has(CueKind.CAMPAIGN)) {
      return scene.actors();
    }
    var actors = new ArrayList<Actor>(scene.actors());
    for (Cue cue : scene.cues()) {
      if (cue.kind() == CueKind.CAMPAIGN && !isForOrAgainst(scene, cue)) {
        Optional<Actor> candidate = candidateBeside(scene, actors, cue);
        if (candidate.isPresent()) {
          Actor owner = candidate.get();
          actors.remove(owner);
          actors.add(
              Actor.at(
                  Math.min(owner.begin(), cue.begin()),
                  Math.max(owner.end(), cue.end()),
                  owner.who().asCandidate().campaign(),
                  true));
        } else {
          boolean hers = scene.has(CueKind.POSSESSOR, cue.begin() - 1, cue.begin());
          Actor meant =
              isOfSomebodyMeant(scene, cue)
                  ? new Discourse(scenes, scene.index()).latest(Who::mayRun, REACH)
                  : candidateMeant(scene, hers ? actingBefore(actors, cue) : actors);
          if (meant != null) {
            Who campaign = meant.who().asCandidate().campaign();
            actors.add(Actor.at(cue.begin(), cue.end(), campaign, false));
          }
        }
      }
    }
    actors.sort(Comparator.comparingInt(Actor::begin));
    return scene.has(CueKind.THAT_OF) ? withOtherCampaigns(scene, actors) : actors;
  }

  /** "Roe's campaign has $2 million, that of Poe $3 million". */
  private static List<Actor> withOtherCampaigns(Scene scene, List<Actor> actors) {
    var others = new ArrayList<Actor>();
    boolean campaign = false;
    for (Actor actor : actors) {
      Optional<Cue> word =
          scene.cues().stream()
              .filter(c -> c.kind() == CueKind.THAT_OF && c.end() <= actor.begin())
              .filter(c -> actor.begin() - c.end() <= 2)
              .findFirst();
      boolean other = campaign && word.isPresent() && actor.who().isCandidate();
      others.add(
          other && !actor.who().isCampaign()
              ? Actor.at(word.get().begin(), actor.end(), actor.who().campaign(), true)
              : actor);
      campaign |= actor.who().isCampaign();
    }
    return others;
  }

  /** "A campaign against Porter" is not hers. */
  private static boolean isForOrAgainst(Scene scene, Cue campaign) {
    return scene.hasAt(CueKind.OPPOSE, campaign.end());
  }

  /** "Roe had little money: her campaign raised": those who act before the words. */
  private static List<Actor> actingBefore(List<Actor> actors, Cue campaign) {
    return Discourse.acting(actors).stream()
        .filter(a -> a.end() <= campaign.begin() && !a.owner())
        .toList();
  }

  /** Japanese "that person's campaign": of the one named last, who runs since there is one. */
  private static boolean isOfSomebodyMeant(Scene scene, Cue campaign) {
    Cue owner = scene.endingAt(CueKind.POSSESSIVE, campaign.begin());
    return owner != null && scene.endingAt(CueKind.DONOR, owner.begin()) != null;
  }

  /** Null when none is spoken of. */
  private Actor candidateMeant(Scene scene, List<Actor> before) {
    Actor here = Discourse.topic(before, Who::isCandidate);
    return here == null
        ? new Discourse(scenes, scene.index()).latest(Who::isCandidate, REACH)
        : here;
  }

  private Optional<Actor> candidateBeside(Scene scene, List<Actor> actors, Cue campaign) {
    for (Actor actor : actors) {
      if (mayRun(actor) && !actor.who().isCampaign()) {
        boolean before =
            actor.end() <= campaign.begin()
                && onlyPossessives(
                    scene,
                    behindHonorific(scene, actor.end()),
                    campaign.begin(),
                    CueKind.POSSESSIVE);
        boolean after =
            campaign.end() <= actor.begin()
                && onlyPossessives(scene, campaign.end(), actor.begin(), CueKind.OTHER);
        if (before || after) {
          return Optional.of(actor);
        }
      }
    }
    return Optional.empty();
  }

  /** A candidate, or one whom nobody knows: who has a campaign runs. */
  private static boolean mayRun(Actor actor) {
    return actor.who().isCandidate() || actor.named() && actor.who().mayRun();
  }

  /** Few tokens, all of them cues of one kind, determiners or titles: "of Senator". */
  private static boolean onlyPossessives(Scene scene, int from, int to, CueKind kind) {
    if (to - from > FARTHEST_OWNER) {
      return false;
    }
    int at = from;
    while (at < to) {
      int here = at;
      Optional<Cue> cue =
          scene.cues().stream()
              .filter(
                  c ->
                      c.begin() == here
                          && (c.kind() == kind
                              || c.kind() == CueKind.DETERMINER
                              || kind == CueKind.OTHER && isOfOwner(c.kind())))
              .findFirst();
      if (cue.isEmpty()) {
        return false;
      }
      at = cue.get().end();
    }
    return at == to;
  }

  private static boolean isOfOwner(CueKind kind) {
    return kind == CueKind.OF || kind == CueKind.CANDIDATE || kind == CueKind.EPITHET;
  }

  private static Actor sided(Actor actor, Cue cue) {
    return switch (cue.kind()) {
      case FOR_ONE -> actor.marked(CueKind.SUPPORT, cue.begin(), false);
      case AGAINST_ONE -> actor.marked(CueKind.OPPOSE, cue.begin(), false);
      default -> actor;
    };
  }

  private static List<Actor> owners(Scene scene, List<Actor> actors) {
    if (!scene.has(CueKind.POSSESSIVE)) {
      return actors;
    }
    var owners = new ArrayList<>(actors);
    owners.replaceAll(a -> ownsWhatFollows(scene, a) ? a.owning() : a);
    return owners;
  }

  private static boolean ownsWhatFollows(Scene scene, Actor actor) {
    return scene.hasAt(CueKind.POSSESSIVE, behindHonorific(scene, actor.end()));
  }

  /** "Torampu-shi no": the title stands between the name and the word of owning. */
  private static int behindHonorific(Scene scene, int at) {
    Cue title = scene.beginningAt(CueKind.HONORIFIC, at);
    return title == null ? at : title.end();
  }

  private Scene withReferences(Scene scene) {
    if (!scene.hasAnyOf(References.MEANT)) {
      return scene;
    }
    var references =
        new References(
            scene, new Discourse(scenes, scene.index()), descriptors, networks, this::next);
    List<Actor> plain = scene.mentioned();
    var actors = new ArrayList<Actor>(plain);
    for (int i = 0; i < scene.cueCount(); i++) {
      Cue cue = scene.cue(i);
      if (References.MEANT.has(cue.kind()) && !isOfAny(actors, cue)) {
        boolean first = true;
        for (Who who : references.meant(cue)) {
          Actor one = sided(Actor.at(cue.begin(), cue.end(), who, false), cue);
          actors.add(first ? one : one.marked(null, -1, true));
          first = false;
        }
      }
    }
    if (actors.size() == plain.size()) {
      return scene;
    }
    actors.sort(Comparator.comparingInt(Actor::begin));
    return scene.with(owners(scene, actors)).marked(rules);
  }

  /**
   * The committee named next, for "a super PAC" whose name the following sentence tells; null when
   * none is.
   */
  private Who next(int offset) {
    if (committees == null) {
      committees = committees();
    }
    int low = 0;
    int high = committees.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (committees.get(middle).begin() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == committees.size()) {
      return null;
    }
    Mention next = committees.get(low);
    return Who.of(next, links.isLinked(next));
  }

  /** Those that the body names, in text order. */
  private List<Mention> committees() {
    var committees = new ArrayList<Mention>();
    for (Mention mention : reading.mentions()) {
      boolean inBody = mention.text().field() == TextField.BODY;
      if (inBody && mention.named() && mention.type() == EntityType.COMMITTEE) {
        committees.add(mention);
      }
    }
    return committees;
  }
}
