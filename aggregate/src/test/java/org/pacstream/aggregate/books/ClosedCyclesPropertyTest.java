package org.pacstream.aggregate.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.common.serialization.Serdes;
import org.pacstream.aggregate.TotalsText;
import org.pacstream.aggregate.Universe;
import org.pacstream.aggregate.state.ExtentRow;
import org.pacstream.aggregate.state.FactRow;
import org.pacstream.aggregate.state.FigureRow;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.MadeRow;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.state.SumRow;
import org.pacstream.aggregate.total.OfflineTotals;
import org.pacstream.aggregate.total.Sayings;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.SubjectType;

/** Articles, corrections and withdrawals go on coming while old cycles are closed and cleared. */
class ClosedCyclesPropertyTest {
  private static final int FROM = 2024;
  private static final List<Integer> CYCLES = List.of(2020, 2022, 2024, 2026, 10_000);

  @Provide
  Arbitrary<List<EnrichedArticle>> articles() {
    return Combinators.combine(Universe.articles(), Arbitraries.longs())
        .as(ClosedCyclesPropertyTest::overCycles);
  }

  private static List<EnrichedArticle> overCycles(List<EnrichedArticle> articles, long seed) {
    var random = new Random(seed);
    return articles.stream()
        .map(
            article ->
                EnrichedArticle.newBuilder(article)
                    .setReports(
                        article.getReports().stream()
                            .map(
                                report ->
                                    inCycle(report, CYCLES.get(random.nextInt(CYCLES.size()))))
                            .toList())
                    .build())
        .toList();
  }

  private static Report inCycle(Report report, int cycle) {
    return Report.newBuilder(report).setCycle(cycle).build();
  }

  @Property(tries = 500)
  void openTotalsAreWhatTheyWouldBeAnywayAndClosedOnesWhatTheyWere(
      @ForAll("articles") List<EnrichedArticle> articles,
      @ForAll @IntRange(min = 0, max = 14) int closedAfter,
      @ForAll @IntRange(min = 1, max = 40) int rowsAtOnce) {
    List<EnrichedArticle> first = articles.subList(0, Math.min(closedAfter, articles.size()));
    List<EnrichedArticle> then = articles.subList(first.size(), articles.size());
    Map<String, String> expected = withTimes(OfflineTotals.of(first), cycle -> cycle < FROM);
    expected.putAll(withTimes(OfflineTotals.of(articles), cycle -> cycle >= FROM));
    var kept = new Kept();

    kept.run(OptionalInt.empty(), first, rowsAtOnce);
    ClosedCycles closed = kept.run(OptionalInt.of(FROM), then, rowsAtOnce);
    while (kept.isUncleared()) {
      closed.clear(rowsAtOnce);
      assertThat(kept.ledgerSums()).isEqualTo(TotalsText.figures(kept.totals()));
    }

    assertThat(TotalsText.withTimes(kept.totals())).isEqualTo(expected);
    assertThat(kept.closedKeys()).isEmpty();
    assertThat(kept.closedEntries()).allMatch(LedgerEntry::getOpening).doesNotHaveDuplicates();
  }

  private static Map<String, String> withTimes(OfflineTotals plain, IntPredicate cycles) {
    return TotalsText.withTimes(
        plain.totals().stream()
            .map(
                all ->
                    new SubjectTotals(
                        all.type(),
                        all.id(),
                        all.name(),
                        all.fecIds(),
                        all.totals().stream()
                            .filter(total -> cycles.test(total.getCycle()))
                            .toList()))
            .toList());
  }

  private static BookRows rows() {
    var stores = new Stores(new MockSchemaRegistryClient());
    return new BookRows(
        new TreeRows<>(stores.avro(Saying.class)),
        new TreeRows<>(Serdes.String()),
        new TreeRows<>(stores.avro(MadeRow.class)),
        new TreeRows<>(stores.avro(FigureRow.class)),
        new TreeRows<>(stores.avro(FactRow.class)),
        new TreeRows<>(Serdes.Integer()),
        new TreeRows<>(stores.avro(LevelRow.class)),
        new TreeRows<>(Serdes.String()),
        new TreeRows<>(stores.avro(ExtentRow.class)),
        new TreeRows<>(stores.avro(SumRow.class)),
        new TreeRows<>(stores.avro(TimelineRow.class)),
        new TreeRows<>(stores.avro(SubjectRow.class)),
        new TreeRows<>(stores.avro(LedgerEntry.class)));
  }

  private static final class Kept {
    private final BookRows rows = ClosedCyclesPropertyTest.rows();
    private final Map<String, EnrichedArticle> live = new TreeMap<>();

    /** As from a start of the process on: nothing is known but the rows. */
    ClosedCycles run(OptionalInt from, List<EnrichedArticle> articles, int rowsAtOnce) {
      var closed = ClosedCycles.before(from, rows);
      var books = new SubjectBooks(rows, closed);
      for (EnrichedArticle article : articles) {
        publish(books, article);
        closed.clear(rowsAtOnce);
        assertThat(ledgerSums()).isEqualTo(TotalsText.figures(totals()));
      }
      return closed;
    }

    private void publish(SubjectBooks books, EnrichedArticle article) {
      EnrichedArticle before = live.get(article.getId());
      if (before != null && Sayings.VERSIONS.compare(article, before) <= 0) {
        return;
      }
      live.put(article.getId(), article);
      Map<SubjectKey, Saying> sayings = Sayings.of(article);
      sayings.values().forEach(books::replace);
      if (before != null) {
        Sayings.of(before).keySet().stream()
            .filter(subject -> !sayings.containsKey(subject))
            .forEach(subject -> books.replace(Sayings.nothing(article, subject)));
      }
    }

    private List<SubjectRow> subjects() {
      var subjects = new ArrayList<SubjectRow>();
      for (SubjectType type : SubjectType.values()) {
        try (var found = rows.subjects().prefix(Keys.type(type))) {
          found.forEachRemaining(row -> subjects.add(row.value));
        }
      }
      return subjects;
    }

    boolean isUncleared() {
      return subjects().stream().anyMatch(row -> row.getClearedBefore() < FROM);
    }

    List<SubjectTotals> totals() {
      return subjects().stream()
          .map(
              row ->
                  new SubjectTotals(
                      row.getType(), row.getId(), row.getName(), List.of(), row.getTotals()))
          .toList();
    }

    private List<LedgerEntry> ledger() {
      var ledger = new ArrayList<LedgerEntry>();
      try (var entries = rows.ledger().prefix("")) {
        entries.forEachRemaining(row -> ledger.add(row.value));
      }
      return ledger;
    }

    Map<String, String> ledgerSums() {
      return TotalsText.sums(ledger());
    }

    List<LedgerEntry> closedEntries() {
      return ledger().stream().filter(entry -> entry.getCycle() < FROM).toList();
    }

    List<String> closedKeys() {
      var keys = new ArrayList<String>();
      for (Rows<?> store : rows.byCycle()) {
        try (var found = store.prefix("")) {
          while (found.hasNext()) {
            String key = found.next().key;
            if (Keys.parts(key)[2].matches("\\d+") && Keys.cycleOf(key) < FROM) {
              keys.add(key);
            }
          }
        }
      }
      return keys;
    }
  }
}
