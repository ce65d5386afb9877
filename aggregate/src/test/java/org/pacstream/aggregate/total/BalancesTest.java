package org.pacstream.aggregate.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.DEFEND_AMERICAN_JOBS;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.FRIDAY;
import static org.pacstream.aggregate.Given.MONDAY;
import static org.pacstream.aggregate.Given.TUESDAY;
import static org.pacstream.aggregate.Given.WEDNESDAY;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.report;
import static org.pacstream.aggregate.total.Totalled.totals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pacstream.aggregate.Given.ReportBuilder;
import org.pacstream.schemas.Flow;

/** Cash on hand. */
class BalancesTest {
  private static ReportBuilder inHand(String dollars) {
    return report(Flow.CASH_ON_HAND).to(FAIRSHAKE).usd(dollars).cumulative();
  }

  @Test
  void theLatestHoldsAndNotTheLargest() {
    var totals =
        totals(
            article("a1").on(MONDAY).says(inHand("193000000")),
            article("a2").on(FRIDAY).says(inHand("116000000")));

    assertThat(totals.asOf(TUESDAY).text("CMTE:fairshake")).isEqualTo("CASH_ON_HAND 193000000");
    assertThat(totals.support("CMTE:fairshake"))
        .isEqualTo("CASH_ON_HAND 116000000 (2 facts, 2 reports, 2 sources)");
  }

  @Test
  void oneToldAgainIsNoLaterForThat() {
    var totals =
        totals(
            article("a1").on(MONDAY).says(inHand("193000000")),
            article("a2").on(WEDNESDAY).says(inHand("116000000")),
            article("again").on(FRIDAY).says(inHand("193000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("CASH_ON_HAND 116000000");
  }

  @Test
  void theEndOfTheStatedPeriodIsItsDate() {
    var totals =
        totals(
            article("now").on(MONDAY).says(inHand("180000000")),
            article("june").on(FRIDAY).says(inHand("116000000").period("2024-06")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("CASH_ON_HAND 180000000");
  }

  @Test
  void aPeriodThatIsNotOverIsDatedByPublication() {
    var totals =
        totals(
            article("cycle").on(MONDAY).says(inHand("180000000").period("2024-cycle")),
            article("now").on(TUESDAY).says(inHand("116000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("CASH_ON_HAND 116000000");
  }

  @Test
  void ofOneDateTheLargerHolds() {
    var totals =
        totals(
            article("a1").on(FRIDAY).says(inHand("100000000").period("2024-06")),
            article("a2").on(MONDAY).says(inHand("120000000").period("2024-Q2")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("CASH_ON_HAND 120000000");
  }

  @Test
  void aBalanceOfOneOutletIsDoubtfulWhereTwoOthersTellLessThanAThird() {
    var totals =
        totals(
            article("a1").on(MONDAY).says(inHand("110000000")),
            article("a2").on(TUESDAY).says(inHand("116000000")),
            article("alone").on(WEDNESDAY).says(inHand("400000000")));

    assertThat(totals.support("CMTE:fairshake"))
        .isEqualTo("CASH_ON_HAND 116000000/116000000/400000000 (2 facts, 3 reports, 3 sources)");
  }

  @Test
  void anOlderDoubtfulBalanceIsOutOfHighToo() {
    var totals =
        totals(
            article("alone").on(MONDAY).says(inHand("400000000")),
            article("a1").on(TUESDAY).says(inHand("110000000")),
            article("a2").on(WEDNESDAY).says(inHand("116000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("CASH_ON_HAND 116000000");
  }

  private static Totalled after(Duration pause) {
    return totals(
        article("a1").on(MONDAY).says(inHand("110000000")),
        article("a2").on(MONDAY).says(inHand("116000000")),
        article("alone").on(MONDAY.plus(pause)).says(inHand("400000000")));
  }

  @Test
  void balancesMoreThanThirtyDaysAwayMakeNoneDoubtful() {
    assertThat(after(Duration.ofDays(30)).text("CMTE:fairshake"))
        .isEqualTo("CASH_ON_HAND 116000000/116000000/400000000");
    assertThat(after(Duration.ofDays(31)).text("CMTE:fairshake"))
        .isEqualTo("CASH_ON_HAND 400000000");
  }

  @Test
  void aSlipIsDoubtful() {
    var totals =
        totals(
            article("a1").on(MONDAY).says(inHand("116000000")),
            article("a2").on(MONDAY).says(inHand("116000000")),
            article("slip").on(MONDAY.plus(Duration.ofDays(50))).says(inHand("11600000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("CASH_ON_HAND 116000000");
  }

  @Test
  void whatMembersHoldIsTheNetworksTogetherUntilTheNetworksIsTold() {
    var members =
        totals(
            article("a1").says(inHand("100000000").alone()),
            article("a2")
                .says(
                    report(Flow.CASH_ON_HAND)
                        .to(DEFEND_AMERICAN_JOBS)
                        .usd("16000000")
                        .cumulative()));
    var network =
        totals(
            article("a1").says(inHand("100000000").alone()),
            article("a2").says(inHand("193000000")));

    assertThat(members.text("NET:fairshake")).isEqualTo("CASH_ON_HAND 116000000");
    assertThat(network.text("NET:fairshake")).isEqualTo("CASH_ON_HAND 193000000");
  }
}
