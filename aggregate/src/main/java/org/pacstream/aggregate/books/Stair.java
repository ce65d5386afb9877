package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pacstream.aggregate.state.Keys;

/**
 * One reading of an extent's level from hour to hour: the largest of what its levels bring. A row
 * for each hour in which it changes. What lasts makes a staircase that what ends stands upon, so
 * whatever is no higher than a lasting step changes nothing from there on.
 */
final class Stair<H extends Rung<H>> {
  private final Rows<String> rows;
  private final String key;
  private final H nothing;
  private final Function<String, H> parse;
  private final Changes<H> changes;

  /** Is told how much a change makes of an hour and all later ones. */
  interface Changes<H> {
    void changed(long hour, H less, H more);
  }

  /**
   * What a level brings.
   *
   * @param most no level after this one brings more
   */
  record Brought<H extends Rung<H>>(H most, List<Stretch<H>> stretches) {}

  /**
   * @param nothing what holds where nothing is brought
   * @param parse reads what a row has
   */
  Stair(Rows<String> rows, String key, H nothing, Function<String, H> parse, Changes<H> changes) {
    this.rows = rows;
    this.key = key;
    this.nothing = nothing;
    this.parse = parse;
    this.changes = changes;
  }

  /** What holds in an hour. */
  H at(long hour) {
    try (var before = rows.reverseRange(key(Long.MIN_VALUE), key(hour))) {
      return before.hasNext() ? parse.apply(before.next().value) : nothing;
    }
  }

  private String key(long hour) {
    return Keys.join(key, Keys.sortable(hour));
  }

  /** What a level brought and brings. */
  record Change<H extends Rung<H>>(List<Stretch<H>> before, List<Stretch<H>> now) {}

  /**
   * Takes in what levels bring otherwise.
   *
   * @param remaining all that is brought now, from the largest amount downwards, from a given one
   *     on
   */
  void replace(Collection<Change<H>> changes, Function<H, Iterable<Brought<H>>> remaining) {
    for (Change<H> change : changes) {
      change.now().stream()
          .filter(stretch -> !change.before().contains(stretch))
          .forEach(this::raise);
    }
    for (Change<H> change : changes) {
      for (Stretch<H> stretch : change.before()) {
        Stretch<H> gone = stretch;
        for (Stretch<H> still : change.now()) {
          gone = gone == null ? null : gone.without(still);
        }
        if (gone != null) {
          lower(gone, remaining.apply(gone.held()));
        }
      }
    }
  }

  private void raise(Stretch<H> brought) {
    H held = brought.held();
    for (List<Stretch<H>> lower :
        together(
            steps(brought.from(), brought.to(), step -> step.lasting() && !held.exceeds(step)),
            step -> held.replaces(step.held()))) {
      write(lower, List.of(new Stretch<>(begin(lower), end(lower), held)));
    }
  }

  private void lower(Stretch<H> gone, Iterable<Brought<H>> remaining) {
    H held = gone.held();
    boolean lasting = held.lasting();
    for (List<Stretch<H>> gap :
        together(
            steps(
                gone.from(),
                gone.to(),
                step -> step.lasting() && (step.exceeds(held) || !lasting && step.matches(held))),
            step -> step.held().equals(held))) {
      write(gap, largest(begin(gap), end(gap), remaining.iterator()));
    }
  }

  private long begin(List<Stretch<H>> steps) {
    return steps.get(0).from();
  }

  private long end(List<Stretch<H>> steps) {
    return steps.get(steps.size() - 1).to();
  }

  /** The steps from one hour to another, up to the one from which on nothing can change. */
  List<Stretch<H>> steps(long begin, long end, Predicate<H> isLast) {
    var steps = new ArrayList<Stretch<H>>();
    long from = begin;
    H held = at(from);
    try (var later = rows.range(key(from + 1), key(end))) {
      while (later.hasNext() && !isLast.test(held)) {
        var row = later.next();
        long hour = Keys.numberOf(LevelKeys.end(row.key));
        if (hour == end) {
          break;
        }
        steps.add(new Stretch<>(from, hour, held));
        from = hour;
        held = parse.apply(row.value);
      }
    }
    if (!isLast.test(held)) {
      steps.add(new Stretch<>(from, end, held));
    }
    return steps;
  }

  /** Runs of steps that meet a condition. */
  private List<List<Stretch<H>>> together(List<Stretch<H>> steps, Predicate<Stretch<H>> condition) {
    var runs = new ArrayList<List<Stretch<H>>>();
    boolean within = false;
    for (Stretch<H> step : steps) {
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

  private List<Stretch<H>> largest(long from, long to, Iterator<Brought<H>> remaining) {
    var held = new TreeMap<Long, H>(Map.of(from, nothing));
    while (remaining.hasNext()) {
      Brought<H> brought = remaining.next();
      if (held.values().stream().noneMatch(brought.most()::replaces)) {
        break;
      }
      for (Stretch<H> stretch : brought.stretches()) {
        raise(held, Math.max(from, stretch.from()), Math.min(to, stretch.to()), to, stretch.held());
      }
    }
    return stretches(held, to);
  }

  private void raise(TreeMap<Long, H> held, long from, long to, long end, H more) {
    if (from >= to) {
      return;
    }
    held.put(from, held.floorEntry(from).getValue());
    if (to < end) {
      held.put(to, held.floorEntry(to).getValue());
    }
    held.subMap(from, to).replaceAll((hour, step) -> more.replaces(step) ? more : step);
  }

  private List<Stretch<H>> stretches(TreeMap<Long, H> held, long to) {
    var stretches = new ArrayList<Stretch<H>>();
    for (Map.Entry<Long, H> step : held.descendingMap().entrySet()) {
      long end = stretches.isEmpty() ? to : stretches.get(0).from();
      if (!stretches.isEmpty() && stretches.get(0).held().equals(step.getValue())) {
        end = stretches.remove(0).to();
      }
      stretches.add(0, new Stretch<>(step.getKey(), end, step.getValue()));
    }
    return stretches;
  }

  /** Other steps in place of some; both begin and end with the same hour. */
  private void write(List<Stretch<H>> before, List<Stretch<H>> now) {
    var rowsBefore = new TreeMap<Long, H>();
    var rowsNow = new TreeMap<Long, H>();
    before.forEach(step -> rowsBefore.put(step.from(), step.held()));
    now.forEach(step -> rowsNow.put(step.from(), step.held()));
    tell(rowsBefore, rowsNow, end(before));
    H earlier = at(begin(before) - 1);
    rowsBefore.remove(begin(before), earlier);
    rowsNow.remove(begin(now), earlier);
    if (end(before) < Hours.NEVER) {
      H last = before.get(before.size() - 1).held();
      String row = rows.get(key(end(before)));
      H next = row == null ? last : parse.apply(row);
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
  private void tell(TreeMap<Long, H> before, TreeMap<Long, H> now, long end) {
    var hours = new TreeSet<>(before.keySet());
    hours.addAll(now.keySet());
    H less = nothing;
    H more = nothing;
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
