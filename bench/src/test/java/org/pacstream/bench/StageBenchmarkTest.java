package org.pacstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

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

    for (RawArticle input : StageBenchmark.dense()) {
      EnrichedArticle whole =
          enricher.enrich(input, new Origin("articles.raw", 0, 0)).accepted().get(0);
      StagedArticle staged = StagedArticle.of(input, stages);

      assertThat(input.getBody().getBytes(StandardCharsets.UTF_8).length)
          .isBetween(StageBenchmark.BYTES - 2, 2 * StageBenchmark.BYTES);
      assertThat(input.getId()).startsWith(staged.language());
      assertThat(stages.reportFinder().find(staged.reading())).isEqualTo(whole.getReports());
      assertThat(BodySignature.of(staged.texts(), staged.language(), stages.reportFinder()))
          .isEqualTo(whole.getSignature());
    }
  }

  @Test
  void sparseArticlesTellSumsAndMoreOfOtherThings() {
    Enricher enricher = Enricher.load();
    AmountFinder finder = EnrichStages.load().amountFinder();

    for (RawArticle input : StageBenchmark.sparse()) {
      EnrichedArticle read =
          enricher.enrich(input, new Origin("articles.raw", 0, 0)).accepted().get(0);

      assertThat(input.getId()).startsWith(read.getLanguage().getCode());
      assertThat(read.getAmounts()).hasSizeBetween(1, 12);
    }
    CorpusArticles corpus = CorpusArticles.load();
    for (String language : corpus.languages()) {
      assertThat(corpus.prose(language))
          .as(language)
          .isNotEmpty()
          .allSatisfy(
              paragraph ->
                  assertThat(finder.find(Text.ofArticle("", paragraph), language)).isEmpty());
    }
  }
}
