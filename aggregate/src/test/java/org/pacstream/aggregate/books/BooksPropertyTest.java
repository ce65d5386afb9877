package org.pacstream.aggregate.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
import org.pacstream.aggregate.total.Account;
import org.pacstream.aggregate.total.Mention;
import org.pacstream.aggregate.total.OfflineTotals;
import org.pacstream.aggregate.total.Sayings;
import org.pacstream.aggregate.total.SubjectAccounts;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.LedgerEntry;

/** Whatever is said, in whatever order, the books say what plain code says of the live articles. */
class BooksPropertyTest {

  @Provide
  Arbitrary<List<EnrichedArticle>> articles() {
    return Universe.articles();
  }

  @Property(tries = 2000)
  void totalsAndTheirPastAreThoseOfPlainCode(@ForAll("articles") List<EnrichedArticle> articles) {
    var kept = new Kept();
    articles.forEach(kept::publish);

    var plain = OfflineTotals.of(articles);
    assertThat(kept.totals()).isEqualTo(TotalsText.withTimes(plain.totals()));
    assertThat(kept.ledgerSums()).isEqualTo(TotalsText.figures(plain.totals()));
    for (SubjectAccounts subject : plain.accounts()) {
      if (!subject.accounts().isEmpty()) {
        assertThat(kept.name(subject.subject())).isEqualTo(subject.name());
      }
      for (Account tree : subject.accounts()) {
        assertThat(kept.partNames(subject.subject(), tree)).isEqualTo(partNames(tree));
      }
    }
    for (long hour : kept.hours()) {
      assertThat(kept.totalsAt(hour))
          .as("as of %s", Hours.begin(hour))
          .isEqualTo(TotalsText.of(plain.asOf(Hours.begin(hour)).totals()));
    }
  }

  private static Map<String, String> partNames(Account tree) {
    var names = new TreeMap<String, String>();
    for (Mention mention : tree.mentions()) {
      mention.statement().extent().parts().forEach(part -> names.put(part.id(), part.name()));
    }
    return names;
  }

  @Provide
  Arbitrary<List<EnrichedArticle>> copies() {
    return Universe.copies();
  }

  @Property(tries = 2000)
  void theSameOfCopies(@ForAll("copies") List<EnrichedArticle> articles) {
    totalsAndTheirPastAreThoseOfPlainCode(articles);
  }

  /** The books of one partition, and the articles that are live. */
  private static final class Kept {
    private final Stores stores = new Stores(new MockSchemaRegistryClient());
    private final BookRows rows =
        new BookRows(
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
    private final SubjectBooks books = new SubjectBooks(rows);
    private final Map<String, EnrichedArticle> live = new TreeMap<>();
    private final Map<SubjectKey, SubjectTotals> last = new TreeMap<>();
    private final List<LedgerEntry> ledger = new ArrayList<>();
    private final TreeSet<Long> hours = new TreeSet<>();

    void publish(EnrichedArticle article) {
      EnrichedArticle before = live.get(article.getId());
      if (before != null && Sayings.VERSIONS.compare(article, before) <= 0) {
        return;
      }
      live.put(article.getId(), article);
      hours.add(Hours.of(article.getPublished()));
      Map<SubjectKey, Saying> sayings = Sayings.of(article);
      sayings.values().forEach(this::say);
      if (before != null) {
        Sayings.of(before).keySet().stream()
            .filter(subject -> !sayings.containsKey(subject))
            .forEach(subject -> say(Sayings.nothing(article, subject)));
      }
    }

    private void say(Saying saying) {
      books
          .replace(saying)
          .ifPresent(
              change -> {
                last.put(SubjectKey.of(saying), change.now());
                ledger.addAll(change.entries());
              });
    }

    TreeSet<Long> hours() {
      return hours;
    }

    Map<String, String> totals() {
      return TotalsText.withTimes(last.values());
    }

    String name(SubjectKey subject) {
      return last.get(subject).name();
    }

    Map<String, String> partNames(SubjectKey subject, Account tree) {
      var names = new TreeMap<String, String>();
      var kept = new PartNames(rows.sightings());
      BooksPropertyTest.partNames(tree)
          .keySet()
          .forEach(
              part ->
                  names.put(part, kept.of(Keys.tree(subject, tree.key()), part).orElse("nothing")));
      return names;
    }

    Map<String, String> ledgerSums() {
      return TotalsText.sums(ledger);
    }

    Map<String, String> totalsAt(long hour) {
      return TotalsText.at(hour, rows.timelines(), last.values());
    }
  }
}
