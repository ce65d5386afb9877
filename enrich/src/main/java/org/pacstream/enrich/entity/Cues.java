package org.pacstream.enrich.entity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacstream.enrich.entity.Cue.Kind;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.TextField;

/** The cues of one language; a language without a file has none. */
final class Cues {
  private static final YAMLMapper YAML = new YAMLMapper();

  private final LanguageForms forms;
  private final Lookup<Cue> phrases;

  /** Those that are looked for in no text: most of what is in one. */
  private final Lookup<Cue> wordPhrases;

  private final Lookup<String> states;
  private final Vocabulary vocabulary;

  /** How many words the longest of {@link #wordPhrases} has. */
  private int longestWordPhrase;

  /** By kind, the numbers of the words that are cues by themselves. */
  private final BitSet[] words = new BitSet[Kind.values().length];

  private final boolean capitalNouns;

  private Cues(CueFile file, LanguageForms forms, Vocabulary vocabulary, Lookup<String> states) {
    this.forms = forms;
    this.vocabulary = vocabulary;
    Arrays.setAll(words, kind -> new BitSet());
    this.phrases = Lookup.of(vocabulary, forms, Use.CUE);
    this.wordPhrases = Lookup.of(vocabulary, forms, Use.WORD_CUE);
    this.states = states;
    this.capitalNouns = file.capitalNouns();
    add(Kind.AND, file.and());
    add(Kind.OF, file.of());
    add(Kind.TOWARDS, file.towards());
    add(Kind.INSIDE, file.inside());
    add(Kind.ARTICLE, file.articles());
    add(Kind.PARLIAMENT, file.parliaments());
    file.offices().forEach((office, titles) -> add(Kind.OFFICE, office, titles));
    add(Kind.CANDIDATE, file.candidates());
    add(Kind.CANDIDACY, file.candidacy());
    add(Kind.ROLE, file.roles());
    add(Kind.ORGANIZATION, file.organizations());
    add(Kind.ORGANIZATION_ENDING, file.organizationEndings());
    add(Kind.COMMITTEE, file.committees());
    add(Kind.COMMITTEE_ENDING, file.committeeEndings());
    add(Kind.PARTY, file.parties());
    add(Kind.OUTLET, file.outlets());
    add(Kind.PLACE, file.places());
    add(Kind.COMMON, file.common());
    add(Kind.OTHER_NAME, file.otherNames());
    add(Kind.ORDINARY, file.ordinary());
    file.references().forEach((kind, names) -> add(Kind.REFERENCE, kind, names));
    add(Kind.CAMPAIGN_BEFORE, file.campaignBefore());
    add(Kind.CAMPAIGN_AFTER, file.campaignAfter());
    file.groups().forEach((id, names) -> add(Kind.GROUP, id, names));
  }

  /** The languages that have a file: {@code entity/cues/languages.yaml}. */
  static List<String> languages() {
    return read("cues/languages.yaml", new TypeReference<List<String>>() {});
  }

  /**
   * The cues of a language.
   *
   * @throws IllegalArgumentException naming the file and place of a rule that cannot be used
   */
  static Cues load(
      String language,
      Vocabulary vocabulary,
      WordForms allForms,
      Map<String, List<String>> stateNames) {
    String file = "cues/" + language + ".yaml";
    CueFile rules = read(file, new TypeReference<CueFile>() {});
    LanguageForms forms = allForms.in(language);
    Lookup<String> states = Lookup.of(vocabulary, forms, Use.STATE);
    stateNames.forEach((state, all) -> all.forEach(name -> states.add(words(name), forms, state)));
    return new Cues(rules == null ? empty() : rules, forms, vocabulary, states);
  }

  /** Names of the states of the United States in all languages, by postal code. */
  static Map<String, List<String>> states() {
    return read("states.yaml", new TypeReference<Map<String, List<String>>>() {});
  }

  private static <T> T read(String file, TypeReference<T> type) {
    try (InputStream content = Cues.class.getResourceAsStream(file)) {
      return content == null ? null : YAML.readValue(content, type);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static CueFile empty() {
    return new CueFile(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, null, false);
  }

  private void add(Kind kind, List<String> all) {
    add(kind, "", all);
  }

  private void add(Kind kind, String detail, List<String> all) {
    var cue = new Cue(kind, detail);
    for (String phrase : all) {
      List<String> words = words(phrase);
      (kind.isWord() ? wordPhrases : phrases).add(words, forms, cue);
      longestWordPhrase = Math.max(longestWordPhrase, kind.isWord() ? words.size() : 0);
      if (words.size() == 1) {
        int word = vocabulary.number(words.get(0));
        this.words[kind.ordinal()].set(word);
        vocabulary.mark(word, Use.WORD_CUE);
      }
    }
  }

  static List<String> words(String phrase) {
    return Units.of(Text.of(TextField.UNKNOWN, phrase)).keys();
  }

  /** Whether a phrase may begin at a unit, for all that its first word tells. */
  boolean mayBegin(Source source, int unit) {
    return phrases.mayBegin(source, unit);
  }

  /** Whether some phrase begins at a unit, of a kind that is looked for in texts or not. */
  boolean begins(Source source, int unit) {
    return !phrases.at(source, unit).isEmpty() || !wordPhrases.at(source, unit).isEmpty();
  }

  /** Phrases at a unit, longest first. */
  List<Lookup.Hit<Cue>> at(Source source, int unit) {
    return phrases.at(source, unit);
  }

  /** Phrases at a unit of kinds that are looked for in no text, longest first. */
  List<Lookup.Hit<Cue>> wordsAt(Source source, int unit) {
    return wordPhrases.at(source, unit);
  }

  /** How many words such a phrase has at most. */
  int longestWordPhrase() {
    return longestWordPhrase;
  }

  /** Whether a unit's word is a cue of a kind by itself. */
  boolean is(Kind kind, Source source, int unit) {
    return source.isFor(Use.WORD_CUE, unit) && is(kind, source.word(unit));
  }

  /** The same for a folded word. */
  boolean is(Kind kind, String word) {
    return is(kind, vocabulary.number(word));
  }

  private boolean is(Kind kind, int word) {
    return word != Vocabulary.UNKNOWN && words[kind.ordinal()].get(word);
  }

  /** Whether every noun has a capital letter, not names alone. */
  boolean capitalisesNouns() {
    return capitalNouns;
  }

  /** "Tower" after "Trump". */
  boolean makesOtherName(Source source, int next) {
    return next < source.size()
        && source.isJoined(next)
        && source.isUpper(next)
        && source.isBlankBetween(next - 1, next)
        && is(Kind.OTHER_NAME, source, next);
  }

  /** "of" after "Circle". */
  boolean makesOrdinary(Source source, int next) {
    return next < source.size() && source.isJoined(next) && is(Kind.ORDINARY, source, next);
  }

  /** Whether the units are the name of a state, no more and no less. */
  boolean isState(Source source, int from, int to) {
    if (states.mayBegin(source, from)) {
      for (Lookup.Hit<String> hit : states.at(source, from)) {
        if (hit.endUnit() == to) {
          return true;
        }
      }
    }
    return false;
  }

  /** Adds the states of the United States whose names begin at a unit. */
  void addStates(Source source, int at, Set<String> named) {
    if (states.mayBegin(source, at)) {
      for (Lookup.Hit<String> hit : states.at(source, at)) {
        named.addAll(hit.values());
      }
    }
  }

  /** Whether a sentence names a state of the United States. */
  boolean namesState(Source source, int sentence, String state) {
    for (int i = source.firstUnit(sentence); i < source.size(); i++) {
      if (source.sentence(i) != sentence) {
        return false;
      }
      for (Lookup.Hit<String> hit : states.at(source, i)) {
        if (hit.values().contains(state)) {
          return true;
        }
      }
    }
    return false;
  }
}
