package org.pacstream.enrich.money;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.pacstream.schemas.Bound;

/** One entry of {@code money/<language>.cases.yaml}: a text and the amounts it prints. */
record AmountCase(String language, String text, List<Expected> expected) {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** As written: one of exactly, atLeast, atMost, about, between; a unit only where it is told. */
  record Written(
      BigDecimal exactly,
      BigDecimal atLeast,
      BigDecimal atMost,
      BigDecimal about,
      List<BigDecimal> between,
      String currency,
      BigDecimal unit,
      boolean perUnit,
      boolean converted,
      boolean additional) {

    Expected expected() {
      Bound bound;
      BigDecimal min;
      BigDecimal max;
      if (between != null) {
        bound = Bound.RANGE;
        min = between.get(0);
        max = between.get(1);
      } else if (atLeast != null) {
        bound = Bound.AT_LEAST;
        min = atLeast;
        max = null;
      } else if (atMost != null) {
        bound = Bound.AT_MOST;
        min = null;
        max = atMost;
      } else {
        bound = about == null ? Bound.EXACT : Bound.ABOUT;
        min = about == null ? exactly : about;
        max = min;
      }
      return new Expected(min, max, currency, bound, unit, perUnit, converted, additional);
    }
  }

  /** What is compared; {@code unit} is null where the case does not tell. */
  record Expected(
      BigDecimal min,
      BigDecimal max,
      String currency,
      Bound bound,
      BigDecimal unit,
      boolean perUnit,
      boolean converted,
      boolean additional) {

    static Expected of(FoundAmount found, boolean withUnit) {
      return new Expected(
          found.min(),
          found.max(),
          found.currency(),
          found.bound(),
          withUnit ? found.unit() : null,
          found.perUnit(),
          found.converted(),
          found.additional());
    }
  }

  static List<AmountCase> read(String language) {
    String file = language + ".cases.yaml";
    try (var yaml = AmountCase.class.getResourceAsStream(file)) {
      if (yaml == null) {
        throw new IllegalStateException("no resource money/" + file);
      }
      var cases = new ArrayList<AmountCase>();
      for (JsonNode entry : YAML.readTree(yaml)) {
        cases.add(
            new AmountCase(language, entry.get("text").asText(), expected(entry.get("expect"))));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static List<Expected> expected(JsonNode expect) throws IOException {
    if (expect.isTextual() && expect.asText().equals("none")) {
      return List.of();
    }
    if (expect.isObject()) {
      return List.of(YAML.treeToValue(expect, Written.class).expected());
    }
    var all = new ArrayList<Expected>();
    for (JsonNode one : expect) {
      all.add(YAML.treeToValue(one, Written.class).expected());
    }
    return all;
  }

  @Override
  public String toString() {
    return language + ": " + text;
  }
}
