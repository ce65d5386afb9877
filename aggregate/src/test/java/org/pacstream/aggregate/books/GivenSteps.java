package org.pacstream.aggregate.books;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.AvroSerde;

/** Steps to try, and what they come to, told the long way. */
final class GivenSteps {
  /** The hour of the last moment that an instant can tell in milliseconds. */
  private static final long LAST = Long.MAX_VALUE / 3_600_000;

  private GivenSteps() {}

  static TreeRows<TimelineRow> rows() {
    return new TreeRows<>(AvroSerde.of(TimelineRow.class, new MockSchemaRegistryClient()));
  }

  /** Packed within two days, about the beginning of 1970, from 1990 to 2030, or anywhere. */
  static Arbitrary<Arbitrary<Long>> hours() {
    return Arbitraries.of(
        Arbitraries.longs().between(495_000, 495_048),
        Arbitraries.longs().between(-70, 70),
        Arbitraries.longs().between(175_000, 526_000),
        Arbitraries.longs().between(-LAST - 1, LAST));
  }

  static <V> Arbitrary<List<List<Step<V>>>> batches(Arbitrary<V> changes) {
    return hours()
        .flatMap(
            hours ->
                Combinators.combine(hours, changes)
                    .as(Step::new)
                    .list()
                    .ofMaxSize(5)
                    .list()
                    .ofMaxSize(12));
  }

  static Arbitrary<Sum> sums() {
    Arbitrary<BigDecimal> parts =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.integers().between(-3, 3).map(BigDecimal::valueOf)),
            Tuple.of(1, Arbitraries.of(new BigDecimal("0.5"), new BigDecimal("-0.5"))),
            Tuple.of(
                1,
                Arbitraries.of("12345678901234567890.123456789012345678", "-12345678901234567890")
                    .map(BigDecimal::new)));
    return Combinators.combine(parts, parts, parts, Arbitraries.integers().between(-2, 2))
        .as(Sum::of);
  }

  static Arbitrary<Tally> tallies() {
    Arbitrary<Integer> counts = Arbitraries.integers().between(-2, 2);
    return Combinators.combine(sums(), counts, counts, counts, counts, counts).as(Tally::new);
  }

  static Sum at(NavigableMap<Long, Sum> changes, long hour) {
    return changes.headMap(hour, true).values().stream().reduce(Sum.ZERO, Sum::plus).plain();
  }

  static Sum usd(long millions) {
    var amount = BigDecimal.valueOf(millions * 1_000_000);
    return Sum.of(amount, amount, amount, 0);
  }
}
