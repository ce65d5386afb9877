package org.pacstream.enrich.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacstream.enrich.entity.Cue.Kind;
import org.pacstream.schemas.EntityType;

/**
 * Which entries with a name that many may bear an article really means. A full name alone proves
 * little where a hundred thousand are known: a candidate is meant where an office or a candidacy
 * stands beside the name, and no other state than the candidate's is told of, or where a sentence
 * on politics names the state too; a committee where its name or the words beside it say that it is
 * one. Names that nobody vouches for are left as if they were not known.
 */
final class ObscureNames {
  private static final int BESIDE = 6;
  private static final int OF_CANDIDATES =
      Kind.bits(List.of(Kind.OFFICE, Kind.CANDIDATE, Kind.CANDIDACY, Kind.CAMPAIGN_AFTER));
  private static final int TITLES =
      Kind.bits(List.of(Kind.OFFICE, Kind.CANDIDATE, Kind.ROLE, Kind.COMMITTEE, Kind.ORGANIZATION));
  private static final int OF_POLITICS =
      Kind.bits(
          List.of(
              Kind.OFFICE,
              Kind.CANDIDATE,
              Kind.CANDIDACY,
              Kind.CAMPAIGN_BEFORE,
              Kind.CAMPAIGN_AFTER,
              Kind.COMMITTEE,
              Kind.PARLIAMENT));

  /** Words of which one makes a name that of a committee. */
  private static final Set<String> COMMITTEE_WORDS = Set.of("pac", "superpac", "committee", "fund");

  /** Words that no committee is known by: "a Republican PAC", "the Victory Fund". */
  private static final Set<String> NO_NAMES =
      Set.of(
          "pac",
          "superpac",
          "super",
          "hybrid",
          "leadership",
          "political",
          "action",
          "committee",
          "committees",
          "fund",
          "campaign",
          "victory",
          "joint",
          "fundraising",
          "inaugural",
          "the",
          "a",
          "of",
          "for",
          "and",
          "in",
          "to",
          "national",
          "federal",
          "state",
          "county",
          "senate",
          "senatorial",
          "house",
          "congress",
          "congressional",
          "presidential",
          "party",
          "democratic",
          "democrat",
          "democrats",
          "republican",
          "republicans",
          "libertarian",
          "conservative",
          "liberal",
          "progressive",
          "american",
          "us",
          "usa",
          "majority",
          "crypto",
          "bitcoin",
          "blockchain");

  private final Catalogue catalogue;
  private final boolean none;

  ObscureNames(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.none = catalogue.profiles().stream().noneMatch(Profile::obscure);
  }

  /** Those the article vouches for. */
  Set<CatalogueEntry> meant(Article article, Lookup<Name> lookup, Cues cues) {
    if (none) {
      return Set.of();
    }
    var meant = new HashSet<CatalogueEntry>();
    Set<String> states = article.states(cues);
    var sentences = new HashMap<Source, Map<Integer, Surroundings>>();
    for (Source source : article.sources()) {
      Map<Integer, Surroundings> known = sentences.computeIfAbsent(source, one -> new HashMap<>());
      for (int at = 0; at < source.size(); at++) {
        List<Lookup.Hit<Name>> hits = lookup.at(source, at);
        for (Lookup.Hit<Name> hit : hits) {
          List<CatalogueEntry> obscure = obscure(CatalogueNames.entries(article, source, hit));
          if (!obscure.isEmpty() && !isPartOfLonger(article, source, hit, cues)) {
            Marks marks = article.marks(source, cues);
            Surroundings sentence =
                known.computeIfAbsent(
                    source.sentence(at), one -> Surroundings.of(source, one, marks, cues));
            var place = new Place(source, hit, hits, marks, sentence, states);
            obscure.stream().filter(entry -> isMeant(entry, place)).forEach(meant::add);
          }
        }
      }
    }
    return meant;
  }

  /**
   * Of those who bear a name the well-known, else the one obscure that is meant; none where that is
   * not decided, or the name stands within a longer one.
   */
  List<CatalogueEntry> without(
      List<CatalogueEntry> entries,
      Article article,
      Source source,
      Lookup.Hit<Name> hit,
      Set<CatalogueEntry> meant,
      Cues cues) {
    if (none || entries.isEmpty()) {
      return entries;
    }
    List<CatalogueEntry> known =
        entries.stream().filter(entry -> !catalogue.profile(entry).obscure()).toList();
    if (!known.isEmpty()) {
      return known.size() == entries.size() ? entries : known;
    }
    List<CatalogueEntry> ones = entries.stream().filter(meant::contains).toList();
    return ones.size() == 1 && !isPartOfLonger(article, source, hit, cues) ? ones : List.of();
  }

  /** The bearers of a name when nobody well known bears it. */
  private List<CatalogueEntry> obscure(List<CatalogueEntry> entries) {
    return entries.stream().allMatch(entry -> catalogue.profile(entry).obscure())
        ? entries
        : List.of();
  }

  private boolean isMeant(CatalogueEntry entry, Place place) {
    return entry.type() == EntityType.COMMITTEE
        ? isCommittee(place)
        : place.length() > 1 && isCandidate(catalogue.profile(entry).state(), place);
  }

  private static boolean isCandidate(String state, Place place) {
    if (place.marks.isBefore(place.from(), Kind.ROLE)) {
      return false;
    }
    Set<String> told = place.sentence.states.isEmpty() ? place.states : place.sentence.states;
    boolean elsewhere = state != null && !told.isEmpty() && !told.contains(state);
    boolean there = state != null && place.sentence.states.contains(state);
    return !elsewhere && (place.isTitled() || there && place.sentence.political);
  }

  private boolean isCommittee(Place place) {
    return place.isNamedAsCommittee() || saysSo(place);
  }

  /** "Restore Ohio PAC", but not "Republican PAC", and not "Trump PAC", which is any of Trump's. */
  private boolean saysSo(Place place) {
    List<String> words = place.words();
    boolean ofSomebody =
        words.size() == 2
            && place.all.stream()
                .filter(hit -> hit.endUnit() == place.from() + 1)
                .flatMap(hit -> hit.values().stream())
                .anyMatch(name -> !catalogue.profile(name.entry()).obscure());
    return words.size() > 1
        && !ofSomebody
        && words.stream().anyMatch(COMMITTEE_WORDS::contains)
        && !words.stream().allMatch(NO_NAMES::contains);
  }

  /** Capitalised words stand before or behind that make the name a longer one. */
  private static boolean isPartOfLonger(
      Article article, Source source, Lookup.Hit<Name> hit, Cues cues) {
    boolean person = hit.values().get(0).entry().type() == EntityType.CANDIDATE;
    boolean headline = source.isCapitalisedThroughout() && person;
    return goesOn(source, hit) || !headline && goesBack(article, source, hit, cues);
  }

  private static boolean goesOn(Source source, Lookup.Hit<Name> hit) {
    int next = hit.endUnit();
    return !source.isCapitalisedThroughout()
        && next < source.size()
        && source.isJoined(next)
        && source.isUpper(next)
        && source.key(next).length() > 1
        && !COMMITTEE_WORDS.contains(source.key(next))
        && !"super".equals(source.key(next))
        && source.isBlankBetween(next - 1, next);
  }

  private static boolean goesBack(Article article, Source source, Lookup.Hit<Name> hit, Cues cues) {
    int at = hit.unit();
    if (at == 0 || source.beginsSentence(at) || !source.isJoined(at)) {
      return false;
    }
    return source.isUpper(at - 1)
        && source.isBlankBetween(at - 1, at)
        && !cues.is(Kind.COMMON, source, at - 1)
        && !article.marks(source, cues).isBefore(at, TITLES);
  }

  /** What a sentence tells of politics. */
  private record Surroundings(Set<String> states, boolean political) {
    static Surroundings of(Source source, int sentence, Marks marks, Cues cues) {
      var states = new HashSet<String>();
      boolean political = false;
      int at = source.firstUnit(sentence);
      while (at < source.size() && source.sentence(at) == sentence) {
        cues.addStates(source, at, states);
        political |= marks.begins(at, OF_POLITICS);
        at++;
      }
      return new Surroundings(states, political);
    }
  }

  /**
   * Where a name stands.
   *
   * @param all names that begin there
   * @param states that the article names
   */
  private record Place(
      Source source,
      Lookup.Hit<Name> hit,
      List<Lookup.Hit<Name>> all,
      Marks marks,
      Surroundings sentence,
      Set<String> states) {
    int from() {
      return hit.unit();
    }

    int length() {
      return hit.endUnit() - hit.unit();
    }

    List<String> words() {
      return hit.values().get(0).words();
    }

    /** "Rep. X", "X's campaign", "X, a Republican running for". */
    boolean isTitled() {
      boolean before =
          from() > 0
              && source.sentence(from() - 1) == source.sentence(from())
              && (marks.isBefore(from(), Kind.OFFICE) || marks.isBefore(from(), Kind.CANDIDATE));
      int next = hit.endUnit();
      boolean owns = next < source.size() && "s".equals(source.key(next));
      return before
          || marks.at(owns ? next + 1 : next, Kind.CAMPAIGN_AFTER) != null
          || isExplainedBy(OF_CANDIDATES);
    }

    /** "The super PAC X", "X super PAC", "X, a super PAC". */
    boolean isNamedAsCommittee() {
      boolean behind =
          marks.at(hit.endUnit(), Kind.COMMITTEE) != null
              && source.isBlankBetween(hit.endUnit() - 1, hit.endUnit());
      return behind
          || marks.isBefore(from(), Kind.COMMITTEE)
          || isExplainedBy(Kind.COMMITTEE.bit());
    }

    /** By words of some kinds between the comma behind the name and the next comma. */
    private boolean isExplainedBy(int kinds) {
      int end = Math.min(hit.endUnit() + BESIDE, source.size());
      for (int i = hit.endUnit(); i < end && source.sentence(i) == source.sentence(from()); i++) {
        boolean comma = source.between(i - 1, i).contains(",");
        if (comma != (i == hit.endUnit())) {
          return false;
        }
        if (marks.begins(i, kinds)) {
          return true;
        }
      }
      return false;
    }
  }
}
