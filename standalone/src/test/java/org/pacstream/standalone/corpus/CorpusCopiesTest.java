package org.pacstream.standalone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacstream.enrich.evaluation.CorpusArticles;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Measure;

/** The annotated articles of the corpus that were corrected, syndicated and translated. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusCopiesTest {
  private List<EnrichedArticle> articles;

  @BeforeAll
  void readTheCorpus() throws IOException {
    articles = CorpusArticles.annotated(CorpusArticles.read());
  }

  @Test
  void theCorrectedSpendingAgainstBushReplacesTheWrongOne() {
    List<EnrichedArticle> first = where(a -> is(a, "dev-005") && a.getRevision() == 1);
    List<EnrichedArticle> both = where(a -> is(a, "dev-005"));

    assertThat(best(first, "PERSON:cori-bush", Measure.OPPOSED)).isEqualByComparingTo("2400000");
    assertThat(best(both, "PERSON:cori-bush", Measure.OPPOSED)).isEqualByComparingTo("1400000");
    assertThat(best(both, "CMTE:fairshake", Measure.SPENT)).isEqualByComparingTo("3500000");
  }

  @Test
  void theCorrectedPledgeToPatronisReplacesTheWrongOne() {
    List<EnrichedArticle> first = where(a -> is(a, "dev-037") && a.getRevision() == 1);
    List<EnrichedArticle> both = where(a -> is(a, "dev-037"));

    assertThat(best(first, "PERSON:jimmy-patronis", Measure.PLEDGED_SUPPORTED))
        .isEqualByComparingTo("435000");
    assertThat(best(both, "PERSON:jimmy-patronis", Measure.PLEDGED_SUPPORTED))
        .isEqualByComparingTo("345000");
    assertThat(best(both, "CMTE:defend-american-jobs", Measure.PLEDGED_SPENT))
        .isEqualByComparingTo("1545000");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corrected")
  void aFirstVersionLeavesNoTraceOnceItsCorrectionIsThere(String article) {
    List<EnrichedArticle> corrected = where(a -> !is(a, article) || a.getRevision() != 1);

    assertThat(TotalLine.of(articles)).isEqualTo(TotalLine.of(corrected));
  }

  static Stream<String> corrected() {
    return Stream.of("dev-005", "dev-037");
  }

  @ParameterizedTest(name = "{1} of {0}")
  @MethodSource("copies")
  void aCopyAddsReportsButNoMoney(String original, String copy) {
    List<EnrichedArticle> alone = where(a -> is(a, original));
    List<EnrichedArticle> together = where(a -> is(a, original) || is(a, copy));

    assertThat(money(together)).isEqualTo(money(alone));
    assertThat(reports(together)).isGreaterThan(reports(alone));
  }

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource({"dev-001,dev-002", "dev-011,dev-012", "dev-026,dev-027", "dev-032,dev-033"})
  void aSyndicatedCopyIsNoSourceOfItsOwn(String original, String copy) {
    List<EnrichedArticle> together = where(a -> is(a, original) || is(a, copy));

    assertThat(reports(together)).isGreaterThan(reports(where(a -> is(a, original))));
    assertThat(TotalLine.of(together)).extracting(TotalLine::sources).containsOnly(1);
  }

  @ParameterizedTest(name = "{1} of {0}")
  @MethodSource("copies")
  void amongAllArticlesACopyAddsNoMoney(String original, String copy) {
    assertThat(money(articles)).isEqualTo(money(where(a -> !is(a, copy))));
  }

  static Stream<Arguments> copies() throws IOException {
    var copies = Stream.<Arguments>builder();
    for (String original : List.of("dev-001", "dev-011", "dev-026", "dev-032", "dev-006")) {
      CorpusArticles.copiesOf(original).forEach(copy -> copies.add(Arguments.of(original, copy)));
    }
    return copies.build();
  }

  /** All that a reader adds up. */
  private record Money(TotalLine.Of of, String sum, int facts) {}

  private static List<Money> money(List<EnrichedArticle> some) {
    return TotalLine.of(some).stream()
        .map(line -> new Money(line.of(), line.sum(), line.facts()))
        .toList();
  }

  private static int reports(List<EnrichedArticle> some) {
    return TotalLine.of(some).stream().mapToInt(TotalLine::reports).sum();
  }

  private static BigDecimal best(List<EnrichedArticle> some, String id, Measure measure) {
    return TotalLine.of(some).stream()
        .filter(line -> line.of().id().equals(id) && line.of().measure() == measure)
        .map(TotalLine::best)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<EnrichedArticle> where(Predicate<EnrichedArticle> which) {
    return articles.stream().filter(which).toList();
  }

  private static boolean is(EnrichedArticle article, String id) {
    return article.getId().equals(id);
  }
}
