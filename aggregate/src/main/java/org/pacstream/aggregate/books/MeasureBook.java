package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.MeasureTotal;

/** The total of a measure: what it is now, and what it was in every hour. */
final class MeasureBook {
  private final Rows<TimelineRow> timelines;
  private final Carriers carriers;

  MeasureBook(Rows<TimelineRow> timelines, Rows<String> sightings) {
    this.timelines = timelines;
    this.carriers = new Carriers(sightings);
  }

  /** What one change brings to a measure. */
  static final class Change {
    private final List<Step<Tally>> steps = new ArrayList<>();
    private final List<Carrier> went = new ArrayList<>();
    private final List<Carrier> came = new ArrayList<>();

    void sums(List<Step<Sum>> more) {
      more.forEach(step -> steps.add(new Step<>(step.hour(), Tally.of(step.more()))));
    }

    void facts(long hour, int more) {
      steps.add(new Step<>(hour, new Tally(Sum.ZERO, more, 0, 0, 0)));
    }

    void went(Carrier carrier) {
      went.add(carrier);
    }

    void came(Carrier carrier) {
      came.add(carrier);
    }
  }

  /**
   * The total with a change; empty when nothing is left of it. Its first and last publication are
   * null when no report counts for it.
   *
   * @param before null when there was none
   */
  Optional<MeasureTotal> apply(String key, MeasureKey measure, MeasureTotal before, Change change) {
    for (Carrier carrier : change.went) {
      count(change, carriers.remove(key, carrier), carrier, -1);
    }
    for (Carrier carrier : change.came) {
      count(change, carriers.add(key, carrier), carrier, 1);
    }
    var timeline = new Timeline(timelines, key);
    timeline.add(change.steps);
    Tally now = timeline.at(Hours.NEVER - 1);
    if (now.reports() == 0 && now.shown().isZero()) {
      return Optional.empty();
    }
    var total = new MeasureTotal();
    total.setCycle(measure.cycle());
    total.setCurrency(measure.currency());
    total.setMeasure(measure.measure());
    total.setFigure(now.shown().figure());
    total.setFacts(now.facts());
    total.setReports(now.reports());
    total.setSources(now.sources());
    if (now.reports() > 0) {
      setTimes(total, key, before, change);
    }
    return Optional.of(total);
  }

  private static void count(
      Change change, List<Carriers.Count> counts, Carrier carrier, int report) {
    change.steps.add(new Step<>(carrier.hour(), new Tally(Sum.ZERO, 0, report, 0, 0)));
    for (Carriers.Count count : counts) {
      change.steps.add(
          new Step<>(count.hour(), new Tally(Sum.ZERO, 0, 0, count.outlets(), count.texts())));
    }
  }

  private void setTimes(MeasureTotal total, String key, MeasureTotal before, Change change) {
    boolean known = before != null && before.getReports() > 0;
    boolean endWent =
        !known
            || change.went.stream()
                .map(Carrier::published)
                .anyMatch(
                    time -> !time.isAfter(before.getFirst()) || !time.isBefore(before.getLast()));
    if (endWent) {
      total.setFirst(carriers.first(key).orElseThrow());
      total.setLast(carriers.last(key).orElseThrow());
      return;
    }
    List<Instant> came = change.came.stream().map(Carrier::published).toList();
    total.setFirst(
        Stream.concat(Stream.of(before.getFirst()), came.stream())
            .min(Instant::compareTo)
            .orElseThrow());
    total.setLast(
        Stream.concat(Stream.of(before.getLast()), came.stream())
            .max(Instant::compareTo)
            .orElseThrow());
  }
}
