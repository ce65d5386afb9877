package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.EntityType;

/** Reads the sentences of an article: cues, amounts, and who is named or meant in each. */
final class SceneReader {
  /** How many sentences a reference reaches back. */
  private static final int REACH = 8;

  private static final int WORDS_OF_APPOSITION = 6;
  private static final int FARTHEST_VALUE = 10;

  private final Rules rules;
  private final Reading reading;
  private final Networks networks;
  private final CryptoLinks links;
  private final Discourse discourse = new Discourse();

  SceneReader(Rules rules, Reading reading, Networks networks) {
    this.rules = rules;
    this.reading = reading;
    this.networks = networks;
    this.links = CryptoLinks.in(reading, rules);
  }

  /** One scene per sentence, title first. */
  List<Scene> scenes() {
    var scenes = new ArrayList<Scene>();
    for (Text text : reading.texts()) {
      for (Sentence sentence : text.sentences()) {
        Scene scene = scene(scenes.size(), text, sentence);
        discourse.add(scene.actors());
        scenes.add(scene);
      }
    }
    return scenes;
  }

  private Scene scene(int index, Text text, Sentence sentence) {
    List<Cue> all = rules.phrases().find(text.tokens(), sentence.firstToken(), sentence.endToken());
    List<Figure> figures = figures(text, sentence);
    List<Actor> named = named(text, sentence);
    List<Cue> cues =
        all.stream()
            .filter(cue -> named.stream().noneMatch(a -> overlaps(cue, a.begin(), a.end())))
            .filter(cue -> figures.stream().noneMatch(f -> overlaps(cue, f.begin(), f.end())))
            .toList();
    var bare = new Scene(index, text, sentence, cues, named, figures);
    List<Actor> owners = owners(bare, withCampaigns(bare));
    List<Actor> actors = withReferences(bare, owners);
    var placed = new Scene(index, text, sentence, cues, actors, figures);
    return new Scene(index, text, sentence, cues, new RoleMarks(placed, rules).marked(), figures);
  }

  private static boolean overlaps(Cue cue, int begin, int end) {
    return cue.begin() < end && cue.end() > begin;
  }

  private List<Figure> figures(Text text, Sentence sentence) {
    List<Figure> figures =
        reading.amounts().stream()
            .filter(a -> a.text() == text)
            .filter(a -> a.begin() >= sentence.begin() && a.begin() < sentence.end())
            .map(a -> new Figure(a, text.tokenAt(a.begin()), text.tokenAt(a.end() - 1) + 1))
            .toList();
    return figures.stream().filter(f -> !isValuedBeside(f, figures)).toList();
  }

  /** A number of coins whose value in money stands beside it: one amount, told in money. */
  private static boolean isValuedBeside(Figure coins, List<Figure> figures) {
    return coins.isCoins()
        && figures.stream()
            .anyMatch(
                f ->
                    !f.isCoins()
                        && f.begin() - coins.end() <= FARTHEST_VALUE
                        && coins.begin() - f.end() <= FARTHEST_VALUE);
  }

  private List<Actor> named(Text text, Sentence sentence) {
    return reading.mentions().stream()
        .filter(
            m -> m.text() == text && m.begin() >= sentence.begin() && m.begin() < sentence.end())
        .filter(m -> m.unresolved().isEmpty())
        .map(m -> actor(text, m))
        .toList();
  }

  private Actor actor(Text text, Mention mention) {
    Who who = Who.of(mention, links.isLinked(mention));
    int token = text.tokenAt(mention.begin());
    var actor =
        Actor.at(
            token, text.tokenAt(mention.end() - 1) + 1, networks.headFor(who), mention.named());
    String attached = text.original().substring(text.tokens().get(token).begin(), mention.begin());
    return attached.isEmpty()
        ? actor
        : rules
            .attached()
            .kindOf(attached)
            .map(kind -> actor.marked(kind, token, false))
            .orElse(actor);
  }

  /** "Harris campaign", "campaign of Harris", "her campaign": one actor each. */
  private List<Actor> withCampaigns(Scene scene) {
    var actors = new ArrayList<Actor>(scene.actors());
    for (Cue cue : scene.cues()) {
      if (cue.kind() == CueKind.CAMPAIGN) {
        Optional<Actor> candidate = candidateBeside(scene, actors, cue);
        if (candidate.isPresent()) {
          Actor owner = candidate.get();
          actors.remove(owner);
          actors.add(
              Actor.at(
                  Math.min(owner.begin(), cue.begin()),
                  Math.max(owner.end(), cue.end()),
                  owner.who().campaign(),
                  true));
        } else {
          known(actors, Who::isCandidate)
              .ifPresent(
                  who -> actors.add(Actor.at(cue.begin(), cue.end(), who.campaign(), false)));
        }
      }
    }
    actors.sort(Comparator.comparingInt(Actor::begin));
    return actors;
  }

  private Optional<Actor> candidateBeside(Scene scene, List<Actor> actors, Cue campaign) {
    for (Actor actor : actors) {
      if (actor.who().isCandidate() && !actor.who().isCampaign()) {
        boolean before =
            actor.end() <= campaign.begin()
                && onlyPossessives(scene, actor.end(), campaign.begin(), CueKind.POSSESSIVE);
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

  /** At most two tokens, all of them cues of one kind or determiners. */
  private static boolean onlyPossessives(Scene scene, int from, int to, CueKind kind) {
    if (to - from > 3) {
      return false;
    }
    int at = from;
    while (at < to) {
      int here = at;
      Optional<Cue> cue =
          scene.cues().stream()
              .filter(
                  c -> c.begin() == here && (c.kind() == kind || c.kind() == CueKind.DETERMINER))
              .findFirst();
      if (cue.isEmpty()) {
        return false;
      }
      at = cue.get().end();
    }
    return at == to;
  }

  private static List<Actor> owners(Scene scene, List<Actor> actors) {
    return actors.stream()
        .map(
            a ->
                scene.cues().stream()
                        .anyMatch(c -> c.kind() == CueKind.POSSESSIVE && c.begin() == a.end())
                    ? a.owning()
                    : a)
        .toList();
  }

  private List<Actor> withReferences(Scene scene, List<Actor> named) {
    var actors = new ArrayList<Actor>(named);
    for (Cue cue : scene.cues()) {
      boolean taken = actors.stream().anyMatch(a -> overlaps(cue, a.begin(), a.end()));
      if (!taken) {
        List<Actor> before = actors.stream().filter(a -> a.end() <= cue.begin()).toList();
        boolean first = true;
        for (Who who : meant(scene, named, before, cue)) {
          Actor one = Actor.at(cue.begin(), cue.end(), who, false);
          actors.add(first ? one : one.marked(null, -1, true));
          first = false;
        }
        actors.sort(Comparator.comparingInt(Actor::begin));
      }
    }
    return actors;
  }

  private List<Who> meant(Scene scene, List<Actor> named, List<Actor> before, Cue cue) {
    return switch (cue.kind()) {
      case COMMITTEE ->
          isApposition(scene, named, cue, Who::isCommittee)
              ? List.of()
              : known(before, committeeLike(scene, cue)).stream().toList();
      case NEW_COMMITTEE ->
          isApposition(scene, named, cue, Who::isCommittee)
              ? List.of()
              : next(scene, cue).stream().toList();
      case LATTER -> latest(before).stream().toList();
      case NETWORK ->
          isApposition(scene, named, cue, Who::isCommittee)
              ? List.of()
              : known(before, networks::isMember).stream().map(networks::head).toList();
      case DONOR -> isApposition(scene, named, cue, Who::isDonor) ? List.of() : donors(before);
      case DONOR_NOUN ->
          !scene.has(CueKind.DETERMINER, cue.begin() - 3, cue.begin())
                  || isApposition(scene, named, cue, Who::isDonor)
              ? List.of()
              : donors(before);
      case CANDIDATE ->
          isApposition(scene, named, cue, Who::isCandidate)
              ? List.of()
              : known(before, Who::isCandidate).stream().toList();
      case INDUSTRY -> List.of(Who.group("crypto industry", true));
      default -> List.of();
    };
  }

  /** "The crypto group" is one of the industry. */
  private static Predicate<Who> committeeLike(Scene scene, Cue cue) {
    boolean ofIndustry =
        scene.has(CueKind.CRYPTO, cue.begin() - 2, cue.end())
            || scene.has(CueKind.INDUSTRY, cue.begin() - 3, cue.end());
    return w -> isOutsideCommittee(w) && (!ofIndustry || w.cryptoLinked());
  }

  private static boolean isOutsideCommittee(Who who) {
    return who.isCommittee() && !who.isCampaign() && who.type() != EntityType.POLITICAL_PARTY;
  }

  /** A name stands right behind the words, which then only describe it; or right before them. */
  private static boolean isApposition(
      Scene scene, List<Actor> named, Cue cue, Predicate<Who> fits) {
    return named.stream()
        .filter(a -> fits.test(a.who()))
        .anyMatch(
            a ->
                (a.begin() >= cue.end()
                        && a.begin() - cue.end() <= 3
                        && !scene.has(CueKind.OTHER, cue.end(), a.begin())
                        && scene.cues().stream()
                            .noneMatch(
                                c ->
                                    c.begin() >= cue.end()
                                        && c.end() <= a.begin()
                                        && (c.kind().marksRole() || c.kind().governs())))
                    || isNounOf(scene, a, cue));
  }

  /** "Fairshake, the industry's super PAC" or "Gemini exchange". */
  private static boolean isNounOf(Scene scene, Actor name, Cue noun) {
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

  private Optional<Who> known(List<Actor> before, Predicate<Who> fits) {
    Optional<Actor> here = Discourse.topic(before, fits);
    return here.or(() -> discourse.latest(fits, REACH)).map(Actor::who);
  }

  /** The committee named last, whatever its part in the sentence. */
  private Optional<Who> latest(List<Actor> before) {
    return before.stream()
        .filter(a -> a.who().isCommittee())
        .reduce((first, last) -> last)
        .or(() -> discourse.last(Who::isCommittee))
        .map(Actor::who);
  }

  private List<Who> donors(List<Actor> before) {
    List<Actor> bare = before.stream().filter(a -> a.isBare() && !a.embedded()).toList();
    Optional<Actor> here = Discourse.topic(bare, SceneReader::isSingleDonor);
    if (here.isPresent()) {
      return Discourse.listAt(before, before.indexOf(here.get())).stream().map(Actor::who).toList();
    }
    return discourse
        .latest(SceneReader::isSingleDonor, REACH)
        .or(() -> discourse.latest(w -> w.isDonor() && w.type() != EntityType.GROUP, REACH))
        .map(discourse::companions)
        .map(list -> list.stream().map(Actor::who).toList())
        .orElse(List.of());
  }

  private static boolean isSingleDonor(Who who) {
    return who.type() == EntityType.PERSON || who.type() == EntityType.ORGANIZATION;
  }

  /** The committee named next, for "a super PAC" whose name the following sentence tells. */
  private Optional<Who> next(Scene scene, Cue cue) {
    int from = scene.token(cue.end() - 1).end();
    return reading.mentions().stream()
        .filter(m -> m.text() == scene.text() && m.begin() >= from && m.named())
        .filter(m -> m.type() == EntityType.COMMITTEE)
        .findFirst()
        .map(m -> Who.of(m, links.isLinked(m)));
  }
}
