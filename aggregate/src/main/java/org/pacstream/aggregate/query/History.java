package org.pacstream.aggregate.query;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.pacstream.aggregate.books.MeasureKey;
import org.pacstream.aggregate.books.Step;
import org.pacstream.aggregate.books.Tally;
import org.pacstream.aggregate.books.Timeline;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.Sum;

/**
 * What a subject's measures came to, step by step wherever they changed, with today's knowledge.
 * Reads the timelines' rows of the time asked for alone, and of these no more than it takes.
 *
 * @param from first hour; {@link #EVER} for the beginning
 * @param to last hour
 */
record History(long from, long to, Resolution step) {
  static final long EVER = Long.MIN_VALUE;
  private static final int CHANGES_AT_ONCE = 256;

  /** Whole steps. */
  History {
    from = from == EVER ? EVER : step.first(from);
    to = step.last(to);
  }

  /**
   * Measure by measure; of each what it came to at first, when that is anything, and every change.
   *
   * @param after the point to go on from; null to begin
   */
  List<Point> points(
      Books books, SubjectKey subject, SortedSet<MeasureKey> measures, End after, int limit) {
    var points = new ArrayList<Point>();
    for (MeasureKey measure : measures) {
      int order = after == null ? 1 : measure.compareTo(after.measure());
      if (order >= 0 && points.size() < limit) {
        Timeline timeline = books.timeline(subject, measure);
        int room = limit - points.size();
        points.addAll(
            order == 0
                ? changes(measure, timeline, after.hour(), room)
                : points(measure, timeline, room));
      }
    }
    return points.subList(0, Math.min(limit, points.size()));
  }

  private List<Point> points(MeasureKey measure, Timeline timeline, int enough) {
    if (from == EVER) {
      return changes(measure, timeline, Tally.ZERO, EVER, enough);
    }
    Point first = new Point(measure, from, timeline.at(step.last(from)));
    Tally before = timeline.at(from - 1);
    var points = new ArrayList<Point>();
    if (from <= to && (!first.isNothing() || !first.tells(before))) {
      points.add(first);
    }
    points.addAll(changes(measure, timeline, from, enough));
    return points;
  }

  /**
   * @param after first hour of the step they come after
   */
  private List<Point> changes(MeasureKey measure, Timeline timeline, long after, int enough) {
    long last = step.last(after);
    return changes(measure, timeline, timeline.at(last), last + 1, enough);
  }

  private List<Point> changes(
      MeasureKey measure, Timeline timeline, Tally before, long begin, int enough) {
    var points = new ArrayList<Point>();
    Tally tally = before;
    SortedMap<Long, Tally> changes = changes(timeline, begin);
    while (!changes.isEmpty() && points.size() < enough) {
      for (var change : changes.entrySet()) {
        Tally then = tally.plus(change.getValue());
        Point point = new Point(measure, change.getKey(), then);
        if (!point.tells(tally)) {
          points.add(point);
        }
        tally = then;
      }
      changes = changes(timeline, step.last(changes.lastKey()) + 1);
    }
    return points;
  }

  /** By the first hour of the step they lie in; the next ones, each of these steps whole. */
  private SortedMap<Long, Tally> changes(Timeline timeline, long begin) {
    var changes = new ArrayList<>(timeline.steps(begin, to, CHANGES_AT_ONCE));
    if (!changes.isEmpty()) {
      long last = changes.get(changes.size() - 1).hour();
      changes.addAll(timeline.steps(last + 1, step.last(last)));
    }
    var steps = new TreeMap<Long, Tally>();
    for (Step<Tally> change : changes) {
      steps.merge(step.first(change.hour()), change.more(), Tally::plus);
    }
    return steps;
  }

  /** Where a page ends. */
  record End(MeasureKey measure, long hour) {}

  /**
   * What a measure came to at the end of a step.
   *
   * @param hour the step's first
   */
  record Point(MeasureKey measure, long hour, Sum sum, int facts, int reports, int sources) {
    Point(MeasureKey measure, long hour, Tally tally) {
      this(measure, hour, tally.shown(), tally.facts(), tally.reports(), tally.sources());
    }

    boolean isNothing() {
      return tells(Tally.ZERO);
    }

    boolean tells(Tally tally) {
      return equals(new Point(measure, hour, tally));
    }
  }
}
