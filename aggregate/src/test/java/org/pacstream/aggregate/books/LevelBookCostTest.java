package org.pacstream.aggregate.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.aggregate.total.End;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.schemas.Bound;

/**
 * What an update costs where an extent has 1,000 running totals or balances, and where it has many
 * more.
 */
class LevelBookCostTest {
  private static final int FEW = 1_000;
  private static final int MANY = 20_000;
  private static final int MANY_BALANCES = 4_000;
  private static final int UPDATES = 1_000;
  private static final Duration TWO_YEARS = Duration.ofDays(730);

  /** Sizes of running totals and balances, from the first to the last of two years. */
  private enum Sizes {
    /** From ten thousand to a billion, in any order. */
    ANY {
      @Override
      double millions(double time, double chance) {
        return Math.pow(10, 5 * chance - 2);
      }
    },
    /** From ten thousand to a billion, little by little. */
    GROWING {
      @Override
      double millions(double time, double chance) {
        return Math.pow(10, 5 * time - 2) * (0.95 + chance / 10);
      }
    };

    abstract double millions(double time, double chance);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void anUpdateAmongFiguresOfAnySizeCostsTheSame(int outlets) {
    int few = new Load(Role.LEVEL, Sizes.ANY, outlets, FEW).cost();
    assertThat(new Load(Role.LEVEL, Sizes.ANY, outlets, MANY).cost())
        .isLessThanOrEqualTo(few * 3 / 2);
  }

  @Test
  void anUpdateAmongBalancesOfAnySizeCostsTheSame() {
    int few = new Load(Role.BALANCE, Sizes.ANY, 5, FEW).cost();
    int many = new Load(Role.BALANCE, Sizes.ANY, 5, MANY_BALANCES).cost();
    assertThat(many).isLessThanOrEqualTo(few * 2);
  }

  @Test
  void anUpdateAmongBalancesThatGrowCostsTheSame() {
    int few = new Load(Role.BALANCE, Sizes.GROWING, 5, FEW).cost();
    int many = new Load(Role.BALANCE, Sizes.GROWING, 5, MANY_BALANCES).cost();
    assertThat(many).isLessThanOrEqualTo(few * 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void anUpdateAmongFiguresThatGrowCostsTheSame(int outlets) {
    int few = new Load(Role.LEVEL, Sizes.GROWING, outlets, FEW).cost();
    assertThat(new Load(Role.LEVEL, Sizes.GROWING, outlets, MANY).cost())
        .isLessThanOrEqualTo(few * 3 / 2);
  }

  @Test
  void aLevelToldInManyWaysHasRowsNoLargerThanOneToldInOne() {
    var few = new GivenLevels.Kept();
    few.tell(told(1));
    var many = new GivenLevels.Kept();
    many.tell(told(100));

    assertThat(many.levels.largest()).isEqualTo(few.levels.largest());
    assertThat(many.index.largest()).isEqualTo(few.index.largest());
  }

  /** One running total, each time of money that another committee is said to have received. */
  private static List<PlainLevels.Told> told(int recipients) {
    BigDecimal value = BigDecimal.valueOf(25_000_000);
    Statement any =
        GivenLevels.statement(
            Role.LEVEL, "A", null, GivenLevels.quantity(Bound.EXACT, value, BigDecimal.ONE));
    return IntStream.range(0, recipients)
        .mapToObj(n -> new End("CMTE:" + n, End.Breadth.NAMED, null, null, true))
        .map(recipient -> to(recipient, any))
        .map(
            statement ->
                new PlainLevels.Told(statement, GivenLevels.BEGIN, "outlet", "text", "original"))
        .toList();
  }

  private static Statement to(End recipient, Statement level) {
    return new Statement(
        level.role(),
        level.measure(),
        level.extent(),
        level.flow(),
        level.stance(),
        level.additional(),
        level.payer(),
        recipient,
        level.candidate(),
        level.period(),
        level.quantity());
  }

  /** Reports of two years, one in ten a year late; half of them repeat what another outlet had. */
  private static final class Load implements Sightings {
    private final Role role;
    private final Sizes sizes;
    private final int outlets;
    private final int figures;
    private final Random random = new Random(7);
    private final CountedRows<LevelRow> levels = new CountedRows<>();
    private final CountedRows<String> index = new CountedRows<>();
    private final LevelBook book = new LevelBook(levels, index);
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<Statement, Instant> since = new HashMap<>();
    private final Map<Statement, Made> made = new LinkedHashMap<>();
    private final Set<String> carried = new LinkedHashSet<>();
    private final List<Statement> statements = new ArrayList<>();

    Load(Role role, Sizes sizes, int outlets, int figures) {
      this.role = role;
      this.sizes = sizes;
      this.outlets = outlets;
      this.figures = figures;
    }

    /** How many rows 99 of 100 updates touch at most, once all figures are there. */
    int cost() {
      while (seen.size() < figures) {
        report((double) seen.size() / figures);
      }
      tell();
      var costs = new ArrayList<Integer>();
      while (costs.size() < UPDATES) {
        report(1);
        int touched = levels.touched() + index.touched();
        if (tell()) {
          costs.add(levels.touched() + index.touched() - touched);
        }
      }
      costs.sort(Integer::compare);
      return costs.get(UPDATES * 99 / 100);
    }

    private void report(double time) {
      double past = random.nextInt(10) == 0 ? Math.max(0, time - 0.5) : time;
      Instant published =
          GivenLevels.BEGIN.plusMillis(
              (long) (TWO_YEARS.toMillis() * past) + random.nextInt(3_600_000));
      boolean again = !statements.isEmpty() && random.nextBoolean();
      Statement statement = again ? told(past) : statement(past);
      String outlet = "outlet " + random.nextInt(outlets);
      String text = random.nextInt(4) == 0 ? "the agency's" : outlet;
      var carrier = new Seen(published, outlet, text, text, Hours.NEVER, Hours.NEVER, Hours.NEVER);
      String figure = statement.carried(GivenLevels.CYCLE);
      Seen before = seen.get(figure);
      Seen now = Contest.together(before, carrier);
      if (!now.equals(before)) {
        seen.put(figure, now);
        carried.add(figure);
      }
      Instant first = since.get(statement);
      if (first == null || published.isBefore(first)) {
        since.put(statement, published);
        made.put(statement, new Made(statement, List.of(published)));
      }
      if (first == null) {
        statements.add(statement);
      }
    }

    /** Whether there was anything new to tell. */
    private boolean tell() {
      if (made.isEmpty() && carried.isEmpty()) {
        return false;
      }
      book.replace(GivenLevels.SCOPE, GivenLevels.CYCLE, this, made.values(), carried, List.of());
      made.clear();
      carried.clear();
      return true;
    }

    /** One of those told about then. */
    private Statement told(double time) {
      int then = (int) (time * statements.size()) - 1 - random.nextInt(50);
      return statements.get(Math.max(0, then));
    }

    private Statement statement(double time) {
      var millions = BigDecimal.valueOf(sizes.millions(time, random.nextDouble()));
      var digits = new MathContext(3 + random.nextInt(3), RoundingMode.HALF_UP);
      BigDecimal value = millions.movePointRight(6).round(digits);
      BigDecimal unit = BigDecimal.ONE.movePointRight(-value.scale());
      Bound bound = random.nextInt(4) == 0 ? Bound.AT_LEAST : Bound.EXACT;
      return GivenLevels.statement(role, "A", null, GivenLevels.quantity(bound, value, unit));
    }

    @Override
    public Optional<Seen> seen(String figure) {
      return Optional.ofNullable(seen.get(figure));
    }

    @Override
    public List<Long> sources(String figure) {
      throw new UnsupportedOperationException("levels need no more than two sources");
    }

    @Override
    public long statedBoth(String figure, String other) {
      throw new UnsupportedOperationException("levels are no variants of each other");
    }
  }
}
