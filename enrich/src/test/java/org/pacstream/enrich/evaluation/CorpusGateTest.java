package org.pacstream.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus is read at least as well as thresholds.txt asks for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusGateTest {
  private Scores scores;

  @BeforeAll
  void readTheCorpus() throws IOException {
    scores = Corpus.development().scores();
  }

  @Test
  void noArticleIsMissingInAnyLanguage() {
    assertThat(scores.absent()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void aLanguageIsReadAtLeastAsWellAsItsThresholds(Thresholds least) {
    String language = least.language();

    assertThat(
            List.of(
                f1(language, Layer.MONEY) - least.money(),
                f1(language, Layer.ACTORS) - least.actors(),
                f1(language, Layer.ENTITIES) - least.entities(),
                f1(language, Layer.TOTALS_CORE) - least.totalsCore(),
                scores.language(language) - least.accuracy()))
        .as("money, actors, entities, totals_core, language above threshold in%n%s", scores.table())
        .allMatch(above -> above >= 0);
  }

  private double f1(String language, Layer layer) {
    return scores.tally(language, layer).f1();
  }

  static List<Thresholds> thresholds() throws IOException {
    try (var file = CorpusGateTest.class.getResourceAsStream("thresholds.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Thresholds::of)
          .toList();
    }
  }

  /** A line of thresholds.txt. */
  record Thresholds(
      String language,
      double money,
      double actors,
      double entities,
      double totalsCore,
      double accuracy) {
    static Thresholds of(String line) {
      String[] columns = line.strip().split("\\s+");
      return new Thresholds(
          columns[0],
          Double.parseDouble(columns[1]),
          Double.parseDouble(columns[2]),
          Double.parseDouble(columns[3]),
          Double.parseDouble(columns[4]),
          Double.parseDouble(columns[5]));
    }
  }
}
