package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What holds from hour to hour, kept as its changes in the rows of a tree. A change at one hour and
 * a look-up of one hour touch one row of each {@link Level}, however many changes there are.
 *
 * <p>An entry of HOURS is what changes in that hour; an entry of a higher level is the sum of the
 * row below it that has its number. Neither entries that come to zero are kept nor rows without
 * entries, so a row may well be there while the entry above it is not.
 */
public final class Timeline {
  private static final Packing<Tally> TALLIES =
      new Packing<>(PackedWriter::tally, PackedReader::tally);

  private final Rows<TimelineRow> rows;
  private final String key;

  /**
   * @param key of this timeline; no other key of the store goes on from it
   */
  public Timeline(Rows<TimelineRow> rows, String key) {
    this.rows = rows;
    this.key = key;
  }

  public void add(List<Step<Tally>> steps) {
    NavigableMap<Long, Tally> changes = Step.byHour(steps, Tally::plus);
    for (Level level : Level.values()) {
      var byRow = new TreeMap<Long, NavigableMap<Long, Tally>>();
      changes.forEach(
          (hour, more) ->
              byRow
                  .computeIfAbsent(level.row(hour), row -> new TreeMap<>())
                  .merge(level.entry(hour), more, Tally::plus));
      byRow.forEach((row, more) -> addToRow(level.key(key, row), more));
    }
  }

  private void addToRow(String rowKey, NavigableMap<Long, Tally> changes) {
    changes.values().removeIf(Tally::isZero);
    if (changes.isEmpty()) {
      return;
    }
    changes.replaceAll((number, more) -> more.plain());
    NavigableMap<Long, Tally> entries = TALLIES.entries(rows.get(rowKey));
    changes.forEach((number, more) -> entries.merge(number, more, Timeline::sum));
    rows.put(rowKey, TALLIES.row(entries));
  }

  /** Null when they make up for each other. */
  private static Tally sum(Tally a, Tally b) {
    Tally sum = a.plus(b);
    return sum.isZero() ? null : sum.plain();
  }

  /** What holds in an hour: all that changed up to its end. */
  public Tally at(long hour) {
    return new LookUp().at(hour);
  }

  /**
   * What holds in each of these hours, in the order asked; each row is read once if they ascend.
   */
  public List<Tally> points(List<Long> hours) {
    var lookUp = new LookUp();
    return hours.stream().map(lookUp::at).toList();
  }

  /**
   * The changes from one hour to another, both included, ascending. Reads the rows between alone.
   */
  public List<Step<Tally>> steps(long from, long to) {
    return steps(from, to, Integer.MAX_VALUE);
  }

  /** The same, but no row is read once there are so many. */
  public List<Step<Tally>> steps(long from, long to, int enough) {
    var steps = new ArrayList<Step<Tally>>();
    if (from > to) {
      return steps;
    }
    String first = Level.HOURS.key(key, Level.HOURS.row(from));
    String last = Level.HOURS.key(key, Level.HOURS.row(to));
    try (var between = rows.range(first, last)) {
      while (steps.size() < enough && between.hasNext()) {
        TALLIES
            .entries(between.next().value)
            .subMap(from, true, to, true)
            .forEach((hour, more) -> steps.add(new Step<>(hour, more)));
      }
    }
    return steps;
  }

  /** Remembers the last row of each level. */
  private final class LookUp {
    private final Map<Level, Opened> opened = new EnumMap<>(Level.class);

    Tally at(long hour) {
      Tally sum = Tally.ZERO;
      for (Level level : Level.values()) {
        boolean whole = level == Level.HOURS;
        for (Tally more : entries(level, hour).headMap(level.entry(hour), whole).values()) {
          sum = sum.plus(more);
        }
      }
      return sum.plain();
    }

    private NavigableMap<Long, Tally> entries(Level level, long hour) {
      long row = level.row(hour);
      Opened last = opened.get(level);
      if (last == null || last.row != row) {
        last = new Opened(row, TALLIES.entries(rows.get(level.key(key, row))));
        opened.put(level, last);
      }
      return last.entries;
    }
  }

  private record Opened(long row, NavigableMap<Long, Tally> entries) {}
}
