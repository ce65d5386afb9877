package org.pacstream.aggregate.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.pacstream.aggregate.total.Sum;

/** What a change costs after 100,000 hours that had one each. */
class RowsTouchedTest {
  private static final long NOW = 495_000;
  private static final long BEGIN = NOW - 100_000;
  private static final long A_YEAR_BACK = NOW - 365 * 24;
  private static final int LEVELS = Level.values().length;

  private final TreeRows<TimelineRow> rows = GivenSteps.rows();
  private final Random random = new Random(7);

  @Test
  void aTimelineIsReadAndChangedByOneRowOfEachLevel() {
    var timeline = new Timeline(rows, "key");
    timeline.add(everyHour(hour -> Tally.of(anything())));

    for (long hour : List.of(BEGIN - 9, BEGIN, A_YEAR_BACK, NOW, NOW + 9)) {
      rows.countFromHere();
      timeline.add(List.of(new Step<>(hour, Tally.of(GivenSteps.usd(1)))));
      assertThat(rows.reads()).isEqualTo(LEVELS);
      assertThat(rows.writes()).isEqualTo(LEVELS);

      rows.countFromHere();
      timeline.at(hour);
      assertThat(rows.reads()).isEqualTo(LEVELS);
      assertThat(rows.writes()).isZero();
    }
  }

  @Test
  void aQueryReadsTheRowsOfItsStretchOnce() {
    var timeline = new Timeline(rows, "key");
    timeline.add(everyHour(hour -> Tally.of(anything())));

    rows.countFromHere();
    assertThat(timeline.steps(A_YEAR_BACK, A_YEAR_BACK + 319)).hasSize(320);
    assertThat(rows.reads()).isLessThanOrEqualTo(11);

    rows.countFromHere();
    timeline.points(LongStream.range(0, 320).mapToObj(hour -> A_YEAR_BACK + hour).toList());
    assertThat(rows.reads()).isLessThanOrEqualTo(11 + 2 + 1);
  }

  @Test
  void theLargerIsChangedByOneRowOfEachLevelWhereOneIsFarAbove() {
    var larger = new LargerOverTime(rows, "key");
    larger.add(List.of(new Step<>(BEGIN - 1, GivenSteps.usd(1_000_000_000))), List.of());
    larger.add(everyHour(hour -> anything()), everyHour(hour -> anything()));

    for (long hour : List.of(A_YEAR_BACK, NOW, NOW + 9)) {
      rows.countFromHere();
      assertThat(larger.add(oneAt(hour), List.of())).isEqualTo(oneAt(hour));
      assertThat(rows.reads()).isEqualTo(LEVELS);
      assertThat(rows.writes()).isEqualTo(LEVELS);

      rows.countFromHere();
      assertThat(larger.add(List.of(), oneAt(hour))).isEmpty();
      assertThat(rows.reads()).isEqualTo(LEVELS);
      assertThat(rows.writes()).isEqualTo(LEVELS);
    }
  }

  @Test
  void theLargerReadsBesidesOnlyWhereTheTwoChangePlaces() {
    var larger = new LargerOverTime(rows, "key");
    larger.add(everyHour(hour -> GivenSteps.usd(1)), List.of());
    larger.add(List.of(), List.of(new Step<>(A_YEAR_BACK + 5000, GivenSteps.usd(97_000))));

    rows.countFromHere();
    assertThat(larger.add(oneAt(A_YEAR_BACK), List.of())).hasSizeBetween(2, 3);
    assertThat(rows.reads()).isLessThanOrEqualTo(LEVELS + 2 * (LEVELS - 1));
    assertThat(rows.writes()).isEqualTo(LEVELS);
  }

  private Sum anything() {
    return GivenSteps.usd(
        random.nextBoolean() ? 1 + random.nextInt(1000) : -1 - random.nextInt(1000));
  }

  private static List<Step<Sum>> oneAt(long hour) {
    return List.of(new Step<>(hour, GivenSteps.usd(1)));
  }

  private static <V> List<Step<V>> everyHour(LongFunction<V> change) {
    return LongStream.range(BEGIN, NOW)
        .mapToObj(hour -> new Step<>(hour, change.apply(hour)))
        .toList();
  }
}
