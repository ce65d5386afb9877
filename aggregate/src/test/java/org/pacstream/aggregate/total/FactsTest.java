package org.pacstream.aggregate.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.BROWN;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.DEFEND_AMERICAN_JOBS;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.FRIDAY;
import static org.pacstream.aggregate.Given.MAGA_INC;
import static org.pacstream.aggregate.Given.MONDAY;
import static org.pacstream.aggregate.Given.PROTECT_PROGRESS;
import static org.pacstream.aggregate.Given.RIPPLE;
import static org.pacstream.aggregate.Given.TRUMP;
import static org.pacstream.aggregate.Given.TRUMP_47;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.Given.expenditure;
import static org.pacstream.aggregate.total.Totalled.totals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pacstream.aggregate.Given.ReportBuilder;
import org.pacstream.schemas.Measure;

/** When reports are about one transaction, and when about several. */
class FactsTest {
  private static final String MILLION = "1000000";
  private static final String TENTH = "100000";

  private static ReportBuilder gift(String dollars) {
    return contribution().from(COINBASE).to(FAIRSHAKE).usd(dollars);
  }

  private static ReportBuilder against(String dollars) {
    return expenditure().oppose(BROWN).usd(dollars);
  }

  @Test
  void aRoundedFigureWithoutAPayerAddsNothingAndIsASource() {
    var totals =
        totals(
            article("fine").says(against("12100000").unit(TENTH).from(FAIRSHAKE)),
            article("coarse").says(against("12000000").unit(MILLION)));

    assertThat(totals.support("PERSON:sherrod-brown"))
        .isEqualTo("OPPOSED 12100000 (1 facts, 2 reports, 2 sources)");
  }

  @Test
  void aFigureOutsideTheRoundingOfAnotherIsAFactOfItsOwn() {
    var totals =
        totals(
            article("a1").says(against("12100000").unit(TENTH).from(FAIRSHAKE)),
            article("a2").says(against("13000000").unit(MILLION)));

    assertThat(totals.support("PERSON:sherrod-brown"))
        .isEqualTo("OPPOSED 25100000 (2 facts, 2 reports, 2 sources)");
  }

  @Test
  void theEndOfTheRoundingBelongsToTheNextFigure() {
    var below =
        totals(
            article("a1").says(against("12400000").unit(TENTH).from(FAIRSHAKE).period("2024-07")),
            article("a2").says(against("12000000").unit(MILLION).period("2024")));
    var at =
        totals(
            article("a1").says(against("12500000").unit(TENTH).from(FAIRSHAKE).period("2024-07")),
            article("a2").says(against("12000000").unit(MILLION).period("2024")));

    assertThat(below.text("PERSON:sherrod-brown")).isEqualTo("OPPOSED 12400000");
    assertThat(at.text("PERSON:sherrod-brown")).isEqualTo("OPPOSED 24500000");
  }

  @Test
  void moreThanReachesAWholeUnitUp() {
    var within =
        totals(
            article("a1").says(gift("25900000").unit(TENTH)),
            article("a2")
                .says(
                    contribution()
                        .from(COINBASE)
                        .to(FAIRSHAKE)
                        .usdAtLeast("25000000")
                        .unit(MILLION)));
    var beyond =
        totals(
            article("a1").says(gift("28000000").unit(TENTH)),
            article("a2")
                .says(
                    contribution()
                        .from(COINBASE)
                        .to(FAIRSHAKE)
                        .usdAtLeast("25000000")
                        .unit(MILLION)));

    assertThat(within.text("CMTE:fairshake")).isEqualTo("RECEIVED 25900000");
    assertThat(beyond.text("CMTE:fairshake")).isEqualTo("RECEIVED 53000000+1");
  }

  @Test
  void aNumberWithinARangeAgreesWithIt() {
    var totals =
        totals(
            article("a1").says(gift("25000000")),
            article("a2")
                .says(
                    contribution()
                        .from(COINBASE)
                        .to(FAIRSHAKE)
                        .usdBetween("20000000", "30000000")
                        .unit(MILLION)));

    assertThat(totals.support("CMTE:fairshake"))
        .isEqualTo("RECEIVED 25000000 (1 facts, 2 reports, 2 sources)");
  }

  @Test
  void ofTwoGiftsThatOneArticleListsAFinerFigureExplainsOne() {
    var totals =
        totals(
            article("two").says(gift("10000000").unit(MILLION), gift("10000000").unit(MILLION)),
            article("one").says(gift("10200000").unit(TENTH)));

    assertThat(totals.support("CMTE:fairshake"))
        .isEqualTo("RECEIVED 20200000 (2 facts, 3 reports, 2 sources)");
  }

  @Test
  void anUnnamedGiverIsOneOfTheNamedAndTwoNamedAreTwo() {
    var totals =
        totals(
            article("a1").says(gift("25000000")),
            article("a2").says(contribution().from(RIPPLE).to(FAIRSHAKE).usd("25000000")),
            article("a3").says(contribution().to(FAIRSHAKE).usd("25000000")));

    assertThat(totals.support("CMTE:fairshake"))
        .isEqualTo("RECEIVED 50000000 (2 facts, 3 reports, 3 sources)");
  }

  @Test
  void theHeadOfANetworkMayMeanItsMembersUnlessTheTextSaysAlone() {
    var asNetwork =
        totals(
            article("a1").says(against("12100000").unit(TENTH).from(DEFEND_AMERICAN_JOBS)),
            article("a2").says(against("12000000").unit(MILLION).from(FAIRSHAKE)));
    var alone =
        totals(
            article("a1").says(against("12100000").unit(TENTH).from(DEFEND_AMERICAN_JOBS)),
            article("a2").says(against("12000000").unit(MILLION).from(FAIRSHAKE).alone()));

    assertThat(asNetwork.text("PERSON:sherrod-brown")).isEqualTo("OPPOSED 12100000");
    assertThat(asNetwork.text("NET:fairshake")).isEqualTo("SPENT 12100000");
    assertThat(asNetwork.text("CMTE:fairshake")).isEqualTo("SPENT 12000000");
    assertThat(alone.text("PERSON:sherrod-brown")).isEqualTo("OPPOSED 24100000");
  }

  @Test
  void twoMembersOfANetworkAreTwo() {
    var totals =
        totals(
            article("a1").says(against("12000000").from(DEFEND_AMERICAN_JOBS)),
            article("a2").says(against("12000000").from(PROTECT_PROGRESS)));

    assertThat(totals.text("NET:fairshake")).isEqualTo("SPENT 24000000");
  }

  @Test
  void aCandidateStandsForTheCandidatesOwnCommitteesAndNoOthers() {
    var own =
        totals(
            article("a1").says(contribution().from(COINBASE).to(TRUMP_47).usd("1000000")),
            article("a2").says(contribution().from(COINBASE).to(TRUMP).usd("1000000")));
    var outside =
        totals(
            article("a1").says(contribution().from(COINBASE).to(MAGA_INC).usd("1000000")),
            article("a2").says(contribution().from(COINBASE).to(TRUMP).usd("1000000")));

    assertThat(own.support("PERSON:donald-trump"))
        .isEqualTo(
            "CONTRIBUTED 1000000 (1 facts, 1 reports, 1 sources);"
                + " CONTRIBUTED_UNKNOWN 0 (0 facts, 1 reports, 1 sources)");
    assertThat(outside.text("PERSON:donald-trump"))
        .isEqualTo("CONTRIBUTED_OUTSIDE 1000000; CONTRIBUTED_UNKNOWN 1000000");
  }

  @Test
  void disjointPeriodsAreTwoFactsAndAWiderOneIsNoThird() {
    var totals =
        totals(
            article("a1").says(gift("10000000").period("2024-07")),
            article("a2").says(gift("10000000").period("2024-08")),
            article("a3").says(gift("10000000").period("2024")),
            article("a4").says(gift("10000000")));

    assertThat(totals.support("CMTE:fairshake"))
        .isEqualTo("RECEIVED 20000000 (2 facts, 4 reports, 4 sources)");
  }

  @Test
  void anotherIsAFactOfItsOwnHoweverManyTellOfIt() {
    var totals =
        totals(
            article("a1").says(gift("25000000")),
            article("a2").says(gift("25000000").another()),
            article("a3").says(gift("25000000").another()));

    assertThat(totals.support("CMTE:fairshake"))
        .isEqualTo("RECEIVED 50000000 (2 facts, 3 reports, 3 sources)");
  }

  @Test
  void nearFiguresOfTheSamePartiesAreOneFactWithLowAndHigh() {
    var totals =
        totals(
            article("a1").says(gift("25000000")),
            article("a2").on(FRIDAY).says(gift("25800000").unit(TENTH)));

    assertThat(totals.support("CMTE:fairshake"))
        .isEqualTo("RECEIVED 25000000/25000000/25800000 (1 facts, 2 reports, 2 sources)");
  }

  @Test
  void ofNearFiguresTheOneMostOutletsCarryIsBest() {
    var totals =
        totals(
            article("a1").says(gift("25000000")),
            article("a2").on(FRIDAY).says(gift("25800000").unit(TENTH)),
            article("a3").on(FRIDAY).says(gift("25800000").unit(TENTH)));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 25000000/25800000/25800000");
    Fact fact = totals.account("CMTE:fairshake", Measure.RECEIVED).findings().facts().get(0);
    assertThat(fact.variants()).extracting(Carried::sources).containsExactly(2);
  }

  @Test
  void figuresMoreThanATwentiethApartAreTwoFacts() {
    var near = totals(article("a1").says(gift("19000000")), article("a2").says(gift("20000000")));
    var far = totals(article("a1").says(gift("18999000")), article("a2").says(gift("20000000")));

    assertThat(near.text("CMTE:fairshake")).isEqualTo("RECEIVED 19000000/19000000/20000000");
    assertThat(far.text("CMTE:fairshake")).isEqualTo("RECEIVED 38999000");
  }

  @Test
  void nearFiguresSixtyDaysApartAreOneFactAndLaterTwo() {
    var sixty =
        totals(
            article("a1").says(gift("25000000")),
            article("a2").on(MONDAY.plus(Duration.ofDays(60))).says(gift("25800000")));
    var later =
        totals(
            article("a1").says(gift("25000000")),
            article("a2")
                .on(MONDAY.plus(Duration.ofDays(60)).plusMillis(1))
                .says(gift("25800000")));

    assertThat(sixty.text("CMTE:fairshake")).isEqualTo("RECEIVED 25000000/25000000/25800000");
    assertThat(later.text("CMTE:fairshake")).isEqualTo("RECEIVED 50800000");
  }

  @Test
  void whereOneArticleStatesBothTheyAreTwoFacts() {
    var totals =
        totals(
            article("a1").says(gift("25000000")),
            article("a2").says(gift("25800000")),
            article("both").on(FRIDAY).says(gift("25000000"), gift("25800000")));

    assertThat(totals.asOf(MONDAY).text("CMTE:fairshake"))
        .isEqualTo("RECEIVED 25000000/25000000/25800000");
    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 50800000");
  }

  @Test
  void figuresOfOneStatedDayOrMonthAreOneFactHoweverFarApart() {
    var day =
        totals(
            article("a1").says(gift("20000000").period("2024-08-14")),
            article("a2")
                .on(MONDAY.plus(Duration.ofDays(100)))
                .says(gift("26000000").period("2024-08-14")));
    var month =
        totals(
            article("a1").says(gift("20000000").period("2024-08")),
            article("a2").says(gift("26000000").period("2024-08")));
    var quarter =
        totals(
            article("a1").says(gift("20000000").period("2024-Q3")),
            article("a2").says(gift("26000000").period("2024-Q3")));

    assertThat(day.text("CMTE:fairshake")).isEqualTo("RECEIVED 20000000/20000000/26000000");
    assertThat(month.text("CMTE:fairshake")).isEqualTo("RECEIVED 20000000/20000000/26000000");
    assertThat(quarter.text("CMTE:fairshake")).isEqualTo("RECEIVED 46000000");
  }

  @Test
  void variantsNeedTheSameNamedParties() {
    var totals =
        totals(
            article("a1").says(gift("25000000")),
            article("a2").says(contribution().to(FAIRSHAKE).usd("25800000").unit(TENTH)));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 50800000");
  }

  @Test
  void forAndAgainstAreNeverOneFact() {
    var totals =
        totals(
            article("a1").says(expenditure().from(FAIRSHAKE).support(BROWN).usd("10000000")),
            article("a2").says(expenditure().from(FAIRSHAKE).oppose(BROWN).usd("10000000")));

    assertThat(totals.text("PERSON:sherrod-brown"))
        .isEqualTo("SUPPORTED 10000000; OPPOSED 10000000");
    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 20000000");
  }

  @Test
  void anExactVersionHoldsBeforeAnOpenOneInEveryFactOfTheFigure() {
    var totals =
        totals(
            article("a1").says(gift("25000000")),
            article("a2")
                .says(
                    contribution()
                        .from(COINBASE)
                        .to(FAIRSHAKE)
                        .usdAtLeast("25000000")
                        .unit(MILLION),
                    contribution()
                        .from(COINBASE)
                        .to(FAIRSHAKE)
                        .usdAtLeast("25000000")
                        .unit(MILLION)));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 50000000");
  }

  @Test
  void whatAgreesIsShownWithTheFactItAgreesWith() {
    var account =
        totals(
                article("fine").says(against("12100000").unit(TENTH).from(FAIRSHAKE)),
                article("coarse").says(against("12000000").unit(MILLION)))
            .account("PERSON:sherrod-brown", Measure.OPPOSED);

    Fact fact = account.findings().facts().get(0);
    assertThat(account.findings().facts()).hasSize(1);
    assertThat(fact.told().mentions()).extracting(Mention::articleId).containsExactly("fine");
    assertThat(fact.agreeing())
        .flatExtracting(Told::mentions)
        .extracting(Mention::articleId)
        .containsExactly("coarse");
    assertThat(fact.mentions())
        .extracting(Mention::articleId)
        .containsExactlyInAnyOrder("fine", "coarse");
  }
}
