package org.pacstream.aggregate.books;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.kafka.common.serialization.Serdes;
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

/** Levels to try, and a book that is told of them. */
final class GivenLevels {
  static final int CYCLE = 2024;
  static final String SCOPE = "tree";
  static final Instant BEGIN = Instant.parse("2024-01-10T10:00:00Z");

  private static final List<Period> PERIODS =
      java.util.Arrays.asList(
          null,
          new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 1, 1)),
          new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1)),
          new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)));

  private GivenLevels() {}

  static Extent extent(String donor) {
    return new Extent(null, List.of(new Part(donor, donor)));
  }

  static Statement statement(Role role, String donor, Period period, Quantity quantity) {
    boolean balance = role == Role.BALANCE;
    return new Statement(
        role,
        balance ? Measure.CASH_ON_HAND : Measure.RECEIVED,
        extent(balance ? "BALANCE" : donor),
        balance ? Flow.CASH_ON_HAND : Flow.CONTRIBUTION,
        null,
        false,
        new End(donor, End.Breadth.NAMED, null, null, true),
        null,
        null,
        period,
        quantity);
  }

  static Quantity quantity(Bound bound, BigDecimal value, BigDecimal unit) {
    BigDecimal low = bound == Bound.AT_MOST ? BigDecimal.ZERO : value;
    BigDecimal high = bound == Bound.RANGE ? value.multiply(BigDecimal.TEN) : value;
    return new Quantity(
        Sum.of(low, value, high, bound == Bound.AT_LEAST ? 1 : 0), bound, Sum.plain(unit));
  }

  static Arbitrary<PlainLevels.Told> reports() {
    return reports(
        Arbitraries.of(Role.LEVEL, Role.LEVEL, Role.LEVEL, Role.LEVEL, Role.FACT, Role.BALANCE));
  }

  static Arbitrary<PlainLevels.Told> reports(Arbitrary<Role> roles) {
    Arbitrary<String> donors = Arbitraries.of("A", "A", "A", "B");
    Arbitrary<Integer> periods = Arbitraries.of(0, 0, 0, 1, 2, 3);
    Arbitrary<Quantity> quantities =
        Combinators.combine(
                Arbitraries.of(
                    Bound.EXACT,
                    Bound.EXACT,
                    Bound.ABOUT,
                    Bound.AT_LEAST,
                    Bound.AT_MOST,
                    Bound.RANGE),
                Arbitraries.of(
                    "0", "1", "1.1", "2.9", "3", "3.1", "9", "10", "10.4", "11", "29", "30", "31",
                    "90", "100", "104", "300", "1000", "1040", "3000", "10000"),
                Arbitraries.of("0.1", "1", "1", "10"))
            .as(
                (bound, value, unit) ->
                    quantity(bound, new BigDecimal(value), new BigDecimal(unit)));
    Arbitrary<Statement> statements =
        Combinators.combine(roles, donors, periods, quantities)
            .as(
                (role, donor, period, quantity) ->
                    statement(role, donor, PERIODS.get(period), quantity));
    Arbitrary<Duration> times =
        Combinators.combine(
                Arbitraries.of(0, 0, 0, 1, 29, 30, 30, 31, 60),
                Arbitraries.of(0, 0, 1, 2),
                Arbitraries.of(0, 0, 1, 1000, 3_599_999))
            .as((days, hours, millis) -> Duration.ofDays(days).plusHours(hours).plusMillis(millis));
    return Combinators.combine(
            statements,
            times,
            Arbitraries.of("x", "x", "y", "z"),
            Arbitraries.of("1", "1", "2"),
            Arbitraries.of("a", "b", "c"))
        .as(
            (statement, time, outlet, text, original) ->
                new PlainLevels.Told(statement, BEGIN.plus(time), outlet, text, original));
  }

  /** A book and all that it was told. */
  static final class Kept {
    final TreeRows<LevelRow> levels =
        new TreeRows<>(AvroSerde.of(LevelRow.class, new MockSchemaRegistryClient()));
    final TreeRows<String> index = new TreeRows<>(Serdes.String());
    final LevelBook book = new LevelBook(levels, index);
    private final Map<String, TreeMap<Long, PlainLevels.Known>> known = new HashMap<>();
    private List<PlainLevels.Told> told = List.of();

    /** Replaces all that is told; the book hears what is different. */
    List<Contribution> tell(Collection<PlainLevels.Told> reports) {
      var before = new PlainLevels(CYCLE, told);
      var now = new PlainLevels(CYCLE, List.copyOf(reports));
      told = now.reports();
      var statements = new HashSet<Statement>();
      before.reports().forEach(report -> statements.add(report.statement()));
      now.reports().forEach(report -> statements.add(report.statement()));
      var made = new ArrayList<Made>();
      var singles = new ArrayList<Repeating>();
      var figures = new TreeSet<String>();
      for (Statement statement : statements) {
        Optional<Instant> was = since(before, statement);
        Optional<Instant> is = since(now, statement);
        if (!was.equals(is)) {
          if (statement.role() == Role.FACT) {
            singles.add(new Repeating(statement, is.orElse(null)));
          } else {
            made.add(new Made(statement, is.stream().toList()));
          }
        }
        String name = statement.carried(CYCLE);
        if (!Objects.equals(before.seen(name), now.seen(name))) {
          figures.add(name);
        }
      }
      List<Contribution> contributions =
          book.replace(SCOPE, CYCLE, sightings(now), made, figures, singles);
      contributions.forEach(this::add);
      return contributions;
    }

    private static Optional<Instant> since(PlainLevels levels, Statement statement) {
      return levels.reports().stream().anyMatch(report -> report.statement().equals(statement))
          ? levels.since(statement)
          : Optional.empty();
    }

    private void add(Contribution contribution) {
      known
          .computeIfAbsent(contribution.extent().text(), same -> new TreeMap<>())
          .merge(
              contribution.hour(),
              new PlainLevels.Known(contribution.more(), contribution.facts()),
              Kept::plus);
    }

    private static PlainLevels.Known plus(PlainLevels.Known one, PlainLevels.Known other) {
      return new PlainLevels.Known(
          one.sum().plus(other.sum()).plain(), one.facts() + other.facts());
    }

    PlainLevels.Known level(String extent, long hour) {
      var none = new PlainLevels.Known(Sum.ZERO, 0);
      return known.getOrDefault(extent, new TreeMap<>()).headMap(hour, true).values().stream()
          .reduce(none, Kept::plus);
    }

    Set<String> rows() {
      var all = new TreeSet<String>();
      try (var rows = levels.range("", "\uffff")) {
        rows.forEachRemaining(row -> all.add(row.key + " = " + row.value));
      }
      try (var rows = index.range("", "\uffff")) {
        rows.forEachRemaining(row -> all.add(row.key + " = " + row.value));
      }
      return all;
    }
  }

  static Sightings sightings(PlainLevels levels) {
    return new Sightings() {
      @Override
      public Optional<Seen> seen(String figure) {
        return levels.seen(figure);
      }

      @Override
      public List<Long> sources(String figure) {
        throw new UnsupportedOperationException("levels need no more than two sources");
      }

      @Override
      public long statedBoth(String figure, String other) {
        throw new UnsupportedOperationException("levels are no variants of each other");
      }
    };
  }
}
