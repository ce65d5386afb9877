package org.pacstream.aggregate.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.FRIDAY;
import static org.pacstream.aggregate.Given.MONDAY;
import static org.pacstream.aggregate.Given.TUESDAY;
import static org.pacstream.aggregate.Given.WEDNESDAY;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.Given.signature;
import static org.pacstream.aggregate.total.Totalled.totals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pacstream.aggregate.Given.ArticleBuilder;
import org.pacstream.aggregate.Given.ReportBuilder;

/** How many sources are independent. */
class SourcesTest {
  private static ReportBuilder gift() {
    return contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000");
  }

  private static int sources(Totalled totals) {
    return totals.of("CMTE:fairshake").get(0).getSources();
  }

  @Test
  void outletsThatPrintTheSameSentenceAreOneSource() {
    var totals =
        totals(
            article("a1").says(gift().evidence("Coinbase gave Fairshake $25 million.")),
            article("a2").says(gift().evidence("Coinbase gave Fairshake $25 million.")),
            article("a3").says(gift().evidence("COINBASE gave “Fairshake”  $25 million")));

    assertThat(sources(totals)).isEqualTo(1);
    assertThat(totals.of("CMTE:fairshake").get(0).getReports()).isEqualTo(3);
  }

  @Test
  void oneOutletIsOneSourceInHoweverManyWords() {
    var totals =
        totals(
            article("a1").in("The Times").says(gift()),
            article("a2").in("the times ").says(gift()));

    assertThat(sources(totals)).isEqualTo(1);
  }

  @Test
  void thereAreNoMoreSourcesThanTexts() {
    var totals =
        totals(
            article("a1").says(gift().evidence("Coinbase gave $25 million.")),
            article("a2").says(gift().evidence("Coinbase gave $25 million.")),
            article("a3").says(gift().evidence("$25 million came from Coinbase.")));

    assertThat(sources(totals)).isEqualTo(2);
  }

  @Test
  void lettersOfEveryScriptTellSentencesApart() {
    var totals =
        totals(
            article("a1").says(gift().evidence("تبرعت كوينبيس")),
            article("a2").says(gift().evidence("Coinbaseが寄付した")),
            article("a3").says(gift().evidence("Компания пожертвовала")));

    assertThat(sources(totals)).isEqualTo(3);
  }

  @Test
  void withoutAnyLetterEachArticleIsATextOfItsOwn() {
    var totals =
        totals(article("a1").says(gift().evidence("—")), article("a2").says(gift().evidence("—")));

    assertThat(sources(totals)).isEqualTo(2);
  }

  private static ArticleBuilder copy(String id, int story, int part) {
    return article(id).signed(signature(story, part)).says(gift());
  }

  @Test
  void aCopyIsNoOtherSourceThoughItsSentenceWasEdited() {
    var totals = totals(copy("a1", 1, 0).on(MONDAY), copy("a2", 1, 1).on(TUESDAY));

    assertThat(totals.support("CMTE:fairshake"))
        .isEqualTo("RECEIVED 25000000 (1 facts, 2 reports, 1 sources)");
  }

  @Test
  void copiesOfOneArticleAreOneSourceThoughNoneIsACopyOfTheOther() {
    var begin = copy("a2", 1, 0).on(TUESDAY);
    var end = copy("a3", 1, 4).on(WEDNESDAY);

    assertThat(sources(totals(begin, end))).isEqualTo(2);
    assertThat(sources(totals(copy("a1", 1, 2).on(MONDAY), begin, end))).isEqualTo(1);
  }

  @Test
  void aCopyOfACopyIsASourceWhereItIsNoCopyOfTheOriginal() {
    var totals =
        totals(
            copy("a1", 1, 0).on(MONDAY),
            copy("a2", 1, 2).on(TUESDAY),
            copy("a3", 1, 4).on(WEDNESDAY));

    assertThat(sources(totals)).isEqualTo(2);
  }

  @Test
  void anotherStoryIsAnotherSource() {
    var totals = totals(copy("a1", 1, 0).on(MONDAY), copy("a2", 2, 0).on(TUESDAY));

    assertThat(sources(totals)).isEqualTo(2);
  }

  @Test
  void aCopyIsOneForSevenDays() {
    var first = copy("a1", 1, 0).on(MONDAY);
    Instant weekLater = MONDAY.plus(Duration.ofDays(7));

    assertThat(sources(totals(first, copy("a2", 1, 0).on(weekLater)))).isEqualTo(1);
    assertThat(sources(totals(first, copy("a2", 1, 0).on(weekLater.plusMillis(1))))).isEqualTo(2);
  }

  @Test
  void whoPrintsNoSumOfAnArticleIsNoCopyOfIt() {
    var totals =
        totals(
            copy("a1", 1, 0).on(MONDAY),
            article("a2").signed(signature(1, 0)).on(TUESDAY).says(gift().usd("1000000")));

    assertThat(sources(totals)).isEqualTo(2);
  }

  @Test
  void articlesWithoutASignatureAreToldByTheirSentencesAlone() {
    var totals = totals(article("a1").says(gift()), copy("a2", 1, 0));

    assertThat(sources(totals)).isEqualTo(2);
  }

  @Test
  void ofTwoAccountsOfAFactThatOfMoreIndependentSourcesHolds() {
    var totals =
        totals(
            article("a1").signed(signature(1, 0)).says(gift().period("2024-08")),
            article("a2").signed(signature(1, 1)).on(TUESDAY).says(gift().period("2024-08")),
            article("a3").signed(signature(1, 2)).on(TUESDAY).says(gift().period("2024-08")),
            article("a4").on(WEDNESDAY).says(gift().period("2024-08").usd("26000000")),
            article("a5").on(FRIDAY).says(gift().period("2024-08").usd("26000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 25000000/26000000/26000000");
  }
}
