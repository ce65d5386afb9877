package org.pacstream.aggregate.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.total.Totalled.totals;

import org.junit.jupiter.api.Test;
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
}
