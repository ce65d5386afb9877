package org.pacstream.aggregate.books;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.pacstream.aggregate.total.Sum;

/**
 * The larger of A and B from hour to hour, each reading by itself; open ends are those of the
 * larger best, of equals the fewer. Told how both change, it says how the larger changes.
 *
 * <p>The larger is B and the {@link Lead}, which follows from the gap A - B alone; so only the gap
 * is kept, and nothing is read when A and B change alike. An entry of HOURS is what the gap changes
 * by in that hour; an entry of a higher level is the {@link Reach} of the row below it that has its
 * number, and is there exactly when that row is. Where a shift of the gap leaves every reading on
 * its side of zero all along a row, the lead shifts as one and the row is not read: a change costs
 * one row of each {@link Level}, and those in which A and B really change places.
 */
public final class LargerOverTime {
  private static final Packing<Sum> CHANGES = new Packing<>(PackedWriter::sum, PackedReader::sum);
  private static final Packing<Reach> REACHES =
      new Packing<>(
          (packed, reach) -> packed.sum(reach.total()).sum(reach.least()).sum(reach.most()),
          packed -> new Reach(packed.sum(), packed.sum(), packed.sum()));

  private final Rows<TimelineRow> rows;
  private final String key;

  /**
   * @param key of this pair; no other key of the store goes on from it
   */
  public LargerOverTime(Rows<TimelineRow> rows, String key) {
    this.rows = rows;
    this.key = key;
  }

  /** How the larger changes: at most one step an hour, none of zero, ascending. */
  public List<Step<Sum>> add(List<Step<Sum>> toA, List<Step<Sum>> toB) {
    NavigableMap<Long, Sum> ofLarger = Step.byHour(toB, Sum::plus);
    NavigableMap<Long, Sum> ofGap = Step.byHour(toA, Sum::plus);
    ofLarger.forEach((hour, more) -> ofGap.merge(hour, Sum.ZERO.since(more), Sum::plus));
    ofGap.values().removeIf(Sum::isZero);
    if (!ofGap.isEmpty()) {
      new Walk(ofGap, ofLarger).overRows(Level.ALL, 0, ofGap);
    }
    ofLarger.values().removeIf(Sum::isZero);
    ofLarger.replaceAll((hour, more) -> more.plain());
    return Step.of(ofLarger);
  }

  /** Goes along the gap from the beginning of time, changing it and telling the lead's changes. */
  private final class Walk {
    private final NavigableMap<Long, Sum> changes;
    private final NavigableMap<Long, Sum> ofLarger;

    /** The gap as it was, up to here. */
    private Sum gap = Sum.ZERO;

    /** What has been added to the gap up to here. */
    private Sum shift = Sum.ZERO;

    /** What that has added to the lead. */
    private Sum ofLead = Sum.ZERO;

    Walk(NavigableMap<Long, Sum> changes, NavigableMap<Long, Sum> ofLarger) {
      this.changes = changes;
      this.ofLarger = ofLarger;
    }

    /** The reach of the row with what changes in it. */
    private Reach reachOver(Level level, long row, NavigableMap<Long, Sum> here) {
      return level == Level.HOURS
          ? Reach.ofChanges(overHours(row, here).values())
          : Reach.ofAll(overRows(level, row, here).values());
    }

    private NavigableMap<Long, Sum> overHours(long row, NavigableMap<Long, Sum> here) {
      String rowKey = Level.HOURS.key(key, row);
      NavigableMap<Long, Sum> entries = CHANGES.entries(rows.get(rowKey));
      var hours = new TreeSet<>(entries.keySet());
      hours.addAll(here.keySet());
      for (long hour : hours) {
        gap = gap.plus(entries.getOrDefault(hour, Sum.ZERO));
        shift = shift.plus(here.getOrDefault(hour, Sum.ZERO));
        tellLead(hour);
      }
      if (!here.isEmpty()) {
        here.forEach((hour, more) -> entries.merge(hour, more, LargerOverTime::sum));
        rows.put(rowKey, CHANGES.row(entries));
      }
      return entries;
    }

    private void tellLead(long hour) {
      Sum now = Lead.of(gap.plus(shift)).since(Lead.of(gap));
      ofLarger.merge(hour, now.since(ofLead), Sum::plus);
      ofLead = now;
    }

    NavigableMap<Long, Reach> overRows(Level level, long row, NavigableMap<Long, Sum> here) {
      String rowKey = level.key(key, row);
      NavigableMap<Long, Reach> entries = REACHES.entries(rows.get(rowKey));
      var below = new TreeSet<>(entries.keySet());
      here.keySet().forEach(hour -> below.add(level.entry(hour)));
      for (long entry : below) {
        Reach reach = entries.getOrDefault(entry, Reach.NOWHERE);
        NavigableMap<Long, Sum> changesBelow = changesOf(level, entry);
        if (!changesBelow.isEmpty()) {
          Reach changed = reachOver(level.below(), entry, changesBelow);
          entries.compute(entry, (number, before) -> changed.isNowhere() ? null : changed);
        } else if (Lead.shiftsAsOne(gap, reach, shift)) {
          gap = gap.plus(reach.total());
        } else {
          reachOver(level.below(), entry, changesBelow);
        }
      }
      if (!here.isEmpty()) {
        rows.put(rowKey, REACHES.row(entries));
      }
      return entries;
    }

    private NavigableMap<Long, Sum> changesOf(Level level, long entry) {
      return changes.subMap(level.firstHour(entry), true, level.lastHour(entry), true);
    }
  }

  /** Null when they make up for each other. */
  private static Sum sum(Sum a, Sum b) {
    Sum sum = a.plus(b);
    return sum.isZero() ? null : sum.plain();
  }
}
