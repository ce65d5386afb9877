package org.pacstream.enrich.money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pacstream.enrich.text.Text;

/**
 * Finds the sums of money a text prints, by the rules of its language. Safe for use by several
 * threads.
 */
public final class AmountFinder {
  private final Map<String, LanguageRules> languages;
  private final LanguageRules shared;

  private AmountFinder(Map<String, LanguageRules> languages, LanguageRules shared) {
    this.languages = Map.copyOf(languages);
    this.shared = shared;
  }

  /**
   * With the rule files of every language.
   *
   * @throws IllegalArgumentException naming file and key of a rule that cannot be used
   */
  public static AmountFinder load() {
    var languages = new HashMap<String, LanguageRules>();
    for (String language : Languages.all()) {
      languages.put(language, LanguageRules.load(language));
    }
    return new AmountFinder(languages, LanguageRules.shared());
  }

  /**
   * In text order, one per printed figure. A language without rules is read by the signs all
   * languages share.
   */
  public List<FoundAmount> find(Text text, String language) {
    return find(text, rules(language), null);
  }

  /**
   * The amounts of all texts of one article, in order. A headline that names no currency ("Ten
   * million for the campaign") takes that of the body, which {@link #find(Text, String)} cannot.
   */
  public List<FoundAmount> find(List<Text> texts, String language) {
    LanguageRules rules = rules(language);
    List<List<FoundAmount>> alone = texts.stream().map(text -> find(text, rules, null)).toList();
    String currency = mostFrequent(alone);
    if (currency == null) {
      return alone.stream().flatMap(List::stream).toList();
    }
    var found = new ArrayList<FoundAmount>();
    for (int i = 0; i < texts.size(); i++) {
      boolean unnamed =
          alone.get(i).stream().noneMatch(amount -> amount.currency().equals(currency));
      found.addAll(unnamed ? find(texts.get(i), rules, currency) : alone.get(i));
    }
    return List.copyOf(found);
  }

  private static String mostFrequent(List<List<FoundAmount>> alone) {
    Map<String, Long> counts =
        alone.stream()
            .flatMap(List::stream)
            .map(FoundAmount::currency)
            .filter(Languages::isNational)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private LanguageRules rules(String language) {
    return languages.getOrDefault(Objects.requireNonNullElse(language, ""), shared);
  }

  private static List<FoundAmount> find(Text text, LanguageRules rules, String context) {
    List<Lexeme> lexemes = Lexer.lexemes(text, rules);
    List<Sighting> read = new AmountReader(text.original(), lexemes, rules).read();
    if (read.isEmpty()) {
      return List.of();
    }
    List<Sighting> sightings = new RangeJoiner(lexemes, rules.lexicon).join(read);
    new LocalDollar(text, rules).read(lexemes, sightings);
    new Conversions(lexemes, rules.lexicon).mark(sightings);
    new BareReader(lexemes, rules, sightings, context).read();
    var bounds = new BoundReader(lexemes, rules);
    var found = new ArrayList<FoundAmount>();
    for (Sighting sighting : sightings) {
      if (sighting.isMoney()) {
        bounds.read(sighting);
        int last = lastOf(sighting, lexemes, rules.lexicon);
        found.add(
            sighting.found(text, lexemes.get(sighting.begin).begin(), lexemes.get(last).end()));
      }
    }
    return List.copyOf(found);
  }

  /** The full stop after a scale that can do without belongs to the sentence it ends. */
  private static int lastOf(Sighting sighting, List<Lexeme> lexemes, Lexicon lexicon) {
    int last = sighting.end - 1;
    boolean ends =
        last + 1 == lexemes.size()
            || lexemes.get(last + 1).sentence() != lexemes.get(last).sentence();
    boolean stop = lexemes.get(last).isSign('.') && ends && last - 1 > sighting.begin;
    Lexicon.Match bare = stop ? lexicon.at(lexemes.subList(0, last), last - 1, Role.SCALE) : null;
    return bare == null ? last : last - 1;
  }

  /** The languages that have rules: {@code money/languages.txt}. */
  static List<String> languages() {
    return List.copyOf(Languages.all());
  }

  static List<FoundAmount> find(Text text, LanguageRules rules) {
    return find(text, rules, null);
  }
}
