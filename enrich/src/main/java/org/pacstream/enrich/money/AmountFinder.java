package org.pacstream.enrich.money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
    var alone = new ArrayList<Found>(texts.size());
    for (Text text : texts) {
      alone.add(read(text, rules, null));
    }
    String currency = mostFrequent(alone);
    var amounts = new ArrayList<FoundAmount>();
    for (int i = 0; i < texts.size(); i++) {
      Found found = alone.get(i);
      boolean lends =
          currency != null
              && found.asksCurrency()
              && found.amounts().stream().noneMatch(amount -> amount.currency().equals(currency));
      amounts.addAll(lends ? find(texts.get(i), rules, currency) : found.amounts());
    }
    return List.copyOf(amounts);
  }

  private static String mostFrequent(List<Found> alone) {
    var counts = new TreeMap<String, Integer>();
    for (Found found : alone) {
      for (FoundAmount amount : found.amounts()) {
        if (Languages.isNational(amount.currency())) {
          counts.merge(amount.currency(), 1, Integer::sum);
        }
      }
    }
    String most = null;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (most == null || count.getValue() >= counts.get(most)) {
        most = count.getKey();
      }
    }
    return most;
  }

  private LanguageRules rules(String language) {
    return languages.getOrDefault(Objects.requireNonNullElse(language, ""), shared);
  }

  /**
   * What one text holds.
   *
   * @param asksCurrency a number is left that the currency of another text would make an amount
   */
  record Found(List<FoundAmount> amounts, boolean asksCurrency) {
    static final Found NOTHING = new Found(List.of(), false);
  }

  private static List<FoundAmount> find(Text text, LanguageRules rules, String context) {
    return read(text, rules, context).amounts();
  }

  private static Found read(Text text, LanguageRules rules, String context) {
    return read(text, Lexer.lexemes(text, rules), rules, context);
  }

  /** From the lexemes alone: whatever is looked at is asked of them. */
  static Found read(Text text, Lexemes lexemes, LanguageRules rules, String context) {
    int[] begins = new NumberFinder(text, lexemes, rules.lexicon).find();
    return read(text, lexemes, begins, rules, context);
  }

  /**
   * @param begins the lexemes at which numbers may begin
   */
  static Found read(Text text, Lexemes lexemes, int[] begins, LanguageRules rules, String context) {
    List<Sighting> read = new AmountReader(text.original(), lexemes, rules).read(begins);
    if (read.isEmpty()) {
      return Found.NOTHING;
    }
    List<Sighting> sightings = new RangeJoiner(lexemes, rules.lexicon).join(read);
    new LocalDollar(text, rules).read(lexemes, sightings);
    new Conversions(lexemes, rules.lexicon).mark(sightings);
    var bare = new BareReader(lexemes, rules, sightings, context);
    bare.read();
    var bounds = new BoundReader(lexemes, rules);
    var found = new ArrayList<FoundAmount>();
    for (Sighting sighting : sightings) {
      if (sighting.isMoney()) {
        bounds.read(sighting);
        int last = lastOf(sighting, lexemes);
        found.add(
            sighting.found(text, lexemes.get(sighting.begin).begin(), lexemes.get(last).end()));
      }
    }
    return new Found(List.copyOf(found), bare.asked());
  }

  /** The full stop after a scale that can do without belongs to the sentence it ends. */
  private static int lastOf(Sighting sighting, Lexemes lexemes) {
    int last = sighting.end - 1;
    boolean ends =
        last + 1 == lexemes.size()
            || lexemes.get(last + 1).sentence() != lexemes.get(last).sentence();
    boolean stop = lexemes.get(last).isSign('.') && ends && last - 1 > sighting.begin;
    return stop && lexemes.get(last - 1).spelled().isAlone(Role.SCALE.bit()) ? last - 1 : last;
  }

  /** The languages that have rules: {@code money/languages.txt}. */
  static List<String> languages() {
    return List.copyOf(Languages.all());
  }

  static List<FoundAmount> find(Text text, LanguageRules rules) {
    return find(text, rules, null);
  }
}
