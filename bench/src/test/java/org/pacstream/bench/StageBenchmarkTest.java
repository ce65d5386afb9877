package org.pacstream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.pacstream.enrich.Enricher;
import org.pacstream.enrich.Origin;
import org.pacstream.enrich.money.AmountFinder;
import org.pacstream.enrich.signature.BodySignature;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.RawArticle;

class StageBenchmarkTest {
  @Test
  void theStagesReadWhatTheWholeReads() {
    Enricher enricher = Enricher.load();
    EnrichStages stages = EnrichStages.load();

    for (RawArticle input : StageBenchmark.press()) {
      EnrichedArticle whole =
          enricher.enrich(input, new Origin("articles.raw", 0, 0)).accepted().get(0);
      StagedArticle staged = StagedArticle.of(input, stages);

      assertThat(input.getId()).startsWith(staged.language());
      assertThat(stages.reportFinder().find(staged.reading())).isEqualTo(whole.getReports());
      assertThat(BodySignature.of(staged.texts(), staged.language(), stages.reportFinder()))
          .isEqualTo(whole.getSignature());
    }
  }

  @Test
  void theArticlesAreAsLongAsTheirTimesAreSaidToBeFor() {
    assertThat(StageBenchmark.press().stream().mapToInt(StageBenchmarkTest::bytes))
        .allMatch(bytes -> Math.abs(bytes - StageBenchmark.BYTES) < StageBenchmark.BYTES / 4);
    assertThat(StageBenchmark.press().stream().mapToInt(StageBenchmarkTest::bytes).average())
        .hasValueCloseTo((double) StageBenchmark.BYTES, withinPercentage(2));
  }

  private static int bytes(RawArticle article) {
    return article.getBody().getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * Three real articles of 17 kB in all, kept outside the project, have 0.5 sums and 4.4 names a
   * kB.
   */
  @Test
  void thePressPrintsFewSumsAndManyNames() {
    Enricher enricher = Enricher.load();
    double kilobytes = 0;
    double sums = 0;
    double names = 0;

    for (RawArticle input : StageBenchmark.press()) {
      EnrichedArticle read =
          enricher.enrich(input, new Origin("articles.raw", 0, 0)).accepted().get(0);
      assertThat(input.getId()).startsWith(read.getLanguage().getCode());
      kilobytes += bytes(input) / 1e3;
      sums += read.getAmounts().size();
      names += read.getEntities().size();
    }

    assertThat(sums / kilobytes).isBetween(0.5, 1.0);
    assertThat(names / kilobytes).isBetween(4.0, 7.0);
  }

  @Test
  void betweenItsSumsThePressPrintsNone() {
    AmountFinder finder = EnrichStages.load().amountFinder();
    CorpusArticles corpus = CorpusArticles.load();

    for (String language : corpus.languages()) {
      assertThat(corpus.withoutSums(language))
          .as(language)
          .hasSize(8)
          .allSatisfy(
              paragraph ->
                  assertThat(finder.find(Text.ofArticle("", paragraph), language)).isEmpty());
    }
  }
}
