package org.pacstream.enrich.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Compares enriched articles, as the command line writes them, with gold annotations. What counts
 * as found is the corpus's own definition: see README.md beside the corpus, under Scoring.
 */
final class Scorer {
  private static final Set<String> ACTORS = Set.of("candidate", "committee");
  private static final Set<String> PAYER_SIDE =
      Set.of("independent_expenditure", "disbursements", "refund");

  private Scorer() {}

  static Scores score(List<JsonNode> gold, List<JsonNode> enriched) {
    var byKey = new HashMap<String, JsonNode>();
    enriched.forEach(article -> byKey.put(key(article), article));
    var scores = new Scores();
    for (JsonNode expected : gold) {
      JsonNode found = byKey.get(key(expected));
      if (found == null) {
        scores.addAbsent();
        found = MissingNode.getInstance();
      }
      compare(scores, expected, found);
    }
    return scores;
  }

  private static void compare(Scores scores, JsonNode gold, JsonNode found) {
    String language = gold.path("lang").asText();
    scores.addLanguage(language, found.path("language").path("code").asText());
    boolean political = gold.path("crypto_political").asBoolean();
    scores.addTopic(political, found.path("cryptoPolitical").asBoolean());

    var groups = new ArrayList<>(List.of("all", language));
    if (!political) {
      groups.add("negatives");
    }
    for (Layer layer : Layer.values()) {
      Collection<?> expectedThings = things(layer, gold, "money");
      Collection<?> foundThings = things(layer, found, "amounts");
      groups.forEach(group -> scores.add(group, layer, expectedThings, foundThings));
    }
    addBounds(scores, gold, found);
    addLeaks(scores, gold, found);
  }

  private static Collection<?> things(Layer layer, JsonNode article, String amounts) {
    return switch (layer) {
      case MONEY -> each(article, amounts).map(Scorer::span).toList();
      case ENTITIES -> names(article, entity -> true);
      case ACTORS -> names(article, entity -> ACTORS.contains(entity.path("type").asText()));
      case REPORTS -> each(article, "reports").map(Scorer::strict).toList();
      case TOTALS_CORE ->
          each(article, "reports").filter(Scorer::counts).map(Scorer::core).toList();
    };
  }

  private static Collection<String> names(JsonNode article, Predicate<JsonNode> which) {
    var names = new HashSet<String>();
    each(article, "entities").filter(which).forEach(entity -> names.add(name(entity.path("name"))));
    return names;
  }

  private static void addBounds(Scores scores, JsonNode gold, JsonNode found) {
    Map<List<Object>, List<String>> expected = boundsBySpan(gold, "money");
    Map<List<Object>, List<String>> told = boundsBySpan(found, "amounts");
    expected.forEach(
        (span, bounds) -> {
          List<String> toldHere = told.getOrDefault(span, List.of());
          var tally = new Tally();
          tally.add(bounds, toldHere);
          int compared = Math.min(bounds.size(), toldHere.size());
          scores.addBounds(tally.hits(), compared - tally.hits());
        });
  }

  private static Map<List<Object>, List<String>> boundsBySpan(JsonNode article, String amounts) {
    var bounds = new HashMap<List<Object>, List<String>>();
    each(article, amounts)
        .forEach(
            amount ->
                bounds
                    .computeIfAbsent(span(amount), span -> new ArrayList<>())
                    .add(amount.path("bound").asText()));
    return bounds;
  }

  private static void addLeaks(Scores scores, JsonNode gold, JsonNode found) {
    var spending = new HashSet<List<Object>>();
    each(gold, "reports").filter(Scorer::counts).forEach(report -> spending.add(span(report)));
    var known = new HashSet<List<Object>>();
    each(gold, "money").forEach(amount -> known.add(span(amount)));
    known.removeAll(spending);
    scores.addLeaks(
        each(found, "reports")
            .filter(Scorer::counts)
            .filter(report -> known.contains(span(report)))
            .count());
  }

  private static boolean counts(JsonNode report) {
    return report.path("status").asText().equals("reported")
        && either(report, "cryptoLinked", "crypto_linked").asBoolean();
  }

  private static List<Object> strict(JsonNode report) {
    return Arrays.asList(
        text(report, "flow"),
        text(report, "status"),
        span(report),
        name(report.path("candidate")),
        text(report, "stance"),
        name(report.path("recipient")),
        name(report.path("payer")));
  }

  private static List<Object> core(JsonNode report) {
    String side = PAYER_SIDE.contains(text(report, "flow")) ? "payer" : "recipient";
    return Arrays.asList(
        text(report, "flow"),
        span(report),
        name(report.path("candidate")),
        text(report, "stance"),
        name(report.path(side)));
  }

  /** Low, high and currency; an open end takes the other end's value. */
  private static List<Object> span(JsonNode item) {
    BigDecimal low = number(either(item, "min", "amount_min"));
    BigDecimal high = number(either(item, "max", "amount_max"));
    String currency = item.path("currency").asText("").toUpperCase(Locale.ROOT);
    return Arrays.asList(low == null ? high : low, high == null ? low : high, currency);
  }

  private static BigDecimal number(JsonNode value) {
    String digits = value.isNull() ? "" : value.asText();
    return digits.isEmpty() ? null : new BigDecimal(digits).stripTrailingZeros();
  }

  private static JsonNode either(JsonNode item, String one, String other) {
    return item.has(one) ? item.path(one) : item.path(other);
  }

  private static String text(JsonNode item, String field) {
    return item.path(field).asText(null);
  }

  /** Without case, accents and punctuation; null where there is no name. */
  private static String name(JsonNode value) {
    String printed = value.isObject() ? value.path("name").asText("") : value.asText("");
    if (value.isNull() || printed.isEmpty()) {
      return null;
    }
    String folded =
        Normalizer.normalize(printed, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}_]+", " ")
            .strip();
    return folded.isEmpty() ? null : folded;
  }

  private static Stream<JsonNode> each(JsonNode article, String list) {
    return StreamSupport.stream(article.path(list).spliterator(), false);
  }

  private static String key(JsonNode article) {
    return article.path("id").asText() + " v" + article.path("version").asLong(1);
  }
}
