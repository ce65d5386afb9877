package org.pacstream.aggregate.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.RIPPLE;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.total.Totalled.totals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.SubjectType;

class OfflineTotalsTest {
  private static final Instant NOON = Instant.parse("2024-09-02T12:00:00Z");
  private static final long HOUR = NOON.toEpochMilli() / 3_600_000;

  private static Totalled twoHours() {
    return totals(
        article("a1")
            .on(Instant.parse("2024-09-02T12:59:59.999Z"))
            .says(contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000")),
        article("a2")
            .on(Instant.parse("2024-09-02T13:00:00Z"))
            .says(contribution().from(RIPPLE).to(FAIRSHAKE).usd("5000000")));
  }

  @Test
  void aTimeIsItsWholeHour() {
    var totals = twoHours();

    assertThat(totals.asOf(NOON.minusMillis(1)).text("CMTE:fairshake")).isEmpty();
    assertThat(totals.asOf(NOON).text("CMTE:fairshake")).isEqualTo("RECEIVED 25000000");
    assertThat(totals.asOf(Instant.parse("2024-09-02T13:00:00Z")).text("CMTE:fairshake"))
        .isEqualTo("RECEIVED 30000000");
  }

  @Test
  void aMeasureIsKnownForEveryHour() {
    var best =
        twoHours()
            .offline()
            .bestAt(
                new SubjectKey(SubjectType.COMMITTEE, "CMTE:fairshake"),
                2024,
                "USD",
                Measure.RECEIVED,
                List.of(HOUR - 1, HOUR, HOUR + 1, HOUR + 1000));

    assertThat(best.keySet()).containsExactly(HOUR - 1, HOUR, HOUR + 1, HOUR + 1000);
    assertThat(best.values())
        .extracting(sum -> sum.best().toPlainString())
        .containsExactly("0", "25000000", "30000000", "30000000");
  }

  @Test
  void aMonthOldArticleChangesThePast() {
    var gift = contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000");

    var totals =
        totals(
            article("new").on(NOON).says(gift),
            article("late")
                .on(Instant.parse("2024-08-02T12:00:00Z"))
                .says(contribution().from(RIPPLE).to(FAIRSHAKE).usd("5000000")));

    assertThat(totals.asOf(Instant.parse("2024-08-15T12:00:00Z")).text("CMTE:fairshake"))
        .isEqualTo("RECEIVED 5000000");
    assertThat(totals.text("CMTE:fairshake")).isEqualTo("RECEIVED 30000000");
  }
}
