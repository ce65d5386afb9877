package org.pacstream.aggregate.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimelinePropertyTest {

  @Property(tries = 2000)
  void holdsWhatChangedUpToEachHour(@ForAll("batches") List<List<Step<Tally>>> batches) {
    var timeline = new Timeline(GivenSteps.rows(), "key");
    var model = new TreeMap<Long, Tally>();
    for (List<Step<Tally>> batch : batches) {
      timeline.add(batch);
      batch.forEach(step -> model.merge(step.hour(), step.more(), Tally::plus));
    }
    List<Long> hours = hoursAbout(model);
    List<Tally> expected = hours.stream().map(hour -> at(model, hour)).toList();
    assertThat(hours.stream().map(timeline::at).toList()).isEqualTo(expected);
    assertThat(timeline.points(hours)).isEqualTo(expected);
  }

  @Property(tries = 2000)
  void tellsTheChangesBetweenTwoHours(@ForAll("batches") List<List<Step<Tally>>> batches) {
    var timeline = new Timeline(GivenSteps.rows(), "key");
    var model = new TreeMap<Long, Tally>();
    for (List<Step<Tally>> batch : batches) {
      timeline.add(batch);
      batch.forEach(step -> model.merge(step.hour(), step.more(), Tally::plus));
    }
    model.values().removeIf(Tally::isZero);
    model.replaceAll((hour, more) -> more.plain());
    List<Long> ends = hoursAbout(model);
    for (int i = 0; i < ends.size(); i += 3) {
      long from = ends.get(i);
      long to = ends.get((i + ends.size()) / 2);
      assertThat(timeline.steps(from, to)).isEqualTo(Step.of(model.subMap(from, true, to, true)));
    }
    assertThat(timeline.steps(Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(Step.of(model));
  }

  @Property
  void keepsNoRowOfWhatIsTakenBack(@ForAll("batches") List<List<Step<Tally>>> batches) {
    var rows = GivenSteps.rows();
    var timeline = new Timeline(rows, "key");
    batches.forEach(timeline::add);
    for (List<Step<Tally>> batch : batches) {
      timeline.add(
          batch.stream().map(step -> new Step<>(step.hour(), step.more().negate())).toList());
    }
    assertThat(rows.size()).isZero();
  }

  @Provide
  Arbitrary<List<List<Step<Tally>>>> batches() {
    return GivenSteps.batches(GivenSteps.tallies());
  }

  private static Tally at(NavigableMap<Long, Tally> model, long hour) {
    return model.headMap(hour, true).values().stream().reduce(Tally.ZERO, Tally::plus).plain();
  }

  private static List<Long> hoursAbout(NavigableMap<Long, Tally> model) {
    var hours = new TreeSet<Long>(List.of(0L));
    for (long hour : model.keySet()) {
      hours.addAll(List.of(hour - 1, hour, hour + 1, hour + 40, hour + 2000));
    }
    return new ArrayList<>(hours);
  }
}
