package org.pacstream.enrich.money;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * {@code money/<language>.yaml} as written. Every key may be missing; an unknown one is an error.
 *
 * @param decimal the decimal sign, "." or ","
 * @param spaceGroups a blank groups digits by three
 * @param slashDecimal digits after a slash are decimals where a scale or currency follows: ۲/۵
 *     میلیون
 * @param accents phrases are compared with their accents
 * @param compound numerals are written as one word: trecentomila
 * @param glued scales, currencies and particles follow each other without a blank: 억원이
 * @param clitics letters glued before a word: و ب
 * @param numbers words below a hundred, and mixed numbers
 * @param articles "a", "un": one before a scale
 * @param hundreds multiply inside a group of digits
 * @param scales thousand and above
 * @param letters scales that hold only beside a currency: m, k
 * @param wholes scales that need no figure, with their value
 * @param fractions half, a quarter of a
 * @param pluses what a word adds to the number after it
 * @param joins between number and fraction, hundred and ten
 * @param scaleJoins between a scale and a smaller one
 * @param innerMore "and more" between figure and scale or scale and currency
 * @param vague words before a number that make it none
 * @param links between scale and currency: di
 * @param signs currency signs, before or after
 * @param prefixes currencies before the figure only
 * @param codes currency codes in capitals, before or after
 * @param currencies currency words after the figure
 * @param weakCurrencies words that are money only with a scale or where the text speaks of that
 *     currency
 * @param minors cents and the like: a hundredth
 * @param coins names and tickers of coins after the figure
 * @param scaledCurrencies scale and currency in one, as "1000000 USD"
 * @param localDollar currency of a bare dollar sign by words that name the country, where the text
 *     itself marks other dollars
 * @param between openers of "between X and Y"
 * @param rangeAnd middle of it
 * @param rangeFrom openers of "from X to Y"
 * @param rangeTo middle of it
 * @param changes verbs after which "from X to Y" are two figures
 * @param and joins items of a list
 * @param atLeast before the amount
 * @param atLeastVerbs verbs before the amount with their subject between
 * @param negations turn "more than" into "at most" from some words before it
 * @param ownPrepositions verbs some words before a preposition of theirs that looks like a bound
 * @param exact words that look like a bound and are none
 * @param fillers words that may stand between bound and amount
 * @param perUnit after the amount: a month, per share
 * @param fromUnit "from" as a bound before a price per unit
 * @param converted between an amount and the same one in another currency
 * @param caps in the sentence before a legal limit, which is exact
 * @param versus before a figure that shares scale and currency of the amount before it
 * @param afterBare words that may follow an amount without a currency word
 * @param ofName words that may follow one where a name stands behind them: "20 millones de Ripple"
 * @param counted nouns that are counted in millions, not paid
 * @param moneyCues words by which a sentence speaks of money
 * @param bare where a figure with a scale and no currency is money: NEVER, SENTENCE with other
 *     money, TEXT with other money
 * @param assume the currency where the text never names one
 */
record RuleFile(
    String decimal,
    boolean spaceGroups,
    boolean slashDecimal,
    boolean accents,
    boolean compound,
    boolean glued,
    List<String> clitics,
    Map<String, BigDecimal> numbers,
    List<String> articles,
    Map<String, BigDecimal> hundreds,
    Map<String, BigDecimal> scales,
    Map<String, BigDecimal> letters,
    Map<String, BigDecimal> wholes,
    Map<String, BigDecimal> fractions,
    Map<String, BigDecimal> pluses,
    List<String> joins,
    List<String> scaleJoins,
    List<String> innerMore,
    List<String> vague,
    List<String> links,
    Map<String, String> signs,
    Map<String, String> prefixes,
    List<String> codes,
    Map<String, String> currencies,
    Map<String, String> weakCurrencies,
    Map<String, String> minors,
    Map<String, String> coins,
    Map<String, String> scaledCurrencies,
    Map<String, List<String>> localDollar,
    List<String> between,
    List<String> rangeAnd,
    List<String> rangeFrom,
    List<String> rangeTo,
    List<String> changes,
    List<String> and,
    List<String> atLeast,
    List<String> atLeastVerbs,
    List<String> atLeastAfter,
    List<String> negations,
    List<String> ownPrepositions,
    List<String> atMost,
    List<String> atMostAfter,
    List<String> about,
    List<String> aboutAfter,
    List<String> exact,
    List<String> exactAfter,
    List<String> fillers,
    List<String> additional,
    List<String> additionalAfter,
    List<String> perUnit,
    List<String> fromUnit,
    List<String> converted,
    List<String> caps,
    List<String> versus,
    List<String> afterBare,
    List<String> ofName,
    List<String> counted,
    List<String> moneyCues,
    Bare bare,
    String assume) {

  /** Where a figure with a scale but without a currency is money. */
  enum Bare {
    NEVER,
    SENTENCE,
    TEXT
  }

  private static final ObjectMapper YAML =
      new ObjectMapper(
              new YAMLFactory().enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  static {
    YAML.coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
  }

  /**
   * @param name of the file, for messages
   * @throws IllegalArgumentException naming the file and the key that cannot be used
   */
  static RuleFile read(String name, InputStream yaml) {
    try {
      return YAML.readValue(yaml, RuleFile.class);
    } catch (UnrecognizedPropertyException e) {
      throw new IllegalArgumentException(
          name
              + ": unknown key \""
              + e.getPropertyName()
              + "\", expected one of "
              + e.getKnownPropertyIds(),
          e);
    } catch (JsonMappingException e) {
      throw new IllegalArgumentException(
          name + ": key " + path(e) + ": " + e.getOriginalMessage(), e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String path(JsonMappingException e) {
    var path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() != null) {
        path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
      }
    }
    return path.length() == 0 ? "(whole file)" : path.toString();
  }
}
