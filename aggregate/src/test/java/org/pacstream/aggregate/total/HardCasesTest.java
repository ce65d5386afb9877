package org.pacstream.aggregate.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.CAMERON;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.DEFEND_AMERICAN_JOBS;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.FRIDAY;
import static org.pacstream.aggregate.Given.HARRIS;
import static org.pacstream.aggregate.Given.MONDAY;
import static org.pacstream.aggregate.Given.PORTER;
import static org.pacstream.aggregate.Given.PROTECT_PROGRESS;
import static org.pacstream.aggregate.Given.RIPPLE;
import static org.pacstream.aggregate.Given.SCHIFF;
import static org.pacstream.aggregate.Given.TRUMP;
import static org.pacstream.aggregate.Given.TRUMP_47;
import static org.pacstream.aggregate.Given.TUESDAY;
import static org.pacstream.aggregate.Given.TYLER;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.Given.expenditure;
import static org.pacstream.aggregate.Given.party;
import static org.pacstream.aggregate.Given.report;
import static org.pacstream.aggregate.total.Totalled.totals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacstream.aggregate.Given.ReportBuilder;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Status;

/** Cases in which public trackers of political money go wrong, and what totals make of them. */
class HardCasesTest {
  private static final String TENTH = "100000";
  private static final Party GALLEGO =
      party("PERSON:ruben-gallego", "Ruben Gallego", EntityType.CANDIDATE);
  private static final Party SLOTKIN =
      party("PERSON:elissa-slotkin", "Elissa Slotkin", EntityType.CANDIDATE);
  private static final Party WARREN =
      party("PERSON:elizabeth-warren", "Elizabeth Warren", EntityType.CANDIDATE);
  private static final Party DEATON =
      party("PERSON:john-deaton", "John Deaton", EntityType.CANDIDATE);
  private static final Party BIDEN = party("PERSON:joe-biden", "Joe Biden", EntityType.CANDIDATE);
  private static final Party LARSEN =
      Party.newBuilder(party("PERSON:chris-larsen", "Chris Larsen", EntityType.PERSON))
          .setCryptoLinked(true)
          .build();

  private static ReportBuilder forCandidate(Party candidate, String dollars) {
    return expenditure().from(PROTECT_PROGRESS).support(candidate).usd(dollars).unit(TENTH);
  }

  @Test
  void translationsOfOneStoryAreOneFact() {
    var totals =
        totals(
            article("en").says(expenditure().from(PROTECT_PROGRESS).usd("7800000").unit(TENTH)),
            article("it")
                .on(TUESDAY)
                .says(expenditure().from(PROTECT_PROGRESS).usd("7800000").unit(TENTH)),
            article("pl")
                .on(FRIDAY)
                .says(expenditure().from(FAIRSHAKE).usd("7800000").unit(TENTH)));

    assertThat(totals.support("NET:fairshake"))
        .isEqualTo("SPENT 7800000 (1 facts, 3 reports, 3 sources)");
  }

  @Test
  void aGarbledCopyIsDoubtful() {
    var slipped =
        totals(
            article("a1").says(inAll("11800000")),
            article("a2").says(inAll("11800000")),
            article("garbled").on(TUESDAY).says(inAll("118000000")));
    var garbled =
        totals(
            article("a1").says(inAll("11800000")),
            article("a2").says(inAll("11800000")),
            article("garbled").on(TUESDAY).says(inAll("99000000")));

    assertThat(slipped.support("PERSON:kamala-harris"))
        .isEqualTo(
            "CONTRIBUTED_UNKNOWN 11800000/11800000/118000000 (1 facts, 3 reports, 3 sources)");
    assertThat(garbled.support("PERSON:kamala-harris"))
        .isEqualTo(
            "CONTRIBUTED_UNKNOWN 11800000/11800000/99000000 (1 facts, 3 reports, 3 sources)");
  }

  private static ReportBuilder inAll(String dollars) {
    return contribution().from(LARSEN).about(HARRIS).usd(dollars).unit(TENTH).cumulative();
  }

  @Test
  void whatIsNewAndWhatIsToDateAreNeverSummed() {
    var totals =
        totals(
            article("a1")
                .says(
                    forCandidate(GALLEGO, "4100000"),
                    forCandidate(SLOTKIN, "3700000"),
                    expenditure().from(PROTECT_PROGRESS).usd("7800000").unit(TENTH).wholeOfParts(),
                    forCandidate(GALLEGO, "6900000").cumulative(),
                    forCandidate(SLOTKIN, "7600000").cumulative()));

    assertThat(totals.text("PERSON:ruben-gallego")).isEqualTo("SUPPORTED 6900000");
    assertThat(totals.text("PERSON:elissa-slotkin")).isEqualTo("SUPPORTED 7600000");
    assertThat(totals.text("CMTE:protect-progress")).isEqualTo("SPENT 14500000");
  }

  @Test
  void aWholeIsNotAddedToItsParts() {
    Party fund =
        Party.newBuilder(
                party(
                    "CMTE:commonwealth-unity-fund",
                    "Commonwealth Unity Fund",
                    EntityType.COMMITTEE))
            .setCommitteeClass(CommitteeClass.OUTSIDE)
            .setCryptoLinked(true)
            .build();

    var totals =
        totals(
            article("a1")
                .says(
                    expenditure().from(fund).usdAtLeast("600000").wholeOfParts(),
                    expenditure().from(fund).oppose(WARREN).usd("330000"),
                    expenditure().from(fund).support(DEATON).usd("330000")));

    assertThat(totals.text("CMTE:commonwealth-unity-fund")).isEqualTo("SPENT 660000");
  }

  @Test
  void goalsPricesLimitsBalancesAndAnnouncementsAreNoSpending() {
    var fellowship =
        Party.newBuilder(party("CMTE:fellowship-pac", "Fellowship PAC", EntityType.COMMITTEE))
            .setCommitteeClass(CommitteeClass.OUTSIDE)
            .setCryptoLinked(true)
            .build();

    var totals =
        totals(
            article("a1")
                .says(
                    report(Flow.RECEIPTS).about(HARRIS).usd("100000").status(Status.GOAL),
                    contribution().about(HARRIS).usdBetween("500", "5000").status(Status.PRICE),
                    contribution().to(TRUMP_47).usd("844600").status(Status.LIMIT),
                    report(Flow.CASH_ON_HAND).to(FAIRSHAKE).usd("193000000"),
                    report(Flow.RECEIPTS).to(fellowship).usd("100000000").status(Status.PLEDGED)));

    assertThat(totals.text("PERSON:kamala-harris")).isEmpty();
    assertThat(totals.text("CMTE:trump-47-committee")).isEmpty();
    assertThat(totals.text("CMTE:fairshake")).isEqualTo("CASH_ON_HAND 193000000");
    assertThat(totals.text("CMTE:fellowship-pac")).isEqualTo("PLEDGED_RECEIVED 100000000");
  }

  @Test
  void whatANetworkMovesWithinItselfIsCountedOnceWhenItIsSpent() {
    var totals =
        totals(
            article("a1")
                .says(
                    contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000"),
                    report(Flow.TRANSFER).from(FAIRSHAKE).to(DEFEND_AMERICAN_JOBS).usd("15000000"),
                    report(Flow.TRANSFER).from(FAIRSHAKE).to(PROTECT_PROGRESS).usd("5000000")),
            article("a2")
                .says(
                    expenditure().from(DEFEND_AMERICAN_JOBS).support(DEATON).usd("12000000"),
                    expenditure().from(PROTECT_PROGRESS).support(SLOTKIN).usd("3700000")));

    assertThat(totals.text("NET:fairshake")).isEqualTo("RECEIVED 25000000; SPENT 15700000");
    assertThat(totals.text("CMTE:fairshake"))
        .isEqualTo("RECEIVED 25000000; TRANSFERRED_OUT 20000000");
  }

  @Test
  void correctionsReplaceAndRefundsStandBesideWhatTheyRefund() {
    var totals =
        totals(
            article("gifts")
                .says(
                    contribution().from(CAMERON).to(TRUMP_47).about(TRUMP).usd("1000000"),
                    contribution().from(TYLER).to(TRUMP_47).about(TRUMP).usd("1000000")),
            article("refunds")
                .says(
                    report(Flow.REFUND).from(TRUMP_47).to(CAMERON).about(TRUMP).usd("155400"),
                    report(Flow.REFUND).from(TRUMP_47).to(TYLER).about(TRUMP).usd("155400")),
            article("filing").says(expenditure().from(FAIRSHAKE).support(PORTER).usd("9000000")),
            article("filing")
                .revision(2)
                .says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")),
            article("hoax").says(contribution().from(RIPPLE).to(TRUMP_47).usd("90000000")),
            article("hoax").revision(2).withdrawn());

    var trump = totals.of("PERSON:donald-trump");
    assertThat(totals.text("PERSON:donald-trump"))
        .isEqualTo("CONTRIBUTED 2000000; REFUNDED 310800");
    assertThat(trump.get(0).getFigure().getBest().subtract(trump.get(1).getFigure().getBest()))
        .isEqualByComparingTo("1689200");
    assertThat(totals.text("PERSON:katie-porter")).isEqualTo("OPPOSED 10000000");
  }

  @Test
  void moneyAgainstARivalSupportsNobody() {
    var totals =
        totals(
            article("a1").says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")),
            article("a2")
                .says(
                    expenditure()
                        .from(FAIRSHAKE)
                        .oppose(PORTER)
                        .usdAtLeast("10000000")
                        .unit("1000000"),
                    report(Flow.RECEIPTS).about(SCHIFF).usd("10000000").status(Status.ESTIMATE)));

    assertThat(totals.support("PERSON:katie-porter"))
        .isEqualTo("OPPOSED 10000000 (1 facts, 2 reports, 2 sources)");
    assertThat(totals.text("PERSON:adam-schiff")).isEmpty();
  }

  @Test
  void aCommitteeThatChangesItsCandidateKeepsItsTotalAndEachCandidateTheirs() {
    var totals =
        totals(
            article("june").says(contribution().from(RIPPLE).to(principal(BIDEN)).usd("1000000")),
            article("september")
                .says(contribution().from(LARSEN).to(principal(HARRIS)).usd("2000000")));

    assertThat(totals.text("CMTE:harris-for-president")).isEqualTo("RECEIVED 3000000");
    assertThat(totals.text("PERSON:joe-biden")).isEqualTo("CONTRIBUTED 1000000");
    assertThat(totals.text("PERSON:kamala-harris")).isEqualTo("CONTRIBUTED 2000000");
  }

  private static Party principal(Party candidate) {
    return Party.newBuilder(
            party("CMTE:harris-for-president", "Harris for President", EntityType.COMMITTEE))
        .setFecIds(List.of("C00703975"))
        .setCommitteeClass(CommitteeClass.AUTHORISED)
        .setCandidateId(candidate.getId())
        .setCandidateName(candidate.getName())
        .build();
  }

  @Test
  void aGiftIsItsGiversAndNotTheirEmployers() {
    var hastings = party("PERSON:reed-hastings", "Reed Hastings", EntityType.PERSON);

    var totals =
        totals(
            article("a1")
                .says(contribution().from(hastings).about(HARRIS).usd("7000000").notCryptoLinked()),
            article("a2").says(contribution().from(LARSEN).to(FAIRSHAKE).usd("1000000")),
            article("a3").says(contribution().from(RIPPLE).to(FAIRSHAKE).usd("25000000")));

    assertThat(totals.text("PERSON:kamala-harris")).isEmpty();
    assertThat(totals.support("CMTE:fairshake"))
        .isEqualTo("RECEIVED 26000000 (2 facts, 2 reports, 2 sources)");
  }

  @Test
  void coinsStayCoinsAndAreNeverConverted() {
    var totals =
        totals(
            article("a1")
                .says(
                    contribution()
                        .from(CAMERON)
                        .to(TRUMP_47)
                        .usd("15.47")
                        .currency("BTC")
                        .unit("0.01"),
                    contribution()
                        .from(TYLER)
                        .to(TRUMP_47)
                        .usd("15.47")
                        .currency("BTC")
                        .unit("0.01")),
            article("a2")
                .on(MONDAY)
                .says(contribution().from(RIPPLE).to(TRUMP_47).usd("1000000").currency("USDC")),
            article("a3").says(contribution().from(RIPPLE).to(TRUMP_47).usd("1000000")));

    assertThat(totals.text("CMTE:trump-47-committee"))
        .isEqualTo("BTC RECEIVED 30.94; RECEIVED 1000000");
  }
}
