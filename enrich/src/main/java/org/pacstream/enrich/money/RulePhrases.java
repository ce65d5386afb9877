package org.pacstream.enrich.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Puts the phrases of rule files into a lexicon, key by key, and refuses those it cannot use. */
final class RulePhrases {
  private final String name;
  private final LexiconBuilder builder;

  /**
   * @param name of the file, for messages
   */
  RulePhrases(String name, LexiconBuilder builder) {
    this.name = name;
    this.builder = builder;
  }

  /** Of all that was added. */
  Lexicon lexicon() {
    return builder.build();
  }

  void addAll(RuleFile from) {
    values("numbers", Role.NUMBER, from.numbers());
    phrases("articles", Role.ARTICLE, from.articles());
    values("hundreds", Role.HUNDRED, from.hundreds());
    values("scales", Role.SCALE, from.scales());
    values("letters", Role.LETTER, from.letters());
    values("wholes", Role.WHOLE, from.wholes());
    values("fractions", Role.FRACTION, from.fractions());
    values("pluses", Role.PLUS, from.pluses());
    phrases("joins", Role.JOIN, from.joins());
    phrases("scaleJoins", Role.SCALE_JOIN, from.scaleJoins());
    phrases("innerMore", Role.INNER_MORE, from.innerMore());
    phrases("vague", Role.VAGUE, from.vague());
    phrases("links", Role.LINK, from.links());
    currencies("signs", Role.SIGN, from.signs());
    currencies("prefixes", Role.PREFIX, from.prefixes());
    for (String code : orNone(from.codes())) {
      add("codes", Role.CODE, "@" + code, null, currency("codes", code));
    }
    currencies("currencies", Role.CURRENCY, from.currencies());
    currencies("weakCurrencies", Role.WEAK, from.weakCurrencies());
    currencies("minors", Role.MINOR, from.minors());
    currencies("coins", Role.COIN, from.coins());
    scaledCurrencies(from.scaledCurrencies());
    phrases("between", Role.BETWEEN, from.between());
    phrases("rangeAnd", Role.RANGE_AND, from.rangeAnd());
    phrases("rangeFrom", Role.RANGE_FROM, from.rangeFrom());
    phrases("rangeTo", Role.RANGE_TO, from.rangeTo());
    phrases("changes", Role.CHANGE, from.changes());
    phrases("and", Role.AND, from.and());
    phrases("atLeast", Role.AT_LEAST, from.atLeast());
    phrases("atLeastVerbs", Role.AT_LEAST_VERB, from.atLeastVerbs());
    phrases("atLeastAfter", Role.AT_LEAST_AFTER, from.atLeastAfter());
    phrases("negations", Role.NEGATION, from.negations());
    phrases("ownPrepositions", Role.OWN_PREPOSITION, from.ownPrepositions());
    phrases("atMost", Role.AT_MOST, from.atMost());
    phrases("atMostAfter", Role.AT_MOST_AFTER, from.atMostAfter());
    phrases("about", Role.ABOUT, from.about());
    phrases("aboutAfter", Role.ABOUT_AFTER, from.aboutAfter());
    phrases("exact", Role.EXACT, from.exact());
    phrases("exactAfter", Role.EXACT_AFTER, from.exactAfter());
    phrases("fillers", Role.FILLER, from.fillers());
    phrases("additional", Role.ADDITIONAL, from.additional());
    phrases("additionalAfter", Role.ADDITIONAL_AFTER, from.additionalAfter());
    phrases("perUnit", Role.PER_UNIT, from.perUnit());
    phrases("fromUnit", Role.FROM_UNIT, from.fromUnit());
    phrases("converted", Role.CONVERTED, from.converted());
    phrases("caps", Role.CAP, from.caps());
    phrases("versus", Role.VERSUS, from.versus());
    phrases("afterBare", Role.AFTER_BARE, from.afterBare());
    phrases("ofName", Role.OF_NAME, from.ofName());
    phrases("counted", Role.COUNTED, from.counted());
    phrases("moneyCues", Role.MONEY_CUE, from.moneyCues());
  }

  private void phrases(String key, Role role, List<String> phrases) {
    for (String phrase : orNone(phrases)) {
      add(key, role, phrase, null, null);
    }
  }

  private void values(String key, Role role, Map<String, BigDecimal> values) {
    orNone(values)
        .forEach(
            (phrase, value) -> {
              if (value == null || value.signum() == 0) {
                throw wrong(key, phrase, "a number other than zero");
              }
              add(key, role, phrase, value, null);
            });
  }

  private void currencies(String key, Role role, Map<String, String> currencies) {
    if (currencies != null) {
      currencies.forEach((phrase, code) -> add(key, role, phrase, null, currency(key, code)));
    }
  }

  private void scaledCurrencies(Map<String, String> scaled) {
    if (scaled == null) {
      return;
    }
    scaled.forEach(
        (phrase, text) -> {
          String[] parts = text.split(" ", -1);
          if (parts.length != 2 || !parts[0].matches("[0-9]+")) {
            throw wrong("scaledCurrencies", phrase, "a scale and a currency, such as 1000000 USD");
          }
          add(
              "scaledCurrencies",
              Role.SCALED,
              phrase,
              new BigDecimal(parts[0]),
              currency("scaledCurrencies", parts[1]));
        });
  }

  private String currency(String key, String code) {
    if (code == null || !code.matches("[A-Z][A-Z0-9]{2,4}")) {
      throw wrong(key, String.valueOf(code), "a currency code or ticker of three to five capitals");
    }
    return code;
  }

  private void add(String key, Role role, String phrase, BigDecimal value, String currency) {
    if (phrase == null || phrase.isBlank()) {
      throw wrong(key, String.valueOf(phrase), "a word or phrase");
    }
    builder.add(role, phrase, value, currency);
  }

  private IllegalArgumentException wrong(String key, String what, String expected) {
    return new IllegalArgumentException(
        "money/" + name + ": key " + key + ": \"" + what + "\", expected " + expected);
  }

  static List<String> orNone(List<String> phrases) {
    return phrases == null ? List.of() : phrases;
  }

  static Map<String, BigDecimal> orNone(Map<String, BigDecimal> values) {
    return values == null ? Map.of() : values;
  }
}
