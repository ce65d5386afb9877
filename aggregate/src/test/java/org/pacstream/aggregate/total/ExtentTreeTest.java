package org.pacstream.aggregate.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.BROWN;
import static org.pacstream.aggregate.Given.CAMERON;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.DEFEND_AMERICAN_JOBS;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.FAIRSHAKE_NETWORK;
import static org.pacstream.aggregate.Given.INDUSTRY;
import static org.pacstream.aggregate.Given.MAGA_INC;
import static org.pacstream.aggregate.Given.PORTER;
import static org.pacstream.aggregate.Given.PROTECT_PROGRESS;
import static org.pacstream.aggregate.Given.RIPPLE;
import static org.pacstream.aggregate.Given.TRUMP;
import static org.pacstream.aggregate.Given.TRUMP_47;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.Given.expenditure;
import static org.pacstream.aggregate.Given.report;
import static org.pacstream.aggregate.total.Totalled.totals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Measure;

/** What is known of an extent by its parts. */
class ExtentTreeTest {
  @Test
  void aMembersLevelAndAnotherMembersFactsAddBySide() {
    var totals =
        totals(
            article("a1")
                .says(
                    report(Flow.DISBURSEMENTS)
                        .from(DEFEND_AMERICAN_JOBS)
                        .usd("20000000")
                        .cumulative(),
                    expenditure().from(DEFEND_AMERICAN_JOBS).oppose(BROWN).usd("12000000"),
                    expenditure().from(PROTECT_PROGRESS).oppose(BROWN).usd("5000000")));

    assertThat(totals.text("NET:fairshake")).isEqualTo("SPENT 25000000");
    assertThat(lines(totals.account("NET:fairshake", Measure.SPENT).tree()))
        .containsExactly(
            "the whole: 25000000",
            "  Defend American Jobs: 20000000",
            "    Sherrod Brown: 12000000",
            "      oppose: 12000000",
            "  Protect Progress: 5000000",
            "    Sherrod Brown: 5000000",
            "      oppose: 5000000");
  }

  @Test
  void aLevelAgainstOneCandidateAndFactsAgainstAnotherAddByCounterparty() {
    var totals =
        totals(
            article("a1")
                .says(
                    expenditure()
                        .from(FAIRSHAKE_NETWORK)
                        .oppose(BROWN)
                        .usd("40000000")
                        .cumulative(),
                    expenditure().from(DEFEND_AMERICAN_JOBS).oppose(BROWN).usd("12000000"),
                    expenditure().from(PROTECT_PROGRESS).oppose(PORTER).usd("3000000")));

    assertThat(totals.text("NET:fairshake")).isEqualTo("SPENT 43000000");
    assertThat(lines(totals.account("NET:fairshake", Measure.SPENT).tree()))
        .containsExactly(
            "the whole: 43000000",
            "  Katie Porter: 3000000",
            "    oppose: 3000000",
            "      Protect Progress: 3000000",
            "  Sherrod Brown: 40000000",
            "    oppose: 40000000",
            "      Defend American Jobs: 12000000");
  }

  @Test
  void aMembersLevelOnOneRaceHoldsWhatItSpentForAndAgainst() {
    var totals =
        totals(
            article("a1")
                .says(
                    expenditure().from(FAIRSHAKE).about(BROWN).usd("25000000").cumulative().alone(),
                    expenditure().from(FAIRSHAKE).oppose(BROWN).usd("20000000").alone()));

    assertThat(totals.text("CMTE:fairshake")).isEqualTo("SPENT 25000000");
    assertThat(totals.text("NET:fairshake")).isEqualTo("SPENT 25000000");
  }

  @Test
  void whatIsGivenLiesUnderTheIndustryAndTheRestBesideIt() {
    var totals =
        totals(
            article("a1")
                .says(
                    contribution().from(INDUSTRY).to(FAIRSHAKE).usd("60000000").cumulative(),
                    contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000"),
                    contribution().from(RIPPLE).to(FAIRSHAKE).usd("45000000")),
            article("a2").says(contribution().to(FAIRSHAKE).usd("1000000")));

    assertThat(lines(totals.account("CMTE:fairshake", Measure.RECEIVED).tree()))
        .containsExactly(
            "the whole: 71000000",
            "  crypto industry: 70000000",
            "    Coinbase: 25000000",
            "    Ripple: 45000000");
  }

  @Test
  void theUnknownIsWhatTheWholeHasOverItsClasses() {
    var totals =
        totals(
            article("a1")
                .says(
                    contribution().from(CAMERON).to(TRUMP_47).usd("1000000"),
                    contribution().from(RIPPLE).to(MAGA_INC).usd("5000000"),
                    contribution().from(INDUSTRY).about(TRUMP).usd("10000000").cumulative()));
    var outgrown =
        totals(
            article("a1")
                .says(
                    contribution().from(CAMERON).to(TRUMP_47).usd("8000000"),
                    contribution().from(RIPPLE).to(MAGA_INC).usd("5000000"),
                    contribution().from(INDUSTRY).about(TRUMP).usd("10000000").cumulative()));

    assertThat(totals.text("PERSON:donald-trump"))
        .isEqualTo("CONTRIBUTED 1000000; CONTRIBUTED_OUTSIDE 5000000; CONTRIBUTED_UNKNOWN 4000000");
    assertThat(outgrown.text("PERSON:donald-trump"))
        .isEqualTo("CONTRIBUTED 8000000; CONTRIBUTED_OUTSIDE 5000000; CONTRIBUTED_UNKNOWN 0");
  }

  @Test
  void openEndsGoWithTheLargerFigure() {
    var facts =
        totals(
            article("a1")
                .says(
                    report(Flow.DISBURSEMENTS).from(FAIRSHAKE).usd("15000000").cumulative(),
                    expenditure().from(FAIRSHAKE).oppose(BROWN).usdAtLeast("12000000"),
                    expenditure().from(FAIRSHAKE).oppose(PORTER).usdAtLeast("10000000")));
    var level =
        totals(
            article("a1")
                .says(
                    report(Flow.DISBURSEMENTS).from(FAIRSHAKE).usd("25000000").cumulative(),
                    expenditure().from(FAIRSHAKE).oppose(BROWN).usdAtLeast("12000000"),
                    expenditure().from(FAIRSHAKE).oppose(PORTER).usdAtLeast("10000000")));

    assertThat(facts.text("CMTE:fairshake")).isEqualTo("SPENT 22000000+2");
    assertThat(level.text("CMTE:fairshake")).isEqualTo("SPENT 25000000");
  }

  private static List<String> lines(ExtentTree tree) {
    var lines = new ArrayList<String>();
    write(tree, "", lines);
    return lines;
  }

  private static void write(ExtentTree tree, String indent, List<String> lines) {
    String name = tree.name().isEmpty() ? "the whole" : tree.name();
    lines.add(indent + name + ": " + tree.known().best().toPlainString());
    tree.parts().forEach(part -> write(part, indent + "  ", lines));
  }
}
