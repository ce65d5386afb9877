package org.pacstream.aggregate.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.RIPPLE;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.total.Totalled.totals;

import org.junit.jupiter.api.Test;
import org.pacstream.aggregate.Given.ReportBuilder;
import org.pacstream.schemas.Measure;

/** Decimal points that slip. */
class SlipsTest {
  private static ReportBuilder gift(String dollars) {
    return contribution().from(COINBASE).to(FAIRSHAKE).usd(dollars);
  }

  private static Totalled beside25Million(String dollars) {
    return totals(
        article("a1").says(gift("25000000").unit("1000000")),
        article("a2").says(gift("25000000").unit("1000000")),
        article("slip").says(gift(dollars)));
  }

  @Test
  void tenAHundredOrAThousandTimesAsMuchStandsInHighAlone() {
    assertThat(beside25Million("250000000").support("CMTE:fairshake"))
        .isEqualTo("RECEIVED 25000000/25000000/250000000 (1 facts, 3 reports, 3 sources)");
    assertThat(beside25Million("2500000000").text("CMTE:fairshake"))
        .isEqualTo("RECEIVED 25000000/25000000/2500000000");
    assertThat(beside25Million("25000000000").text("CMTE:fairshake"))
        .isEqualTo("RECEIVED 25000000/25000000/25000000000");
    assertThat(beside25Million("250000000000").text("CMTE:fairshake"))
        .isEqualTo("RECEIVED 250025000000");
  }

  @Test
  void aTenthAHundredthOrAThousandthCountsNothing() {
    assertThat(beside25Million("2500000").support("CMTE:fairshake"))
        .isEqualTo("RECEIVED 25000000 (1 facts, 3 reports, 3 sources)");
    assertThat(beside25Million("250000").text("CMTE:fairshake")).isEqualTo("RECEIVED 25000000");
    assertThat(beside25Million("25000").text("CMTE:fairshake")).isEqualTo("RECEIVED 25000000");
    assertThat(beside25Million("2500").text("CMTE:fairshake")).isEqualTo("RECEIVED 25002500");
  }

  @Test
  void theRoundingOfTheSupportedFigureIsTheTolerance() {
    assertThat(beside25Million("254000000").text("CMTE:fairshake"))
        .isEqualTo("RECEIVED 25000000/25000000/254000000");
    assertThat(beside25Million("256000000").text("CMTE:fairshake")).isEqualTo("RECEIVED 281000000");
  }

  @Test
  void whatTwoOutletsTellInTheirOwnWordsIsNoSlip() {
    var totals =
        totals(
            article("a1").says(gift("25000000")),
            article("a2").says(gift("25000000")),
            article("a3").says(gift("250000000")),
            article("a4").says(gift("250000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 275000000");
  }

  @Test
  void copiesOfOneSentenceDoNotMakeASlipTrue() {
    var totals =
        totals(
            article("a1").says(gift("25000000")),
            article("a2").says(gift("25000000")),
            article("a3").says(gift("250000000").evidence("Coinbase gave $250 million.")),
            article("a4").says(gift("250000000").evidence("Coinbase gave $250 million.")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 25000000/25000000/250000000");
  }

  @Test
  void whatOneOutletAloneCarriesShowsNoSlip() {
    var totals =
        totals(article("a1").says(gift("25000000")), article("a2").says(gift("250000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 275000000");
  }

  @Test
  void otherPartiesAndOtherPeriodsShowNoSlip() {
    var totals =
        totals(
            article("a1").says(gift("25000000").period("2024-07")),
            article("a2").says(gift("25000000").period("2024-07")),
            article("a3").says(gift("2500000").period("2024-08")),
            article("a4")
                .says(contribution().from(RIPPLE).to(FAIRSHAKE).usd("2500000").period("2024-07")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 30000000");
  }

  @Test
  void aSlipOfWhatIsItselfExplainedStandsByItselfInHigh() {
    var totals =
        totals(
            article("fine").says(gift("25100000").unit("100000")),
            article("a1").says(gift("25000000").unit("1000000")),
            article("a2").says(gift("25000000").unit("1000000")),
            article("slip").says(gift("250000000")));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 25100000/25100000/275100000");
    Account account = totals.account("CMTE:fairshake", Measure.RECEIVED);
    assertThat(account.findings().doubts())
        .extracting(doubt -> doubt.figure().value().toPlainString())
        .containsExactly("250000000");
  }

  @Test
  void aSlipIsShownWithTheFactItSlippedFrom() {
    Account account = beside25Million("250000000").account("CMTE:fairshake", Measure.RECEIVED);

    Fact fact = account.findings().facts().get(0);
    assertThat(fact.doubtful())
        .extracting(doubt -> doubt.figure().value().toPlainString())
        .containsExactly("250000000");
    assertThat(fact.doubtful().get(0).against()).containsExactly(fact.figure());
  }
}
