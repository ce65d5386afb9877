package org.pacstream.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.utils.Utils;
import org.pacstream.aggregate.books.Hours;
import org.pacstream.aggregate.total.OfflineTotals;
import org.pacstream.schemas.EnrichedArticle;

/** However many partitions share the work, and whichever of them is ahead. */
class PartitionsPropertyTest {
  @Provide
  Arbitrary<List<EnrichedArticle>> articles() {
    return Universe.articles();
  }

  @Provide
  Arbitrary<Integer> partitions() {
    return Arbitraries.of(1, 3, 8);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void totalsLedgerAndPastAreThoseOfPlainCode(
      @ForAll("articles") List<EnrichedArticle> articles,
      @ForAll("partitions") int partitions,
      @ForAll Random random)
      throws IOException {
    var plain = OfflineTotals.of(articles);
    Path folder = Files.createTempDirectory("partitions");
    try (var topology = new PartitionedTopology(partitions, folder)) {
      topology.publish(articles, random);

      assertThat(TotalsText.sums(topology.ledger())).isEqualTo(TotalsText.figures(plain.totals()));
      for (long hour : around(articles)) {
        assertThat(topology.at(hour, plain.totals()))
            .as("as of %s", Hours.begin(hour))
            .isEqualTo(TotalsText.of(plain.asOf(Hours.begin(hour)).totals()));
      }

      topology.publish(articles, random);

      assertThat(topology.ledger()).as("entries for what is known").isEmpty();
      assertThat(topology.last()).isEqualTo(LatestTotals.of(plain));
    } finally {
      Utils.delete(folder.toFile());
    }
  }

  /** The hours of all publications, and those beside them. */
  private static TreeSet<Long> around(List<EnrichedArticle> articles) {
    var hours = new TreeSet<Long>();
    for (EnrichedArticle article : articles) {
      long hour = Hours.of(article.getPublished());
      hours.addAll(List.of(hour - 1, hour, hour + 1));
    }
    return hours;
  }
}
