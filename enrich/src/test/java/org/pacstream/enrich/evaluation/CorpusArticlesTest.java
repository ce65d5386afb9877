package org.pacstream.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusArticlesTest {
  private List<EnrichedArticle> annotated;

  @BeforeAll
  void annotate() throws IOException {
    annotated = CorpusArticles.annotated(CorpusArticles.read());
  }

  @Test
  void everyAnnotatedReportIsThere() {
    assertThat(annotated).hasSize(66);
    assertThat(reports()).hasSize(345);
  }

  @Test
  void partiesHaveTheLinksOfTheCatalogue() {
    Party arm = any(Report::getPayer, "Protect Progress");

    assertThat(arm.getId()).isEqualTo("CMTE:protect-progress");
    assertThat(arm.getNetwork()).isEqualTo("NET:fairshake");
    assertThat(arm.getCryptoLinked()).isTrue();
  }

  @Test
  void aCampaignIsThatOfItsCandidate() {
    Party campaign = any(Report::getRecipient, "Kamala Harris campaign");

    assertThat(campaign.getId()).isEqualTo("CMTE:kamala-harris-campaign");
    assertThat(campaign.getCommitteeClass()).isEqualTo(CommitteeClass.AUTHORISED);
    assertThat(campaign.getCandidateId()).isEqualTo("PERSON:kamala-harris");
  }

  @Test
  void whoHasNoEntryIsANameAndUnnamedManyAreAGroup() {
    assertThat(any(Report::getPayer, "Lago Custodia").getId()).isEqualTo("NAME:lago custodia");
    assertThat(any(Report::getPayer, "FTX executives").getType()).isEqualTo(EntityType.GROUP);
  }

  @Test
  void unitsAreThoseThatArePrinted() {
    assertThat(units("dev-001")).containsExactly("100000", "1000000");
  }

  @Test
  void wordsMarkAReportInEachOfTheirArticles() {
    assertThat(marked(Report::getWholeOfParts)).isEqualTo(8);
    assertThat(marked(Report::getAdditional)).isEqualTo(8);
  }

  private long marked(Predicate<Report> mark) {
    return reports().stream().filter(mark).count();
  }

  private List<String> units(String article) {
    return annotated.stream()
        .filter(a -> a.getId().equals(article))
        .flatMap(a -> a.getReports().stream())
        .map(r -> r.getAmount().getUnit().stripTrailingZeros().toPlainString())
        .toList();
  }

  private Party any(Function<Report, Party> side, String name) {
    return reports().stream()
        .map(side)
        .filter(party -> party != null && party.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<Report> reports() {
    return annotated.stream().flatMap(article -> article.getReports().stream()).toList();
  }
}
