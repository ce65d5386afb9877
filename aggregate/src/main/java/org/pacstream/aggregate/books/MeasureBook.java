package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> stayed = new HashSet<>();

    void sums(List<Step<Sum>> more) {
      more.forEach(step -> steps.add(new Step<>(step.hour(), Tally.of(step.more()))));
    }

    void facts(long hour, int more) {
      steps.add(new Step<>(hour, new Tally(Sum.ZERO, more, 0, 0, 0, 0)));
    }

    void went(Carrier carrier) {
      went.add(carrier);
    }

    void came(Carrier carrier) {
      came.add(carrier);
    }

    void stayed(Carrier carrier) {
      stayed.add(carrier.articleId());
    }
  }

  /**
   * The total with a change; empty when nothing is left of it. Its first and last publication are
   * null when no report counts for it.
   *
   * @param before null when there was none
   */
  Optional<MeasureTotal> apply(String key, MeasureKey measure, MeasureTotal before, Change change) {
    count(change, carriers.replace(key, change.went, change.came, change.stayed));
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

  private static void count(Change change, List<Carriers.Count> counts) {
    change.went.forEach(carrier -> change.steps.add(report(carrier, -1)));
    change.came.forEach(carrier -> change.steps.add(report(carrier, 1)));
    for (Carriers.Count count : counts) {
      change.steps.add(
          new Step<>(
              count.hour(),
              new Tally(Sum.ZERO, 0, 0, count.outlets(), count.texts(), count.originals())));
    }
  }

  private static Step<Tally> report(Carrier carrier, int more) {
    return new Step<>(carrier.hour(), new Tally(Sum.ZERO, 0, more, 0, 0, 0));
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
