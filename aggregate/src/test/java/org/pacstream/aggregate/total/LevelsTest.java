package org.pacstream.aggregate.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.BROWN;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.FRIDAY;
import static org.pacstream.aggregate.Given.INDUSTRY;
import static org.pacstream.aggregate.Given.MONDAY;
import static org.pacstream.aggregate.Given.RIPPLE;
import static org.pacstream.aggregate.Given.TUESDAY;
import static org.pacstream.aggregate.Given.WEDNESDAY;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.Given.expenditure;
import static org.pacstream.aggregate.Given.report;
import static org.pacstream.aggregate.total.Totalled.totals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacstream.aggregate.Given.ArticleBuilder;
import org.pacstream.aggregate.Given.ReportBuilder;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Measure;

/** Running totals: what they contain, and when they are doubtful. */
class LevelsTest {
  private static final String MILLION = "1000000";
  private static final String TENTH = "100000";

  private static ReportBuilder spentSoFar(String dollars) {
    return report(Flow.DISBURSEMENTS).from(FAIRSHAKE).usd(dollars).cumulative();
  }

  private static ReportBuilder givenSoFar(String dollars) {
    return contribution().from(COINBASE).to(FAIRSHAKE).usd(dollars).cumulative();
  }

  private static ReportBuilder gift(String dollars) {
    return contribution().from(COINBASE).to(FAIRSHAKE).usd(dollars);
  }

  @Test
  void theLargestHolds() {
    var totals =
        totals(
            article("a1").on(MONDAY).says(spentSoFar("30000000")),
            article("a2").on(TUESDAY).says(spentSoFar("40000000")),
            article("late").on(FRIDAY).says(spentSoFar("35000000")));

    assertThat(totals.asOf(MONDAY).text("CMTE:fairshake")).isEqualTo("SPENT 30000000");
    assertThat(totals.support("CMTE:fairshake"))
        .isEqualTo("SPENT 40000000 (3 facts, 3 reports, 3 sources)");
  }

  @Test
  void anExactVersionOfALevelHoldsBeforeAnOpenOne() {
    var totals =
        totals(
            article("a1")
                .says(
                    report(Flow.DISBURSEMENTS).from(FAIRSHAKE).usdAtLeast("40000000").cumulative()),
            article("a2").says(spentSoFar("40000000").unit(MILLION)));

    assertThat(totals.support("CMTE:fairshake"))
        .isEqualTo("SPENT 40000000 (1 facts, 2 reports, 2 sources)");
  }

  @Test
  void aSingleWithinTheRoundingOfALevelOfItsExtentIsThatLevelAgain() {
    var totals =
        totals(
            article("single").on(MONDAY).says(gift("25400000").unit(TENTH)),
            article("other").on(MONDAY).says(gift("5000000").period("2024-03")),
            article("level").on(FRIDAY).says(givenSoFar("25000000").unit(MILLION)));

    assertThat(totals.asOf(MONDAY).text("CMTE:fairshake")).isEqualTo("RECEIVED 30400000");
    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 25400000");
    assertThat(totals.account("CMTE:fairshake", Measure.RECEIVED).findings().levels())
        .filteredOn(Level::isSingle)
        .extracting(Level::start)
        .containsExactly(FRIDAY);
  }

  @Test
  void anotherGiftIsNoLevelAgain() {
    var totals =
        totals(
            article("level").says(givenSoFar("25000000").unit(MILLION)),
            article("single").says(gift("25000000").another()),
            article("other").says(gift("5000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 30000000");
  }

  @Test
  void aSingleOfAnotherExtentIsNoLevelAgain() {
    var totals =
        totals(
            article("level").says(givenSoFar("25000000").unit(MILLION)),
            article("single").says(contribution().from(RIPPLE).to(FAIRSHAKE).usd("25000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 50000000");
  }

  @Test
  void whatAGroupGivesIsALevel() {
    var totals =
        totals(
            article("a1").says(contribution().from(INDUSTRY).to(FAIRSHAKE).usd("30000000")),
            article("a2").says(contribution().from(INDUSTRY).to(FAIRSHAKE).usd("40000000")),
            article("a3").says(gift("25000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 40000000");
  }

  /** Two outlets tell 28 and 30 million; a third alone tells more. */
  private static Totalled twoOutletsAgainst(String dollars, ArticleBuilder... more) {
    var articles =
        new ArrayList<ArticleBuilder>(
            List.of(
                article("a1").on(MONDAY).says(spentSoFar("28000000")),
                article("a2").on(TUESDAY).says(spentSoFar("30000000")),
                article("alone").on(WEDNESDAY).says(spentSoFar(dollars))));
    articles.addAll(List.of(more));
    return totals(articles.toArray(ArticleBuilder[]::new));
  }

  @Test
  void aLevelOfOneOutletIsDoubtfulWhereTwoOthersTellLessThanAThird() {
    var totals = twoOutletsAgainst("100000000");

    assertThat(totals.support("CMTE:fairshake"))
        .isEqualTo("SPENT 30000000/30000000/100000000 (2 facts, 3 reports, 3 sources)");
    assertThat(totals.account("CMTE:fairshake", Measure.SPENT).findings().levels())
        .filteredOn(Level::isDisputed)
        .singleElement()
        .satisfies(level -> assertThat(level.against()).hasSize(2));
  }

  @Test
  void aThirdIsEnoughToBelieveIt() {
    assertThat(twoOutletsAgainst("90000000").text("CMTE:fairshake")).isEqualTo("SPENT 90000000");
    assertThat(twoOutletsAgainst("90001000").text("CMTE:fairshake"))
        .isEqualTo("SPENT 30000000/30000000/90001000");
  }

  @Test
  void aSecondOutletMakesItBelieved() {
    var totals =
        twoOutletsAgainst("100000000", article("second").on(FRIDAY).says(spentSoFar("100000000")));

    assertThat(totals.asOf(WEDNESDAY).text("CMTE:fairshake"))
        .isEqualTo("SPENT 30000000/30000000/100000000");
    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 100000000");
  }

  @Test
  void aCopyOfItsSentenceDoesNot() {
    var totals =
        totals(
            article("a1").says(spentSoFar("28000000")),
            article("a2").says(spentSoFar("30000000")),
            article("alone").says(spentSoFar("100000000").evidence("It spent $100 million.")),
            article("copy").says(spentSoFar("100000000").evidence("It spent $100 million.")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 30000000/30000000/100000000");
  }

  @Test
  void aLaterLevelOfAThirdOrMoreMakesItBelieved() {
    var totals =
        twoOutletsAgainst("100000000", article("later").on(FRIDAY).says(spentSoFar("34000000")));

    assertThat(totals.asOf(WEDNESDAY).text("CMTE:fairshake"))
        .isEqualTo("SPENT 30000000/30000000/100000000");
    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 100000000");
  }

  @Test
  void whatComesLaterCanMakeItDoubtful() {
    var totals =
        totals(
            article("alone").on(MONDAY).says(spentSoFar("100000000")),
            article("a1").on(TUESDAY).says(spentSoFar("28000000")),
            article("a2").on(FRIDAY).says(spentSoFar("30000000")));

    assertThat(totals.asOf(TUESDAY).text("CMTE:fairshake")).isEqualTo("SPENT 100000000");
    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 30000000/30000000/100000000");
  }

  @Test
  void oneOutletAloneMakesNoneDoubtful() {
    var totals =
        totals(
            article("a1").in("The Times").says(spentSoFar("28000000")),
            article("a2").in("The Times").says(spentSoFar("30000000")),
            article("alone").says(spentSoFar("100000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 100000000");
  }

  private static Totalled after(Duration pause) {
    return totals(
        article("a1").on(MONDAY).says(spentSoFar("28000000")),
        article("a2").on(MONDAY).says(spentSoFar("30000000")),
        article("alone").on(MONDAY.plus(pause)).says(spentSoFar("100000000")));
  }

  @Test
  void levelsOlderThanThirtyDaysMakeNoneDoubtful() {
    assertThat(after(Duration.ofDays(30)).text("CMTE:fairshake"))
        .isEqualTo("SPENT 30000000/30000000/100000000");
    assertThat(after(Duration.ofDays(30).plusMillis(1)).text("CMTE:fairshake"))
        .isEqualTo("SPENT 100000000");
  }

  @Test
  void factsMakeNoneDoubtful() {
    var totals =
        totals(
            article("a1").says(report(Flow.DISBURSEMENTS).from(FAIRSHAKE).usd("28000000")),
            article("a2").says(report(Flow.DISBURSEMENTS).from(FAIRSHAKE).usd("28000000")),
            article("alone").says(spentSoFar("100000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 100000000");
  }

  @Test
  void levelsOfShorterPeriodsMakeNoneDoubtful() {
    var totals =
        totals(
            article("a1").says(spentSoFar("28000000").period("2024-08")),
            article("a2").says(spentSoFar("30000000").period("2024")),
            article("alone").says(spentSoFar("100000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 100000000");
  }

  @Test
  void aLevelOfTheStatedCycleIsOneOfTheCycle() {
    var totals =
        totals(
            article("a1").says(spentSoFar("28000000").period("2024-cycle")),
            article("a2").says(spentSoFar("30000000")),
            article("alone").says(spentSoFar("100000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 30000000/30000000/100000000");
  }

  @Test
  void singlesThatRepeatALevelAreNoEvidenceAgainstAnother() {
    var totals =
        totals(
            article("a1").in("The Times").says(spentSoFar("30000000").unit(MILLION)),
            article("a2").says(report(Flow.DISBURSEMENTS).from(FAIRSHAKE).usd("30000000")),
            article("alone").says(spentSoFar("100000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 100000000");
  }

  @Test
  void levelsOfAnotherExtentMakeNoneDoubtful() {
    var totals =
        totals(
            article("a1")
                .says(expenditure().from(FAIRSHAKE).oppose(BROWN).usd("1000000").cumulative()),
            article("a2")
                .says(expenditure().from(FAIRSHAKE).oppose(BROWN).usd("2000000").cumulative()),
            article("alone").says(spentSoFar("100000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 100000000");
  }

  @Test
  void aSlipOfAnOlderLevelIsDoubtfulAllTheSame() {
    var totals =
        totals(
            article("a1").says(spentSoFar("30000000").unit(MILLION)),
            article("a2").says(spentSoFar("30000000").unit(MILLION)),
            article("slip").on(MONDAY.plus(Duration.ofDays(90))).says(spentSoFar("300000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 30000000/30000000/300000000");
  }

  @Test
  void aSlipDownwardsChangesNothing() {
    var totals =
        totals(
            article("a1").says(spentSoFar("30000000").unit(MILLION)),
            article("a2").says(spentSoFar("30000000").unit(MILLION)),
            article("slip").says(spentSoFar("3000000")));

    assertThat(totals.support("CMTE:fairshake"))
        .isEqualTo("SPENT 30000000 (1 facts, 3 reports, 3 sources)");
  }
}
