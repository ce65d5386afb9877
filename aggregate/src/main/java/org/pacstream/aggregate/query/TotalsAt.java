package org.pacstream.aggregate.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.pacstream.aggregate.books.ClosedCycles;
import org.pacstream.aggregate.books.Hours;
import org.pacstream.aggregate.books.MeasureKey;
import org.pacstream.aggregate.books.Tally;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.MeasureTotal;

/**
 * The totals of a subject as of the hour a time lies in, with today's knowledge: what was published
 * up to the end of that hour and is live now. Of a closed cycle only the last totals are known;
 * they stand from their last publication on. Costs a fixed number of look-ups a measure.
 */
final class TotalsAt {
  private final Books books;

  TotalsAt(Books books) {
    this.books = books;
  }

  /** Sorted by cycle, currency and measure. */
  List<MeasureAt> of(SubjectRow row, Instant time, Window window) {
    var subject = new SubjectKey(row.getType(), row.getId());
    long hour = Hours.of(time);
    Optional<Long> begin = window.begin(time).map(Hours::of);
    var told = new TreeMap<MeasureKey, Tally>();
    for (MeasureKey measure : MeasureKey.all(row.getTotals())) {
      if (window.shows(measure.cycle(), time)) {
        Tally tally = tally(row, subject, measure, hour);
        if (tally.reports() > 0 || !tally.shown().isZero()) {
          told.put(measure, tally);
        }
      }
    }
    var times = new TreeMap<MeasureKey, Times>();
    told.forEach(
        (measure, tally) -> {
          if (tally.reports() > 0) {
            times.put(measure, times(row, subject, measure, hour));
          }
        });
    var measures = new ArrayList<MeasureAt>();
    told.forEach(
        (measure, tally) ->
            measures.add(
                new MeasureAt(
                    measure.cycle(),
                    measure.currency(),
                    measure.measure(),
                    ClosedCycles.isClosed(row, measure.cycle()),
                    tally,
                    times.containsKey(measure) ? times.get(measure) : Times.lent(measure, times),
                    begin.map(
                        before ->
                            tally.shown().since(tally(row, subject, measure, before).shown())))));
    return measures;
  }

  private Tally tally(SubjectRow row, SubjectKey subject, MeasureKey measure, long hour) {
    if (!ClosedCycles.isClosed(row, measure.cycle())) {
      return books.timeline(subject, measure).at(hour);
    }
    return total(row, measure)
        .filter(last -> Hours.of(last.getLast()) <= hour)
        .map(Tally::of)
        .orElse(Tally.ZERO);
  }

  private static Optional<MeasureTotal> total(SubjectRow row, MeasureKey measure) {
    return row.getTotals().stream()
        .filter(total -> MeasureKey.of(total).equals(measure))
        .findFirst();
  }

  private Times times(SubjectRow row, SubjectKey subject, MeasureKey measure, long hour) {
    MeasureTotal now = total(row, measure).orElseThrow();
    Instant last =
        Hours.of(now.getLast()) <= hour ? now.getLast() : books.last(subject, measure, hour);
    return new Times(now.getFirst(), last);
  }

  /** When a total was first and last reported. */
  record Times(Instant first, Instant last) {
    /** Of a measure that comes to something by its siblings' levels alone. */
    private static Times lent(MeasureKey measure, TreeMap<MeasureKey, Times> all) {
      List<Times> siblings =
          all.entrySet().stream()
              .filter(times -> times.getKey().tree().equals(measure.tree()))
              .map(java.util.Map.Entry::getValue)
              .toList();
      return new Times(
          siblings.stream().map(Times::first).min(Instant::compareTo).orElseThrow(),
          siblings.stream().map(Times::last).max(Instant::compareTo).orElseThrow());
    }
  }

  /**
   * @param closed whether its cycle is: then it changes no more
   * @param newlyReported what the window added; empty where none was asked for
   */
  record MeasureAt(
      int cycle,
      String currency,
      Measure measure,
      boolean closed,
      Tally tally,
      Times times,
      Optional<Sum> newlyReported) {

    MeasureKey key() {
      return new MeasureKey(cycle, currency, measure);
    }

    Sum sum() {
      return tally.shown();
    }

    /** What a ranking goes by: the window's when one was asked for. */
    Sum ranked() {
      return newlyReported.orElse(sum());
    }
  }
}
