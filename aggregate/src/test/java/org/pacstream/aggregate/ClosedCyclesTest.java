package org.pacstream.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.FRIDAY;
import static org.pacstream.aggregate.Given.RIPPLE;
import static org.pacstream.aggregate.Given.TUESDAY;
import static org.pacstream.aggregate.Given.WEDNESDAY;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.schemas.LedgerEntry;

/** A setting closes cycles between one run and the next. */
class ClosedCyclesTest {
  private static final Map<String, String> FROM_2024 = Map.of("aggregate.cycles.from", "2024");

  @TempDir Path folder;
  private TopologyHarness topology;

  @BeforeEach
  void start() {
    topology = TopologyHarness.inMemory(folder);
  }

  @AfterEach
  void stop() {
    topology.close();
  }

  private void restart(Map<String, String> settings) {
    topology = topology.restart(settings);
  }

  private static Given.ReportBuilder received(int cycle, String usd) {
    return contribution().from(COINBASE).to(FAIRSHAKE).usd(usd).cycle(cycle);
  }

  private static Given.ReportBuilder fromRipple(int cycle, String usd) {
    return contribution().from(RIPPLE).to(FAIRSHAKE).usd(usd).cycle(cycle);
  }

  /** Of Fairshake, as "cycle before → after", an opening one marked. */
  private List<String> ledgerRows() {
    var entries = new ArrayList<String>();
    try (var rows = topology.driver.<String, LedgerEntry>getKeyValueStore(Stores.LEDGER).all()) {
      while (rows.hasNext()) {
        LedgerEntry entry = rows.next().value;
        if (entry.getSubject().equals("CMTE:fairshake")) {
          entries.add(
              "%d %s → %s%s"
                  .formatted(
                      entry.getCycle(),
                      Figures.text(entry.getBefore()),
                      Figures.text(entry.getAfter()),
                      entry.getOpening() ? " opening" : ""));
        }
      }
    }
    return entries;
  }

  private int rowsOf(int cycle) {
    int rows = 0;
    for (String store : topology.driver.getAllStateStores().keySet()) {
      try (var all = topology.driver.<String, Object>getKeyValueStore(store).all()) {
        while (all.hasNext()) {
          rows += all.next().key.contains("\u001f" + cycle + "\u001f") ? 1 : 0;
        }
      }
    }
    return rows;
  }

  @Test
  void aClosedCycleKeepsItsTotalWhateverIsSaidOfItLater() {
    topology.publish(article("a1").says(received(2022, "25000000"), received(2024, "1000000")));
    restart(FROM_2024);

    topology.publish(
        article("a2").on(TUESDAY).says(fromRipple(2022, "7000000"), fromRipple(2024, "2000000")));

    assertThat(topology.committees())
        .containsExactly("CMTE:fairshake: 2022 RECEIVED 25000000; RECEIVED 3000000");
    assertThat(topology.ledger())
        .containsExactly(
            "CMTE:fairshake 2024 USD RECEIVED 1000000 → 3000000",
            "NET:fairshake 2024 USD RECEIVED 1000000 → 3000000");
    assertThat(topology.deadLetters()).isEmpty();
  }

  @Test
  void aCorrectionTakesBackWhatWasSaidOfAnOpenCycleAlone() {
    topology.publish(article("a1").says(received(2022, "25000000"), received(2024, "1000000")));
    restart(FROM_2024);

    topology.publish(
        article("a1")
            .revision(2)
            .on(TUESDAY)
            .says(received(2022, "24000000"), received(2024, "900000")));

    assertThat(topology.committees())
        .containsExactly("CMTE:fairshake: 2022 RECEIVED 25000000; RECEIVED 900000");
  }

  @Test
  void aWithdrawalTakesBackWhatWasSaidOfAnOpenCycleAlone() {
    topology.publish(article("a1").says(received(2022, "25000000"), received(2024, "1000000")));
    restart(FROM_2024);

    topology.publish(article("a1").revision(2).on(TUESDAY).withdrawn());

    assertThat(topology.committees()).containsExactly("CMTE:fairshake: 2022 RECEIVED 25000000");
    assertThat(topology.deadLetters()).isEmpty();
  }

  @Test
  void aReportMovedFromAClosedCycleToAnOpenOneCountsInBoth() {
    topology.publish(article("a1").says(received(2022, "25000000")));
    restart(FROM_2024);

    topology.publish(article("a1").rules(2).says(received(2024, "25000000")));

    assertThat(topology.committees())
        .containsExactly("CMTE:fairshake: 2022 RECEIVED 25000000; RECEIVED 25000000");
  }

  @Test
  void whatIsSaidFirstOfAClosedCycleMakesNoTotal() {
    restart(FROM_2024);

    topology.publish(article("a1").says(received(2022, "25000000")));

    assertThat(topology.committees()).isEmpty();
    assertThat(topology.ledger()).isEmpty();
    assertThat(topology.deadLetters()).isEmpty();
  }

  @Test
  void theLedgerOpensWithWhatAClosedCycleCameTo() {
    topology.publish(
        article("a1").says(received(2022, "25000000"), received(2024, "1000000")),
        article("a2").on(TUESDAY).says(fromRipple(2022, "7000000")),
        article("a3").on(WEDNESDAY).says(fromRipple(2020, "5000000")),
        article("a3").revision(2).on(WEDNESDAY).withdrawn());
    restart(FROM_2024);

    topology.publish(article("a4").on(FRIDAY).says(fromRipple(2024, "2000000")));

    assertThat(ledgerRows())
        .containsExactly("2024 0 → 1000000", "2022 0 → 32000000 opening", "2024 1000000 → 3000000");
    assertThat(topology.ledgerEntries()).isNotEmpty().noneMatch(LedgerEntry::getOpening);
  }

  @Test
  void anotherCycleClosesAfterTheFirst() {
    topology.publish(
        article("a1").says(received(2022, "25000000"), received(2024, "1000000")),
        article("a2").on(TUESDAY).says(fromRipple(2024, "3000000"), received(2026, "9000000")));
    restart(FROM_2024);
    topology.publish(article("a3").on(WEDNESDAY).says(fromRipple(2024, "5000000").another()));
    restart(Map.of("aggregate.cycles.from", "2026"));

    topology.publish(article("a4").on(FRIDAY).says(fromRipple(2026, "6000000")));

    assertThat(topology.committees())
        .containsExactly(
            "CMTE:fairshake: 2022 RECEIVED 25000000; RECEIVED 9000000; 2026 RECEIVED 15000000");
    assertThat(ledgerRows())
        .containsExactly(
            "2022 0 → 25000000 opening",
            "2026 0 → 9000000",
            "2024 0 → 9000000 opening",
            "2026 9000000 → 15000000");
  }

  @Test
  void nothingButTotalsAndWhatWasSaidIsLeftOfAClosedCycle() {
    topology.publish(article("a1").says(received(2022, "25000000"), received(2024, "1000000")));
    int open = rowsOf(2024);
    restart(FROM_2024);

    topology.publish(article("a1").says(received(2022, "25000000"), received(2024, "1000000")));
    topology.publish(article("a2").on(TUESDAY).says(received(2024, "1000000")));

    assertThat(rowsOf(2022)).isZero();
    assertThat(rowsOf(2024)).isGreaterThan(open);
  }

  @Test
  void nothingExpiresUnlessItIsSet() {
    topology.publish(article("a1").says(received(2022, "25000000")));
    int rows = rowsOf(2022);
    restart(Map.of());

    topology.publish(article("a2").on(TUESDAY).says(fromRipple(2024, "2000000")));

    assertThat(rowsOf(2022)).isEqualTo(rows).isPositive();
    assertThat(ledgerRows()).containsExactly("2022 0 → 25000000", "2024 0 → 2000000");
  }

  @Test
  void aSettingTakenBackOpensNothing() {
    topology.publish(article("a1").says(received(2022, "25000000"), received(2024, "1000000")));
    restart(FROM_2024);
    topology.publish(article("a2").on(TUESDAY).says(received(2024, "1000000")));
    restart(Map.of());

    topology.publish(
        article("a3").on(FRIDAY).says(fromRipple(2022, "7000000"), fromRipple(2024, "2000000")));

    assertThat(topology.committees())
        .containsExactly("CMTE:fairshake: 2022 RECEIVED 25000000; RECEIVED 3000000");
  }
}
