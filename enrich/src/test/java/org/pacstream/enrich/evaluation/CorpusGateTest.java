package org.pacstream.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each corpus is read at least as well as its thresholds.txt asks for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusGateTest {
  private final Map<Corpus, Scores> scores = new LinkedHashMap<>();

  @BeforeAll
  void readTheCorpora() throws IOException {
    for (Corpus corpus : List.of(Corpus.development(), Corpus.second())) {
      scores.put(corpus, corpus.scores());
    }
  }

  @Test
  void noArticleIsMissingAndNothingCountsThatIsNoSpending() {
    assertThat(scores.values())
        .allSatisfy(
            figures -> {
              assertThat(figures.absent()).isZero();
              assertThat(figures.leaks()).isZero();
            });
  }

  @Test
  void theDevelopmentCorpusIsReadWellInAllLayers() {
    Scores figures = scores.get(Corpus.development());

    assertThat(f1(figures, "all", Layer.MONEY)).isGreaterThanOrEqualTo(0.97);
    assertThat(f1(figures, "all", Layer.ACTORS)).isGreaterThanOrEqualTo(0.96);
    assertThat(f1(figures, "all", Layer.ENTITIES)).isGreaterThanOrEqualTo(0.85);
    assertThat(f1(figures, "all", Layer.REPORTS)).isGreaterThanOrEqualTo(0.80);
    assertThat(f1(figures, "all", Layer.TOTALS_CORE)).isGreaterThanOrEqualTo(0.85);
    assertThat(figures.bound()).isGreaterThanOrEqualTo(0.95);
    assertThat(figures.topic()).isGreaterThanOrEqualTo(0.97);
    assertThat(figures.language()).isEqualTo(1.0);
  }

  @Test
  void anArticleThatIsNotCryptoPoliticalHasNoReportThatCounts() {
    assertThat(scores.get(Corpus.development()).tally("negatives", Layer.TOTALS_CORE).extra())
        .isEmpty();
  }

  /**
   * Dense texts that no rule was first made for, so the floors are lower: they guard what was
   * reached.
   */
  @Test
  void theThirdCorpusIsReadNoWorseThanItWas() throws IOException {
    Scores figures = Corpus.third().scores();

    assertThat(figures.leaks()).isLessThanOrEqualTo(12);
    assertReadAtLeast(figures, new Thresholds("all", 0.96, 0.94, 0.93, 0.78, 1.0), 0.72);
    assertThat(figures.topic()).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void theFourthCorpusIsReadNoWorseThanItWas() throws IOException {
    Scores figures = Corpus.fourth().scores();

    assertThat(figures.leaks()).isLessThanOrEqualTo(4);
    assertReadAtLeast(figures, new Thresholds("all", 0.97, 0.94, 0.90, 0.75, 1.0), 0.70);
    assertThat(figures.topic()).isGreaterThanOrEqualTo(0.96);
  }

  @Test
  void theFifthCorpusIsReadNoWorseThanItWas() throws IOException {
    Scores figures = Corpus.fifth().scores();

    assertThat(figures.leaks()).isLessThanOrEqualTo(3);
    assertReadAtLeast(figures, new Thresholds("all", 0.97, 0.93, 0.92, 0.63, 1.0), 0.58);
    assertThat(figures.topic()).isGreaterThanOrEqualTo(0.95);
  }

  /** Of single sentences neither all languages nor the topic is asked for: they are no articles. */
  @Test
  void theWaysToTellOfMoneyAreReadInEveryLanguage() throws IOException {
    Scores figures = Corpus.constructions().scores();

    assertThat(figures.leaks()).isZero();
    assertReadAtLeast(figures, new Thresholds("all", 0.98, 0.98, 0.98, 0.92, 0.98), 0.91);
  }

  private static void assertReadAtLeast(Scores figures, Thresholds least, double reports) {
    assertThat(figures.absent()).isZero();
    assertThat(f1(figures, "all", Layer.MONEY)).isGreaterThanOrEqualTo(least.money());
    assertThat(f1(figures, "all", Layer.ACTORS)).isGreaterThanOrEqualTo(least.actors());
    assertThat(f1(figures, "all", Layer.ENTITIES)).isGreaterThanOrEqualTo(least.entities());
    assertThat(f1(figures, "all", Layer.REPORTS)).isGreaterThanOrEqualTo(reports);
    assertThat(f1(figures, "all", Layer.TOTALS_CORE)).isGreaterThanOrEqualTo(least.totalsCore());
    assertThat(figures.language()).isGreaterThanOrEqualTo(least.accuracy());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("thresholds")
  void aLanguageIsReadAtLeastAsWellAsItsThresholds(Corpus corpus, Thresholds least) {
    Scores figures = scores.get(corpus);
    String language = least.language();

    assertThat(
            List.of(
                f1(figures, language, Layer.MONEY) - least.money(),
                f1(figures, language, Layer.ACTORS) - least.actors(),
                f1(figures, language, Layer.ENTITIES) - least.entities(),
                f1(figures, language, Layer.TOTALS_CORE) - least.totalsCore(),
                figures.language(language) - least.accuracy()))
        .as(
            "money, actors, entities, totals_core, language above threshold in%n%s",
            figures.table())
        .allMatch(above -> above >= 0);
  }

  private static double f1(Scores figures, String language, Layer layer) {
    return figures.tally(language, layer).f1();
  }

  Stream<Arguments> thresholds() throws IOException {
    var rows = new ArrayList<Arguments>();
    for (Corpus corpus : scores.keySet()) {
      for (String line : Files.readAllLines(corpus.folder().resolve("thresholds.txt"))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(Arguments.of(corpus, Thresholds.of(line)));
        }
      }
    }
    return rows.stream();
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
