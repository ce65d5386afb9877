package org.pacstream.aggregate.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;
import org.pacstream.aggregate.state.FactRow;
import org.pacstream.aggregate.total.End;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Part;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.AvroSerde;
import org.pacstream.schemas.Bound;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Measure;

/**
 * What a change costs beside many gifts of 300 donors, of sums spread over four decades; of one in
 * twenty the donor is not named, so that it may be any of those whose sum fits. The more there are,
 * the closer the sums lie: the dearest changes are those of sums that many others fit.
 */
class FactBookCostTest {
  private static final Instant BEGIN = Instant.parse("2023-01-01T00:00:00Z");
  private static final int SAMPLE = 600;

  private final TouchedRows<FactRow> facts =
      new TouchedRows<>(
          new TreeRows<>(AvroSerde.of(FactRow.class, new MockSchemaRegistryClient())));
  private final TouchedRows<Integer> index = new TouchedRows<>(new TreeRows<>(Serdes.Integer()));
  private final FactBook book = new FactBook(facts, index);
  private final Random random = new Random(11);
  private final Carriers carriers = new Carriers();
  private final List<Statement> live = new ArrayList<>();

  @Test
  void ofTenTimesAsManyStatementsAChangeTouchesLittleMore() {
    grow(1_000);
    List<Integer> few = touched();
    grow(10_000);
    List<Integer> many = touched();
    assertThat(percentile(many, 50)).isLessThanOrEqualTo(2 * percentile(few, 50));
    assertThat(percentile(many, 99)).isLessThanOrEqualTo(4 * percentile(few, 99));
  }

  private static int percentile(List<Integer> sorted, int percent) {
    return sorted.get(sorted.size() * percent / 100);
  }

  private void grow(int statements) {
    while (live.size() < statements) {
      publish(anyStatement());
    }
  }

  /** Of many changes, ascending: new statements, second sources, withdrawals. */
  private List<Integer> touched() {
    var touched = new ArrayList<Integer>();
    facts.touched();
    index.touched();
    for (int change = 0; change < SAMPLE; change++) {
      switch (change % 3) {
        case 0 -> publish(anyStatement());
        case 1 -> copy(live.get(random.nextInt(live.size())));
        default -> withdraw(random.nextInt(live.size()));
      }
      touched.add(facts.touched() + index.touched());
    }
    Collections.sort(touched);
    return touched;
  }

  private void publish(Statement statement) {
    if (carriers.seen(statement.figure()).isEmpty()) {
      Instant published = BEGIN.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 700)));
      carriers.seen.put(
          statement.figure(),
          new Seen(published, "one", "one", "one", Hours.NEVER, Hours.NEVER, Hours.NEVER));
      live.add(statement);
      tell(statement, List.of(published));
    }
  }

  private void copy(Statement statement) {
    Instant first = carriers.seen.get(statement.figure()).first();
    long later = Hours.of(first) + 2;
    carriers.seen.put(
        statement.figure(), new Seen(first, "one", "one", "one", later, later, later));
    book.replace("tree", List.of(), List.of(statement.figure()), Map.of(), carriers);
  }

  private void withdraw(int number) {
    Collections.swap(live, number, live.size() - 1);
    Statement statement = live.remove(live.size() - 1);
    carriers.seen.remove(statement.figure());
    tell(statement, List.of());
  }

  private void tell(Statement statement, List<Instant> reached) {
    book.replace(
        "tree",
        List.of(new Made(statement, reached)),
        List.of(statement.figure()),
        Map.of(),
        carriers);
  }

  private Statement anyStatement() {
    String donor = "ORG:donor-" + random.nextInt(300);
    boolean unnamed = random.nextInt(20) == 0;
    return new Statement(
        Role.FACT,
        Measure.RECEIVED,
        new Extent(null, unnamed ? List.of() : List.of(new Part(donor, donor))),
        Flow.CONTRIBUTION,
        null,
        false,
        unnamed ? null : new End(donor, End.Breadth.NAMED, null, null, true),
        new End("CMTE:head", End.Breadth.NETWORK, "NET:head", null, true),
        null,
        null,
        anyQuantity());
  }

  /** From 10,000 to 100 million, to two, three or four digits. */
  private Quantity anyQuantity() {
    double exact = Math.pow(10, 4 + 4 * random.nextDouble());
    int digits = 2 + random.nextInt(3);
    int exponent = (int) Math.floor(Math.log10(exact)) - digits + 1;
    BigDecimal unit = Sum.plain(BigDecimal.ONE.scaleByPowerOfTen(exponent));
    BigDecimal value = unit.multiply(BigDecimal.valueOf(Math.round(exact / unit.doubleValue())));
    boolean atLeast = random.nextInt(5) == 0;
    return new Quantity(
        Sum.of(value, value, value, atLeast ? 1 : 0), atLeast ? Bound.AT_LEAST : Bound.EXACT, unit);
  }

  /** Every figure has a source or two, and no article states two. */
  private static final class Carriers implements Sightings {
    private final Map<String, Seen> seen = new HashMap<>();

    @Override
    public Optional<Seen> seen(String figure) {
      return Optional.ofNullable(seen.get(figure));
    }

    @Override
    public List<Long> sources(String figure) {
      Seen carried = seen.get(figure);
      long first = Hours.of(carried.first());
      return carried.second() == Hours.NEVER ? List.of(first) : List.of(first, carried.second());
    }

    @Override
    public long statedBoth(String figure, String other) {
      return Hours.NEVER;
    }
  }
}
