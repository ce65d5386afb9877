package org.pacstream.enrich.entity;

import java.util.List;
import java.util.Map;

/**
 * The words of one language that tell what a name stands for, as its file has them; what is left
 * out is empty.
 *
 * @param and joins the members of a list
 * @param of stands between a role and the body it is held in, with the articles that may follow
 * @param towards stands between "apiece" and those who get it
 * @param inside small words inside the names of bodies
 * @param articles indefinite articles
 * @param parliaments words that only parliaments and their committees have in their names
 * @param offices before a name: titles of elective offices, by office
 * @param candidates before a name: words for who seeks office
 * @param candidacy after a name: phrases that only fit who seeks or sought office
 * @param roles of people who hold no elective office; before a name or in an apposition
 * @param organizations nouns before a name or in an apposition
 * @param organizationEndings last words of companies and associations
 * @param committees nouns before a name
 * @param committeeEndings last words of committees
 * @param parties first or last words of parties
 * @param outlets last words of news outlets
 * @param places and other capitalised words that are no name of interest
 * @param common words that are written with a capital letter only because they begin a sentence
 * @param otherNames words after a known name that make it another one: "Trump Tower"
 * @param ordinary words after a name that is also a word, which show it to be the word
 * @param references descriptions that stand for somebody named before, by kind
 * @param campaignBefore "the campaign of"
 * @param campaignAfter "campaign"
 * @param groups descriptions of unnamed many, by id of the catalogue entry
 * @param capitalNouns all nouns begin with a capital letter
 */
record CueFile(
    List<String> and,
    List<String> of,
    List<String> towards,
    List<String> inside,
    List<String> articles,
    List<String> parliaments,
    Map<String, List<String>> offices,
    List<String> candidates,
    List<String> candidacy,
    List<String> roles,
    List<String> organizations,
    List<String> organizationEndings,
    List<String> committees,
    List<String> committeeEndings,
    List<String> parties,
    List<String> outlets,
    List<String> places,
    List<String> common,
    List<String> otherNames,
    List<String> ordinary,
    Map<String, List<String>> references,
    List<String> campaignBefore,
    List<String> campaignAfter,
    Map<String, List<String>> groups,
    boolean capitalNouns) {
  CueFile {
    and = orEmpty(and);
    of = orEmpty(of);
    towards = orEmpty(towards);
    inside = orEmpty(inside);
    articles = orEmpty(articles);
    parliaments = orEmpty(parliaments);
    offices = orEmpty(offices);
    candidates = orEmpty(candidates);
    candidacy = orEmpty(candidacy);
    roles = orEmpty(roles);
    organizations = orEmpty(organizations);
    organizationEndings = orEmpty(organizationEndings);
    committees = orEmpty(committees);
    committeeEndings = orEmpty(committeeEndings);
    parties = orEmpty(parties);
    outlets = orEmpty(outlets);
    places = orEmpty(places);
    common = orEmpty(common);
    otherNames = orEmpty(otherNames);
    ordinary = orEmpty(ordinary);
    references = orEmpty(references);
    campaignBefore = orEmpty(campaignBefore);
    campaignAfter = orEmpty(campaignAfter);
    groups = orEmpty(groups);
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
    return map == null ? Map.of() : Map.copyOf(map);
  }
}
