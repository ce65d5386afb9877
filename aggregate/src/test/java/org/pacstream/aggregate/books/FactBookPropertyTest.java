package org.pacstream.aggregate.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.state.FactRow;
import org.pacstream.aggregate.total.Agreement;
import org.pacstream.aggregate.total.End;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Part;
import org.pacstream.aggregate.total.Period;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.AvroSerde;
import org.pacstream.schemas.Bound;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Measure;

/**
 * Whatever is published, replaced and withdrawn, a book says what a reading of all articles says.
 */
class FactBookPropertyTest {
  private static final String SCOPE = "COMMITTEE\u001fCMTE:x\u001f2024\u001fUSD\u001fRECEIVED";
  private static final String NETWORK = "NET:n";
  private static final String CANDIDATE = "PERSON:c";

  /** One article as it is from now on; with nothing in it, withdrawn. */
  record Edition(int number, Press.Article article) {}

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void everyHourIsWhatAllArticlesUpToItComeTo(@ForAll("editions") List<Edition> editions) {
    var desk = new Desk();
    for (Edition edition : editions) {
      desk.publish(Map.of(edition.number(), edition.article()));
      desk.compare();
    }
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void manyArticlesAtOnceAreOneStep(@ForAll("issues") List<List<Edition>> issues) {
    var desk = new Desk();
    for (List<Edition> issue : issues) {
      var articles = new TreeMap<Integer, Press.Article>();
      issue.forEach(edition -> articles.put(edition.number(), edition.article()));
      desk.publish(articles);
      desk.compare();
    }
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void rowsDependOnWhatIsLiveAlone(@ForAll("editions") List<Edition> editions) {
    var one = new Desk();
    var last = new LinkedHashMap<Integer, Press.Article>();
    for (Edition edition : editions) {
      one.publish(Map.of(edition.number(), edition.article()));
      last.remove(edition.number());
      last.put(edition.number(), edition.article());
    }
    var other = new Desk();
    var numbers = new ArrayList<>(last.keySet());
    Collections.reverse(numbers);
    numbers.forEach(number -> other.publish(Map.of(number, last.get(number))));
    assertThat(contents(one.facts)).isEqualTo(contents(other.facts));
    assertThat(contents(one.index)).isEqualTo(contents(other.index));
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void nothingIsKeptOfWhatIsWithdrawn(@ForAll("editions") List<Edition> editions) {
    var desk = new Desk();
    editions.forEach(edition -> desk.publish(Map.of(edition.number(), edition.article())));
    for (Edition edition : editions) {
      var nothing = new Press.Article("", "", Instant.EPOCH, List.of());
      desk.publish(Map.of(edition.number(), nothing));
    }
    assertThat(contents(desk.facts)).isEmpty();
    assertThat(contents(desk.index)).isEmpty();
    assertThat(desk.totals(Hours.NEVER - 1)).isEmpty();
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void singlesThatRepeatALevelAreFound(
      @ForAll("editions") List<Edition> editions, @ForAll("statements") Statement level) {
    var desk = new Desk();
    editions.forEach(edition -> desk.publish(Map.of(edition.number(), edition.article())));
    var repeating = new TreeSet<String>();
    for (Press.Article article : desk.press.live()) {
      for (Press.Mention mention : article.mentions()) {
        if (mention.statement().role() == Role.FACT
            && Agreement.repeats(mention.statement(), level)) {
          repeating.add(mention.statement().text());
        }
      }
    }
    assertThat(desk.book.singlesAt(SCOPE, level))
        .extracting(Statement::text)
        .containsExactlyInAnyOrderElementsOf(repeating);
  }

  private static <V> Map<String, V> contents(Rows<V> rows) {
    var contents = new TreeMap<String, V>();
    try (KeyValueIterator<String, V> all = rows.prefix("")) {
      all.forEachRemaining(row -> contents.put(row.key, row.value));
    }
    return contents;
  }

  /** A book with all that came of it, and the articles it was told of. */
  private static final class Desk {
    final Press press = new Press();
    final TreeRows<FactRow> facts =
        new TreeRows<>(AvroSerde.of(FactRow.class, new MockSchemaRegistryClient()));
    final TreeRows<Integer> index = new TreeRows<>(Serdes.Integer());
    final FactBook book = new FactBook(facts, index);
    private final List<Contribution> contributions = new ArrayList<>();

    void publish(Map<Integer, Press.Article> articles) {
      Press.News news = press.publish(articles);
      contributions.addAll(book.replace(SCOPE, news.made(), news.figures(), news.repeats(), press));
    }

    void compare() {
      var hours = new TreeSet<Long>();
      press.live().forEach(article -> hours.add(Hours.of(article.published())));
      contributions.forEach(contribution -> hours.add(contribution.hour()));
      for (long hour : hours) {
        assertThat(totals(hour))
            .as("hour %d", hour)
            .isEqualTo(new FactsFromScratch(press.live(), hour).totals());
      }
    }

    Map<String, Standing> totals(long hour) {
      var totals = new HashMap<String, Standing>();
      for (Contribution contribution : contributions) {
        if (contribution.hour() <= hour) {
          totals.merge(
              contribution.extent().text() + " " + contribution.measure(),
              new Standing(contribution.more(), contribution.facts()),
              Standing::plus);
        }
      }
      totals.values().removeIf(Standing.NONE::equals);
      return totals;
    }
  }

  @Provide
  Arbitrary<List<List<Edition>>> issues() {
    return edition().list().ofMinSize(1).ofMaxSize(5).list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Edition>> editions() {
    return edition().list().ofMinSize(1).ofMaxSize(14);
  }

  private Arbitrary<Edition> edition() {
    Arbitrary<Press.Mention> mention =
        Combinators.combine(statements(), Arbitraries.of("one", "two", "three"))
            .as(Press.Mention::new);
    Arbitrary<List<Press.Mention>> mentions =
        mention
            .list()
            .ofMaxSize(3)
            .flatMap(
                list ->
                    Arbitraries.integers()
                        .between(0, 3)
                        .map(again -> again == 0 && !list.isEmpty() ? twice(list) : list));
    Arbitrary<Press.Article> article =
        Combinators.combine(
                Arbitraries.of("Axios", "Reuters", "Politico"),
                Arbitraries.of("a1", "a2", "a3"),
                Arbitraries.of(0L, 1L, 30L, 60L, 120L, 240L, 86_400L, 86_460L, 100_000L),
                mentions)
            .as(
                (outlet, original, minutes, said) ->
                    new Press.Article(outlet, original, Instant.ofEpochSecond(60 * minutes), said));
    return Combinators.combine(Arbitraries.integers().between(0, 7), article).as(Edition::new);
  }

  private static List<Press.Mention> twice(List<Press.Mention> list) {
    var twice = new ArrayList<>(list);
    twice.add(list.get(0));
    return twice;
  }

  @Provide
  Arbitrary<Statement> statements() {
    Arbitrary<Role> roles = Arbitraries.frequency(Tuple.of(9, Role.FACT), Tuple.of(1, Role.LEVEL));
    Arbitrary<End> payers =
        Arbitraries.of(
                new End("ORG:coinbase", End.Breadth.NAMED, null, null, true),
                new End("ORG:coinbase", End.Breadth.NAMED, null, null, true),
                new End("ORG:ripple", End.Breadth.NAMED, null, null, true),
                new End("ORG:netflix", End.Breadth.NAMED, null, null, false),
                new End("CMTE:head", End.Breadth.NETWORK, NETWORK, null, true),
                new End("CMTE:head", End.Breadth.NAMED, NETWORK, null, true),
                new End("CMTE:arm", End.Breadth.NAMED, NETWORK, null, true),
                new End("CMTE:arm", End.Breadth.NAMED, null, null, true),
                new End("GROUP:crypto-industry", End.Breadth.GROUP, null, null, true))
            .injectNull(0.2);
    Arbitrary<End> recipients =
        Arbitraries.of(
                new End("CMTE:x", End.Breadth.NAMED, null, CANDIDATE, false),
                new End("CMTE:x", End.Breadth.NAMED, null, CANDIDATE, false),
                new End("CMTE:y", End.Breadth.NAMED, null, CANDIDATE, false),
                new End(CANDIDATE, End.Breadth.CAMPAIGN, null, CANDIDATE, false))
            .injectNull(0.2);
    Arbitrary<End> candidates =
        Arbitraries.just(new End(CANDIDATE, End.Breadth.NAMED, null, CANDIDATE, false))
            .injectNull(0.5);
    Arbitrary<Period> periods =
        Arbitraries.of(
                period("2024-09-01", "2024-10-01"),
                period("2024-09-05", "2024-09-06"),
                period("2024-07-01", "2024-10-01"),
                period("2024-01-01", "2025-01-01"))
            .injectNull(0.6);
    Arbitrary<Boolean> additional = Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true));
    return Combinators.combine(
            roles, payers, recipients, candidates, periods, additional, quantities())
        .as(FactBookPropertyTest::statement);
  }

  private static Statement statement(
      Role role,
      End payer,
      End recipient,
      End candidate,
      Period period,
      boolean additional,
      Quantity quantity) {
    List<Part> from = payer == null ? List.of() : List.of(new Part(payer.id(), payer.id()));
    return new Statement(
        role,
        candidate == null ? Measure.RECEIVED : Measure.CONTRIBUTED,
        new Extent(null, from),
        Flow.CONTRIBUTION,
        null,
        additional,
        payer,
        recipient,
        candidate,
        period,
        quantity);
  }

  private static Period period(String begin, String end) {
    return new Period(LocalDate.parse(begin), LocalDate.parse(end));
  }

  private static Arbitrary<Quantity> quantities() {
    Arbitrary<BigDecimal> values =
        Arbitraries.of("10", "10.2", "10.5", "9.8", "11", "1", "1.04", "100", "0.01", "0", "103.5")
            .map(BigDecimal::new);
    Arbitrary<BigDecimal> units =
        Arbitraries.of("1", "0.1", "0.001", "0", "10").map(BigDecimal::new);
    Arbitrary<Bound> bounds =
        Arbitraries.frequency(
            Tuple.of(6, Bound.EXACT),
            Tuple.of(2, Bound.ABOUT),
            Tuple.of(3, Bound.AT_LEAST),
            Tuple.of(1, Bound.AT_MOST),
            Tuple.of(1, Bound.RANGE));
    return Combinators.combine(values, units, bounds).as(FactBookPropertyTest::quantity);
  }

  private static Quantity quantity(BigDecimal value, BigDecimal unit, Bound bound) {
    Sum sum =
        switch (bound) {
          case AT_LEAST -> Sum.of(value, value, value, 1);
          case AT_MOST -> Sum.of(BigDecimal.ZERO, value, value, 0);
          case RANGE -> Sum.of(value, value, value.add(BigDecimal.ONE), 0);
          default -> Sum.of(value, value, value, 0);
        };
    return new Quantity(sum, bound, Sum.plain(unit));
  }
}
