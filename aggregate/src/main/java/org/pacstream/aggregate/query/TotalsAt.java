package org.pacstream.aggregate.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pacstream.aggregate.books.ClosedCycles;
import org.pacstream.aggregate.books.Hours;
import org.pacstream.aggregate.books.MeasureKey;
import org.pacstream.aggregate.books.Tally;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.MeasureTotal;

/**
 * The totals of a subject as of the hour a time lies in, with today's knowledge: what was published
 * up to the end of that hour and is live now. What lies in a subject's row answers for every time
 * from its latest publication on; an earlier time and the begin of a window cost a fixed number of
 * look-ups a measure. Of a closed cycle only the last totals are known; they stand from their last
 * publication on.
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
    List<MeasureAt> measures =
        Hours.of(row.getLatest()) <= hour
            ? row.getTotals().stream().map(total -> MeasureAt.of(row, total)).toList()
            : past(subject, row, hour);
    Optional<Long> begin = window.begin(time).map(Hours::of);
    return measures.stream()
        .filter(measure -> window.shows(measure.key().cycle(), time))
        .map(
            measure ->
                begin
                    .map(before -> tally(row, subject, measure.key(), before).shown())
                    .map(measure::since)
                    .orElse(measure))
        .toList();
  }

  private List<MeasureAt> past(SubjectKey subject, SubjectRow row, long hour) {
    var told = new TreeMap<MeasureKey, Tally>();
    var times = new TreeMap<MeasureKey, Times>();
    for (MeasureKey measure : MeasureKey.all(row.getTotals())) {
      Tally tally = tally(row, subject, measure, hour);
      if (tally.reports() > 0) {
        times.put(measure, times(row, subject, measure, hour));
      }
      if (tally.reports() > 0 || !tally.shown().isZero()) {
        told.put(measure, tally);
      }
    }
    var measures = new ArrayList<MeasureAt>();
    told.forEach(
        (measure, tally) ->
            measures.add(
                MeasureAt.of(
                    row,
                    measure,
                    tally,
                    times.containsKey(measure) ? times.get(measure) : Times.lent(measure, times))));
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
    private static Times lent(MeasureKey measure, Map<MeasureKey, Times> all) {
      List<Times> siblings =
          all.entrySet().stream()
              .filter(times -> times.getKey().tree().equals(measure.tree()))
              .map(Map.Entry::getValue)
              .toList();
      return new Times(
          siblings.stream().map(Times::first).min(Instant::compareTo).orElseThrow(),
          siblings.stream().map(Times::last).max(Instant::compareTo).orElseThrow());
    }
  }

  /**
   * @param closed whether its cycle is: then it changes no more
   * @param sources independent ones
   * @param newlyReported what the window added; empty where none was asked for
   */
  record MeasureAt(
      MeasureKey key,
      boolean closed,
      Sum sum,
      int facts,
      int reports,
      int sources,
      Times times,
      Optional<Sum> newlyReported) {

    private static MeasureAt of(SubjectRow row, MeasureTotal total) {
      return new MeasureAt(
          MeasureKey.of(total),
          ClosedCycles.isClosed(row, total.getCycle()),
          Sum.of(total.getFigure()),
          total.getFacts(),
          total.getReports(),
          total.getSources(),
          new Times(total.getFirst(), total.getLast()),
          Optional.empty());
    }

    private static MeasureAt of(SubjectRow row, MeasureKey key, Tally tally, Times times) {
      return new MeasureAt(
          key,
          ClosedCycles.isClosed(row, key.cycle()),
          tally.shown(),
          tally.facts(),
          tally.reports(),
          tally.sources(),
          times,
          Optional.empty());
    }

    private MeasureAt since(Sum before) {
      return new MeasureAt(
          key, closed, sum, facts, reports, sources, times, Optional.of(sum.since(before)));
    }

    /** What a ranking goes by: the window's when one was asked for. */
    Sum ranked() {
      return newlyReported.orElse(sum());
    }
  }
}
