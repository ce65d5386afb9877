package org.pacstream.aggregate.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pacstream.aggregate.total.Sum;

class LargerOverTimePropertyTest {
  record Change(List<Step<Sum>> toA, List<Step<Sum>> toB) {}

  @Property(tries = 4000)
  void tellsExactlyHowTheLargerChanges(@ForAll("changes") List<Change> changes) {
    var larger = new LargerOverTime(GivenSteps.rows(), "key");
    var a = new TreeMap<Long, Sum>();
    var b = new TreeMap<Long, Sum>();
    for (Change change : changes) {
      NavigableMap<Long, Sum> before = larger(a, b);
      change.toA.forEach(step -> a.merge(step.hour(), step.more(), Sum::plus));
      change.toB.forEach(step -> b.merge(step.hour(), step.more(), Sum::plus));
      NavigableMap<Long, Sum> expected = larger(a, b);
      before.forEach((hour, more) -> expected.merge(hour, Sum.ZERO.since(more), Sum::plus));
      expected.values().removeIf(Sum::isZero);
      expected.replaceAll((hour, more) -> more.plain());
      assertThat(larger.add(change.toA, change.toB)).isEqualTo(Step.of(expected));
    }
  }

  @Property
  void keepsNoRowOfWhatIsTakenBack(@ForAll("changes") List<Change> changes) {
    var rows = GivenSteps.rows();
    var larger = new LargerOverTime(rows, "key");
    changes.forEach(change -> larger.add(change.toA, change.toB));
    changes.forEach(change -> larger.add(negative(change.toA), negative(change.toB)));
    assertThat(rows.size()).isZero();
  }

  @Property
  void readsNothingWhenBothChangeAlike(@ForAll("changes") List<Change> changes) {
    var rows = GivenSteps.rows();
    var larger = new LargerOverTime(rows, "key");
    changes.forEach(change -> larger.add(change.toA, change.toB));
    rows.countFromHere();
    changes.forEach(change -> larger.add(change.toA, change.toA));
    assertThat(rows.reads() + rows.writes()).isZero();
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return GivenSteps.hours()
        .flatMap(
            hours -> {
              Arbitrary<List<Step<Sum>>> steps =
                  Combinators.combine(hours, GivenSteps.sums()).as(Step::new).list().ofMaxSize(4);
              return Combinators.combine(steps, steps).as(Change::new).list().ofMaxSize(12);
            });
  }

  private static List<Step<Sum>> negative(List<Step<Sum>> steps) {
    return steps.stream()
        .map(step -> new Step<>(step.hour(), Sum.ZERO.since(step.more())))
        .toList();
  }

  /** The changes of the larger of the two, hour by hour. */
  private static NavigableMap<Long, Sum> larger(
      NavigableMap<Long, Sum> a, NavigableMap<Long, Sum> b) {
    var hours = new TreeSet<>(a.keySet());
    hours.addAll(b.keySet());
    var changes = new TreeMap<Long, Sum>();
    Sum before = Sum.ZERO;
    for (long hour : hours) {
      Sum now = larger(GivenSteps.at(a, hour), GivenSteps.at(b, hour));
      changes.put(hour, now.since(before));
      before = now;
    }
    return changes;
  }

  private static Sum larger(Sum a, Sum b) {
    int order = a.best().compareTo(b.best());
    int open = order > 0 ? a.open() : order < 0 ? b.open() : Math.min(a.open(), b.open());
    return new Sum(a.low().max(b.low()), a.best().max(b.best()), a.high().max(b.high()), open);
  }
}
