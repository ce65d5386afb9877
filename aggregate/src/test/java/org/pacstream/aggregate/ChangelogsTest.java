package org.pacstream.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacstream.aggregate.books.Hours;
import org.pacstream.aggregate.books.Rows;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.OfflineTotals;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.MeasureTotal;

/** What earlier versions wrote of their stores is read and gone on from by this one. */
class ChangelogsTest {
  @TempDir private Path folder;

  /** With {@code -Dpacstream.changelogs=v2} what is written now becomes that version's first. */
  @BeforeAll
  static void writeWhenAsked(@TempDir Path temporary) throws Exception {
    String version = System.getProperty("pacstream.changelogs");
    if (version != null) {
      ChangelogDump.current(temporary).write(version);
    }
  }

  static List<String> versions() throws Exception {
    return ChangelogDump.versions();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void restoredTotalsAreThoseThatWereWritten(String version) throws Exception {
    ChangelogDump dump = ChangelogDump.read(version);

    try (var topology = dump.restored(folder)) {
      var plain = OfflineTotals.of(dump.articles());
      assertThat(dump.totals()).hasSizeGreaterThan(8).isEqualTo(LatestTotals.of(plain));
      assertThat(totals(topology)).isEqualTo(totals(plain));
      for (EnrichedArticle article : dump.articles()) {
        long hour = Hours.of(article.getPublished());
        assertThat(
                TotalsText.at(
                    hour,
                    Rows.readOnly(topology.driver.getKeyValueStore(Stores.TIMELINES)),
                    plain.totals()))
            .as("as of %s", Hours.begin(hour))
            .isEqualTo(TotalsText.of(plain.asOf(Hours.begin(hour)).totals()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void totalsGoOnFromWhatWasRestored(String version) throws Exception {
    ChangelogDump dump = ChangelogDump.read(version);
    List<EnrichedArticle> articles = new ArrayList<>(dump.articles());

    try (var topology = dump.restored(folder)) {
      articles.forEach(topology::publish);
      assertThat(topology.ledgerEntries()).as("entries for what is known").isEmpty();

      for (String id : ids(articles)) {
        EnrichedArticle withdrawn = Given.article(id).revision(1_000).withdrawn().build();
        articles.add(withdrawn);
        topology.publish(withdrawn);
        assertThat(totals(topology)).isEqualTo(totals(OfflineTotals.of(articles)));
      }

      assertThat(totals(topology)).isEmpty();
      assertThat(topology.deadLetters()).isEmpty();
    }
  }

  @Test
  void theNewestVersionHasRowsOfEveryStore() throws Exception {
    var stores = new Stores(new MockSchemaRegistryClient());
    List<String> versions = versions();

    assertThat(ChangelogDump.read(versions.get(versions.size() - 1)).stores())
        .withFailMessage(
            "the newest changelogs are not those of the stores there are; write a new version:%n"
                + "  mvn -Dquick -am -pl aggregate verify -Dtest=ChangelogsTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dpacstream.changelogs=v%d",
            versions.size() + 1)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of(stores.liveArticles()), stores.bySubject().stream())
                .map(StoreBuilder::name)
                .toList());
  }

  private static TreeSet<String> ids(List<EnrichedArticle> articles) {
    var ids = new TreeSet<String>();
    articles.forEach(article -> ids.add(article.getId()));
    return ids;
  }

  /** Of those who have any. */
  private static Map<String, List<MeasureTotal>> totals(TopologyHarness topology) {
    var totals = new TreeMap<String, List<MeasureTotal>>();
    try (KeyValueIterator<String, SubjectRow> rows =
        topology.driver.<String, SubjectRow>getKeyValueStore(Stores.TOTALS).all()) {
      rows.forEachRemaining(
          row -> {
            if (!row.value.getTotals().isEmpty()) {
              totals.put(row.value.getType() + " " + row.value.getId(), row.value.getTotals());
            }
          });
    }
    return totals;
  }

  private static Map<String, List<MeasureTotal>> totals(OfflineTotals plain) {
    var totals = new TreeMap<String, List<MeasureTotal>>();
    for (SubjectTotals subject : plain.totals()) {
      if (!subject.totals().isEmpty()) {
        totals.put(subject.type() + " " + subject.id(), subject.totals());
      }
    }
    return totals;
  }
}
