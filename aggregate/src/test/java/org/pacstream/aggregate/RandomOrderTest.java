package org.pacstream.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.aggregate.total.OfflineTotals;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.LedgerEntry;

/** Whatever the order, the topology comes to what plain code says of the live articles. */
class RandomOrderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theSameArticlesGiveTheSameTotals(long seed) {
    List<EnrichedArticle> records = RandomArticles.records(40, new Random(seed));

    try (var topology = new TopologyHarness(folder)) {
      records.forEach(topology::publish);

      List<LedgerEntry> ledger = topology.ledgerEntries();
      Map<String, Object> last = topology.last();
      var plain = OfflineTotals.of(records);
      assertThat(last).as("seed %d", seed).isEqualTo(LatestTotals.of(plain));
      assertThat(TotalsText.sums(ledger))
          .as("seed %d", seed)
          .isEqualTo(TotalsText.figures(plain.totals()));
      assertThat(topology.deadLetters()).isEmpty();
    }
  }
}
