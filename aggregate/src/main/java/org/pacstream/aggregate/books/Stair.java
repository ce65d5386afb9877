package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.pacstream.aggregate.state.Keys;

/**
 * One reading of an extent's level from hour to hour: the largest of what its levels bring. A row
 * for each hour in which it changes. What lasts makes a staircase that what ends stands upon, so
 * whatever is no higher than a lasting step changes nothing from there on.
 */
final class Stair {
  private final Rows<String> rows;
  private final String key;
  private final Changes changes;

  /** Is told how much a change makes of an hour and all later ones. */
  interface Changes {
    void changed(long hour, Held less, Held more);
  }

  /**
   * What a level brings.
   *
   * @param most no level after this one brings more
   */
  record Brought(Held most, List<Stretch> stretches) {}

  Stair(Rows<String> rows, String key, Changes changes) {
    this.rows = rows;
    this.key = key;
    this.changes = changes;
  }

  /** What holds in an hour. */
  Held at(long hour) {
    try (var before = rows.reverseRange(key(Long.MIN_VALUE), key(hour))) {
      return before.hasNext() ? Held.parse(before.next().value) : Held.NOTHING;
    }
  }

  private String key(long hour) {
    return Keys.join(key, Keys.sortable(hour));
  }

  /** Brings in what a level now holds. */
  void raise(Stretch brought) {
    Held held = brought.held();
    for (List<Stretch> lower :
        together(
            steps(brought, step -> step.lasting() && !held.exceeds(step)),
            step -> held.replaces(step.held()))) {
      write(lower, List.of(new Stretch(begin(lower), end(lower), held)));
    }
  }

  /**
   * Takes out what a level no longer holds.
   *
   * @param remaining what is brought now, from the largest amount downwards, from this one on
   */
  void lower(Stretch gone, Iterable<Brought> remaining) {
    Held held = gone.held();
    boolean lasting = held.lasting();
    for (List<Stretch> gap :
        together(
            steps(
                gone,
                step -> step.lasting() && (step.exceeds(held) || !lasting && step.matches(held))),
            step -> step.held().equals(held))) {
      write(gap, largest(begin(gap), end(gap), remaining.iterator()));
    }
  }

  private static long begin(List<Stretch> steps) {
    return steps.get(0).from();
  }

  private static long end(List<Stretch> steps) {
    return steps.get(steps.size() - 1).to();
  }

  /** The steps within a time, up to the one from which on nothing can change. */
  private List<Stretch> steps(Stretch within, Predicate<Held> isLast) {
    var steps = new ArrayList<Stretch>();
    long from = within.from();
    Held held = at(from);
    try (var later = rows.range(key(from + 1), key(within.to()))) {
      while (later.hasNext() && !isLast.test(held)) {
        var row = later.next();
        long hour = Keys.numberOf(LevelKeys.end(row.key));
        if (hour == within.to()) {
          break;
        }
        steps.add(new Stretch(from, hour, held));
        from = hour;
        held = Held.parse(row.value);
      }
    }
    if (!isLast.test(held)) {
      steps.add(new Stretch(from, within.to(), held));
    }
    return steps;
  }

  /** Runs of steps that meet a condition. */
  private static List<List<Stretch>> together(List<Stretch> steps, Predicate<Stretch> condition) {
    var runs = new ArrayList<List<Stretch>>();
    boolean within = false;
    for (Stretch step : steps) {
      boolean meets = condition.test(step);
      if (meets && !within) {
        runs.add(new ArrayList<>());
      }
      if (meets) {
        runs.get(runs.size() - 1).add(step);
      }
      within = meets;
    }
    return runs;
  }

  private static List<Stretch> largest(long from, long to, Iterator<Brought> remaining) {
    var held = new TreeMap<Long, Held>(Map.of(from, Held.NOTHING));
    while (remaining.hasNext()) {
      Brought brought = remaining.next();
      if (held.values().stream().noneMatch(brought.most()::replaces)) {
        break;
      }
      for (Stretch stretch : brought.stretches()) {
        raise(held, Math.max(from, stretch.from()), Math.min(to, stretch.to()), to, stretch.held());
      }
    }
    return stretches(held, to);
  }

  private static void raise(TreeMap<Long, Held> held, long from, long to, long end, Held more) {
    if (from >= to) {
      return;
    }
    held.put(from, held.floorEntry(from).getValue());
    if (to < end) {
      held.put(to, held.floorEntry(to).getValue());
    }
    held.subMap(from, to).replaceAll((hour, step) -> more.replaces(step) ? more : step);
  }

  private static List<Stretch> stretches(TreeMap<Long, Held> held, long to) {
    var stretches = new ArrayList<Stretch>();
    for (Map.Entry<Long, Held> step : held.descendingMap().entrySet()) {
      long end = stretches.isEmpty() ? to : stretches.get(0).from();
      if (!stretches.isEmpty() && stretches.get(0).held().equals(step.getValue())) {
        end = stretches.remove(0).to();
      }
      stretches.add(0, new Stretch(step.getKey(), end, step.getValue()));
    }
    return stretches;
  }

  /** Other steps in place of some; both begin and end with the same hour. */
  private void write(List<Stretch> before, List<Stretch> now) {
    var rowsBefore = new TreeMap<Long, Held>();
    var rowsNow = new TreeMap<Long, Held>();
    before.forEach(step -> rowsBefore.put(step.from(), step.held()));
    now.forEach(step -> rowsNow.put(step.from(), step.held()));
    tell(rowsBefore, rowsNow, end(before));
    Held earlier = at(begin(before) - 1);
    rowsBefore.remove(begin(before), earlier);
    rowsNow.remove(begin(now), earlier);
    if (end(before) < Hours.NEVER) {
      Held last = before.get(before.size() - 1).held();
      String row = rows.get(key(end(before)));
      Held next = row == null ? last : Held.parse(row);
      if (row != null) {
        rowsBefore.put(end(before), next);
      }
      if (!next.equals(now.get(now.size() - 1).held())) {
        rowsNow.put(end(now), next);
      }
    }
    rowsBefore.keySet().stream()
        .filter(hour -> !rowsNow.containsKey(hour))
        .forEach(hour -> rows.put(key(hour), null));
    rowsNow.forEach(
        (hour, held) -> {
          if (!held.equals(rowsBefore.get(hour))) {
            rows.put(key(hour), held.text());
          }
        });
  }

  /** The differences from one to the next, which at the end are made good. */
  private void tell(TreeMap<Long, Held> before, TreeMap<Long, Held> now, long end) {
    var hours = new TreeSet<>(before.keySet());
    hours.addAll(now.keySet());
    Held less = Held.NOTHING;
    Held more = Held.NOTHING;
    for (long hour : hours) {
      changes.changed(hour, more, less);
      less = before.floorEntry(hour).getValue();
      more = now.floorEntry(hour).getValue();
      changes.changed(hour, less, more);
    }
    if (end < Hours.NEVER) {
      changes.changed(end, more, less);
    }
  }
}
