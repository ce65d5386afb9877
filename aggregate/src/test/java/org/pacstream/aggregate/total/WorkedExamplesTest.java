package org.pacstream.aggregate.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.BROWN;
import static org.pacstream.aggregate.Given.CAMERON;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.DEFEND_AMERICAN_JOBS;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.FRIDAY;
import static org.pacstream.aggregate.Given.HARRIS;
import static org.pacstream.aggregate.Given.INDUSTRY;
import static org.pacstream.aggregate.Given.MAGA_INC;
import static org.pacstream.aggregate.Given.MONDAY;
import static org.pacstream.aggregate.Given.PORTER;
import static org.pacstream.aggregate.Given.PROTECT_PROGRESS;
import static org.pacstream.aggregate.Given.RIPPLE;
import static org.pacstream.aggregate.Given.TRUMP;
import static org.pacstream.aggregate.Given.TRUMP_47;
import static org.pacstream.aggregate.Given.TUESDAY;
import static org.pacstream.aggregate.Given.TYLER;
import static org.pacstream.aggregate.Given.WEDNESDAY;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.Given.expenditure;
import static org.pacstream.aggregate.Given.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacstream.aggregate.Figures;
import org.pacstream.aggregate.Given;
import org.pacstream.aggregate.Given.ArticleBuilder;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.MeasureTotal;
import org.pacstream.schemas.Status;

/** What totals mean, case by case, with every figure written out. */
class WorkedExamplesTest {

  @Test
  void oneGiftInFortyOutletsIsOneFactWithFortySources() {
    var articles = new ArrayList<ArticleBuilder>();
    for (int outlet = 0; outlet < 40; outlet++) {
      articles.add(
          article("a" + outlet).says(contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000")));
    }

    var totals = totals(articles.toArray(ArticleBuilder[]::new));

    MeasureTotal received = totals.of("CMTE:fairshake").get(0);
    assertThat(Figures.text(received)).isEqualTo("RECEIVED 25000000");
    assertThat(received.getFacts()).isEqualTo(1);
    assertThat(received.getReports()).isEqualTo(40);
    assertThat(received.getSources()).isEqualTo(40);
  }

  @Test
  void runningTotalsReplaceEachOtherAndHoldTheSinglesTheyAreMadeOf() {
    List<EnrichedArticle> week =
        articles(
            article("monday")
                .on(MONDAY)
                .says(report(Flow.DISBURSEMENTS).from(FAIRSHAKE).usd("30000000").cumulative()),
            article("between")
                .on(WEDNESDAY)
                .says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("12000000")),
            article("friday")
                .on(FRIDAY)
                .says(report(Flow.DISBURSEMENTS).from(FAIRSHAKE).usd("40000000").cumulative()));

    assertThat(new Totals(OfflineTotals.of(week).asOf(WEDNESDAY)).text("CMTE:fairshake"))
        .isEqualTo("SPENT 30000000");
    assertThat(new Totals(OfflineTotals.of(week)).text("CMTE:fairshake"))
        .isEqualTo("SPENT 40000000");
  }

  @Test
  void itemisedFactsOutgrowARunningTotal() {
    var totals =
        totals(
            article("level")
                .says(report(Flow.DISBURSEMENTS).from(FAIRSHAKE).usd("40000000").cumulative()),
            article("a1").says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("12000000")),
            article("a2").says(expenditure().from(FAIRSHAKE).oppose(BROWN).usd("33000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 45000000");
  }

  @Test
  void aSingleOfANetworksHeadRepeatsTheNetworksLevelOnTheCandidatesPageToo() {
    var totals =
        totals(
            article("level")
                .says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000").cumulative()),
            article("single").says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")),
            article("part").says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("2900000")));

    assertThat(totals.text("PERSON:katie-porter")).isEqualTo("OPPOSED 10000000");
    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 10000000");
    assertThat(totals.text("NET:fairshake")).isEqualTo("SPENT 10000000");
  }

  @Test
  void pricesGoalsLimitsAndEstimatesAreListedButCountNothing() {
    var totals =
        totals(
            article("a1")
                .says(
                    contribution().about(HARRIS).usdBetween("500", "5000").status(Status.PRICE),
                    report(Flow.RECEIPTS).about(HARRIS).usd("100000").status(Status.GOAL),
                    contribution().to(TRUMP_47).usd("844600").status(Status.LIMIT),
                    report(Flow.RECEIPTS).about(HARRIS).usd("100000000").status(Status.ESTIMATE)));

    assertThat(totals.text("PERSON:kamala-harris")).isEmpty();
    assertThat(totals.text("CMTE:trump-47-committee")).isEmpty();
    assertThat(totals.text("PERSON:donald-trump")).isEmpty();
  }

  @Test
  void theTwinsGaveAMillionEachAndGotSomeOfItBack() {
    var totals =
        totals(
            article("a1")
                .says(
                    contribution().from(CAMERON).to(TRUMP_47).support(TRUMP).usd("1000000"),
                    contribution().from(TYLER).to(TRUMP_47).support(TRUMP).usd("1000000"),
                    report(Flow.REFUND).from(TRUMP_47).to(CAMERON).about(TRUMP).usd("155400"),
                    report(Flow.REFUND).from(TRUMP_47).to(TYLER).about(TRUMP).usd("155400")));

    assertThat(totals.text("PERSON:donald-trump"))
        .isEqualTo("CONTRIBUTED 2000000; REFUNDED 310800");
    assertThat(totals.text("CMTE:trump-47-committee"))
        .isEqualTo("RECEIVED 2000000; REFUNDED 310800");
  }

  @Test
  void moneyAgainstOneCandidateIsForNobody() {
    var totals =
        totals(article("a1").says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")));

    assertThat(totals.text("PERSON:katie-porter")).isEqualTo("OPPOSED 10000000");
    assertThat(totals.subjects())
        .containsExactly("PERSON:katie-porter", "CMTE:fairshake", "NET:fairshake");
  }

  @Test
  void theEnglishSeedGivesFairshakeALevelWithAnOpenEnd() {
    var totals =
        totals(
            article("seed-en")
                .says(
                    report(Flow.RECEIPTS).about(HARRIS).usd("100000").status(Status.GOAL),
                    contribution().support(HARRIS).usdBetween("500", "5000").status(Status.PRICE),
                    contribution()
                        .from(INDUSTRY)
                        .to(FAIRSHAKE)
                        .usdAtLeast("120000000")
                        .cumulative()
                        .period("2024")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 120000000+1");
    assertThat(totals.text("NET:fairshake")).isEqualTo("RECEIVED 120000000+1");
    assertThat(totals.text("PERSON:kamala-harris")).isEmpty();
  }

  @Test
  void theArabicSeedGivesDonaldTrumpTwoGiftsWithOpenEnds() {
    var hastings = Given.party("PERSON:reed-hastings", "Reed Hastings", EntityType.PERSON);

    var totals =
        totals(
            article("seed-ar")
                .says(
                    contribution().from(hastings).support(HARRIS).usd("7000000").notCryptoLinked(),
                    report(Flow.RECEIPTS).about(HARRIS).usdAtLeast("100000000").status(Status.GOAL),
                    contribution().from(CAMERON).to(TRUMP_47).support(TRUMP).usdAtLeast("1000000"),
                    contribution().from(TYLER).to(TRUMP_47).support(TRUMP).usdAtLeast("1000000"),
                    contribution()
                        .to(TRUMP_47)
                        .support(TRUMP)
                        .usd("844600")
                        .status(Status.LIMIT)
                        .notCryptoLinked()));

    assertThat(totals.text("PERSON:donald-trump")).isEqualTo("CONTRIBUTED 2000000+2");
    assertThat(totals.text("CMTE:trump-47-committee")).isEqualTo("RECEIVED 2000000+2");
    assertThat(totals.text("PERSON:kamala-harris")).isEmpty();
  }

  @Test
  void twoEqualGiftsInOneArticleAreTwoFactsHoweverManyTellOfOne() {
    var totals =
        totals(
            article("one").says(contribution().from(COINBASE).to(FAIRSHAKE).usd("10000000")),
            article("two")
                .says(
                    contribution().from(COINBASE).to(FAIRSHAKE).usd("10000000"),
                    contribution().from(COINBASE).to(FAIRSHAKE).usd("10000000")));

    MeasureTotal received = totals.of("CMTE:fairshake").get(0);
    assertThat(Figures.text(received)).isEqualTo("RECEIVED 20000000");
    assertThat(received.getFacts()).isEqualTo(2);
    assertThat(received.getReports()).isEqualTo(3);
  }

  @Test
  void anotherGiftOfTheSameSizeIsAFactOfItsOwn() {
    var totals =
        totals(
            article("a1").says(contribution().from(RIPPLE).to(FAIRSHAKE).usd("25000000")),
            article("a2")
                .says(contribution().from(RIPPLE).to(FAIRSHAKE).usd("25000000").another()));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 50000000");
  }

  @Test
  void ofAnExactAndAnOpenVersionOfOneStatementTheExactOneWins() {
    var totals =
        totals(
            article("a1").says(contribution().from(RIPPLE).to(FAIRSHAKE).usdAtLeast("25000000")),
            article("a2")
                .says(contribution().from(RIPPLE).to(FAIRSHAKE).usd("25000000").unit("1000000")));

    MeasureTotal received = totals.of("CMTE:fairshake").get(0);
    assertThat(Figures.text(received)).isEqualTo("RECEIVED 25000000");
    assertThat(received.getFacts()).isEqualTo(1);
  }

  @Test
  void everyBoundHasItsLowBestAndHigh() {
    assertThat(received(contribution().usd("5"))).isEqualTo("RECEIVED 5");
    assertThat(received(contribution().usdAtLeast("5"))).isEqualTo("RECEIVED 5+1");
    assertThat(received(contribution().usdAtMost("5"))).isEqualTo("RECEIVED 0/5/5");
    assertThat(received(contribution().usdBetween("3", "5"))).isEqualTo("RECEIVED 3/3/5");
  }

  private static String received(Given.ReportBuilder gift) {
    return totals(article("a1").says(gift.from(RIPPLE).to(FAIRSHAKE))).text("CMTE:fairshake");
  }

  @Test
  void theIndustrysRunningTotalHoldsItsMembersGifts() {
    var totals =
        totals(
            article("a1")
                .says(
                    contribution().from(INDUSTRY).to(FAIRSHAKE).usd("120000000").cumulative(),
                    contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000"),
                    contribution().from(RIPPLE).to(FAIRSHAKE).usd("25000000")),
            article("a2").says(contribution().to(FAIRSHAKE).usd("1000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 121000000");
  }

  @Test
  void aNetworkCountsItsMembersReportsButNotWhatFlowsBetweenThem() {
    var totals =
        totals(
            article("a1")
                .says(
                    contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000"),
                    report(Flow.TRANSFER).from(FAIRSHAKE).to(DEFEND_AMERICAN_JOBS).usd("15000000"),
                    expenditure().from(DEFEND_AMERICAN_JOBS).oppose(BROWN).usd("12000000"),
                    expenditure().from(PROTECT_PROGRESS).oppose(PORTER).usd("3000000")));

    assertThat(totals.text("NET:fairshake")).isEqualTo("RECEIVED 25000000; SPENT 15000000");
    assertThat(totals.text("CMTE:fairshake"))
        .isEqualTo("RECEIVED 25000000; TRANSFERRED_OUT 15000000");
    assertThat(totals.text("CMTE:defend-american-jobs"))
        .isEqualTo("SPENT 12000000; TRANSFERRED_IN 15000000");
  }

  @Test
  void aLevelOfTheHeadIsTheNetworksUnlessTheTextSaysAlone() {
    var asNetwork =
        totals(
            article("a1")
                .says(
                    report(Flow.DISBURSEMENTS).from(FAIRSHAKE).usd("130000000").cumulative(),
                    report(Flow.DISBURSEMENTS)
                        .from(PROTECT_PROGRESS)
                        .usd("20000000")
                        .cumulative()));
    var alone =
        totals(
            article("a1")
                .says(
                    report(Flow.DISBURSEMENTS)
                        .from(FAIRSHAKE)
                        .usd("130000000")
                        .cumulative()
                        .alone(),
                    report(Flow.DISBURSEMENTS)
                        .from(PROTECT_PROGRESS)
                        .usd("20000000")
                        .cumulative()));

    assertThat(asNetwork.text("CMTE:fairshake")).isEqualTo("SPENT 130000000");
    assertThat(asNetwork.text("NET:fairshake")).isEqualTo("SPENT 130000000");
    assertThat(alone.text("CMTE:fairshake")).isEqualTo("SPENT 130000000");
    assertThat(alone.text("NET:fairshake")).isEqualTo("SPENT 150000000");
  }

  @Test
  void contributionsAreKeptApartByClassOfRecipient() {
    var totals =
        totals(
            article("a1")
                .says(
                    contribution().from(CAMERON).to(TRUMP_47).usd("1000000"),
                    contribution().from(RIPPLE).to(MAGA_INC).usd("5000000"),
                    contribution().from(COINBASE).about(TRUMP).usd("2000000"),
                    contribution().from(INDUSTRY).about(TRUMP).usd("10000000").cumulative()));

    assertThat(totals.text("PERSON:donald-trump"))
        .isEqualTo("CONTRIBUTED 1000000; CONTRIBUTED_OUTSIDE 5000000; CONTRIBUTED_UNKNOWN 4000000");
  }

  @Test
  void aSuperPacsGiftToACandidateIsAnIndependentExpenditure() {
    var totals =
        totals(
            article("a1").says(contribution().from(PROTECT_PROGRESS).about(BROWN).usd("1900000")));

    assertThat(totals.text("PERSON:sherrod-brown")).isEqualTo("SUPPORTED 1900000");
    assertThat(totals.text("CMTE:protect-progress")).isEqualTo("SPENT 1900000");
  }

  @Test
  void moneyWithoutASideIsUnattributed() {
    var totals =
        totals(article("a1").says(expenditure().from(FAIRSHAKE).about(BROWN).usd("40000000")));

    assertThat(totals.text("PERSON:sherrod-brown")).isEqualTo("UNATTRIBUTED 40000000");
  }

  @Test
  void whatWasPledgedIsCountedApart() {
    var totals =
        totals(
            article("a1")
                .says(
                    contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000"),
                    contribution()
                        .from(COINBASE)
                        .to(FAIRSHAKE)
                        .usd("20000000")
                        .status(Status.PLEDGED)));

    assertThat(totals.text("CMTE:fairshake"))
        .isEqualTo("RECEIVED 25000000; PLEDGED_RECEIVED 20000000");
  }

  @Test
  void dollarCoinsAreDollarsAndNothingElseIsConverted() {
    var totals =
        totals(
            article("a1")
                .says(
                    contribution().from(RIPPLE).to(FAIRSHAKE).usd("1000000").currency("USDC"),
                    contribution().from(RIPPLE).to(FAIRSHAKE).usd("15.47").currency("BTC")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("BTC RECEIVED 15.47; RECEIVED 1000000");
  }

  @Test
  void ofBalancesTheLatestHolds() {
    var totals =
        totals(
            article("a1")
                .on(MONDAY)
                .says(report(Flow.CASH_ON_HAND).to(FAIRSHAKE).usd("193000000").cumulative()),
            article("a2")
                .on(WEDNESDAY)
                .says(report(Flow.CASH_ON_HAND).to(FAIRSHAKE).usd("180000000").cumulative()),
            article("a3")
                .on(FRIDAY)
                .says(
                    report(Flow.CASH_ON_HAND)
                        .to(FAIRSHAKE)
                        .usd("116000000")
                        .cumulative()
                        .period("2024-06")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("CASH_ON_HAND 180000000");
  }

  @Test
  void aWholeWhosePartsAreListedIsALevel() {
    var totals =
        totals(
            article("a1")
                .says(
                    report(Flow.DISBURSEMENTS).from(FAIRSHAKE).usd("25000000").wholeOfParts(),
                    expenditure().from(FAIRSHAKE).oppose(BROWN).usd("15000000"),
                    expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 25000000");
  }

  @Test
  void cyclesAreCountedApart() {
    var totals =
        totals(
            article("a1")
                .on(TUESDAY)
                .says(
                    contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000"),
                    contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000").cycle(2026)));

    assertThat(totals.text("CMTE:fairshake"))
        .isEqualTo("RECEIVED 25000000; 2026 RECEIVED 25000000");
  }

  private static List<EnrichedArticle> articles(ArticleBuilder... articles) {
    return Stream.of(articles).map(ArticleBuilder::build).toList();
  }

  private static Totals totals(ArticleBuilder... articles) {
    return new Totals(OfflineTotals.of(articles(articles)));
  }

  private record Totals(List<SubjectTotals> all) {
    Totals(OfflineTotals offline) {
      this(offline.totals());
    }

    List<MeasureTotal> of(String id) {
      return all.stream()
          .filter(total -> total.id().equals(id))
          .findFirst()
          .map(SubjectTotals::totals)
          .orElse(List.of());
    }

    String text(String id) {
      return Figures.text(of(id));
    }

    List<String> subjects() {
      return all.stream().map(SubjectTotals::id).toList();
    }
  }
}
