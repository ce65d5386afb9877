package org.pacstream.aggregate.books;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * As how many facts each statement is counted: as often as one article makes it, less what the
 * narrower ones that may be about the same money count. A change goes from the narrow to the wide;
 * of a wide statement that is covered anyway nothing is read but its own row.
 */
final class Counting {
  private final Relations relations;
  private final TreeMap<Single, Change> queue = new TreeMap<>(Relations.NARROWEST_FIRST);
  private final Set<Single> changed = new LinkedHashSet<>();

  Counting(Relations relations) {
    this.relations = relations;
  }

  /**
   * What is known of a change to come.
   *
   * @param covered by how much more narrower statements count; null when all is to be counted anew
   */
  private record Change(OverHours<Integer> covered) {
    static final Change ALL = new Change(null);

    Change and(Change other) {
      return covered == null || other.covered == null
          ? ALL
          : new Change(sum(covered, other.covered));
    }
  }

  void countAnew(Single single) {
    queue.merge(single, Change.ALL, Change::and);
  }

  /** Those whose count is another now. */
  Set<Single> run() {
    while (!queue.isEmpty()) {
      Map.Entry<Single, Change> next = queue.pollFirstEntry();
      Single single = next.getKey();
      OverHours<Integer> counted = count(single, next.getValue());
      if (!counted.equals(single.before.counted())) {
        single.count(counted);
        changed.add(single);
        passOn(single);
      }
    }
    return changed;
  }

  private void passOn(Single single) {
    OverHours<Integer> more = more(single, Hours.NEVER);
    for (Single other : relations.agreeing(single)) {
      cover(single, other, more);
    }
    for (Relations.Variant variant : relations.varying(single)) {
      cover(single, variant.single(), more(single, variant.until()));
    }
  }

  private void cover(Single narrow, Single wide, OverHours<Integer> more) {
    if (Relations.NARROWEST_FIRST.compare(narrow, wide) < 0 && !more.isNothing()) {
      queue.merge(wide, new Change(more), Change::and);
    }
  }

  private OverHours<Integer> count(Single single, Change change) {
    if (change.covered() == null) {
      return count(single);
    }
    OverHours<Integer> before = single.before.counted();
    OverHours<Integer> covered = change.covered();
    Collection<Long> hours = single.situation().hours();
    hours.addAll(before.hours());
    hours.addAll(covered.hours());
    boolean mayBeUncovered =
        hours.stream()
            .anyMatch(
                hour ->
                    covered.at(hour) < 0
                        && before.at(hour) == 0
                        && single.situation().isTrusted(hour));
    return mayBeUncovered
        ? count(single)
        : OverHours.changingAt(
            hours,
            0,
            hour -> before.at(hour) == 0 ? 0 : Math.max(0, before.at(hour) - covered.at(hour)));
  }

  private OverHours<Integer> count(Single single) {
    Situation situation = single.situation();
    var left =
        new Left(
            OverHours.changingAt(
                situation.hours(),
                0,
                hour -> situation.isTrusted(hour) ? situation.multiplicity(hour) : 0));
    for (Relations.Variant variant : relations.varying(single)) {
      left.cover(single, variant.single(), variant.until());
    }
    if (!left.times.isNothing()) {
      relations.agreeing(single, other -> left.cover(single, other, Hours.NEVER));
    }
    return left.times;
  }

  /** How often a statement is still to be counted. */
  private static final class Left {
    private OverHours<Integer> times;

    Left(OverHours<Integer> times) {
      this.times = times;
    }

    /** Whether anything is left. */
    boolean cover(Single single, Single narrow, long until) {
      OverHours<Integer> counted = narrow.now().counted();
      if (Relations.NARROWEST_FIRST.compare(narrow, single) < 0 && !counted.isNothing()) {
        OverHours<Integer> uncovered = times;
        var hours = new TreeSet<>(uncovered.hours());
        hours.addAll(counted.hours());
        hours.add(until);
        times =
            OverHours.changingAt(
                hours,
                0,
                hour -> Math.max(0, uncovered.at(hour) - (hour < until ? counted.at(hour) : 0)));
      }
      return !times.isNothing();
    }
  }

  private static OverHours<Integer> more(Single single, long until) {
    OverHours<Integer> before = single.before.counted();
    OverHours<Integer> now = single.now().counted();
    var hours = new TreeSet<>(before.hours());
    hours.addAll(now.hours());
    hours.add(until);
    return OverHours.changingAt(
        hours, 0, hour -> hour < until ? now.at(hour) - before.at(hour) : 0);
  }

  private static OverHours<Integer> sum(OverHours<Integer> one, OverHours<Integer> other) {
    var hours = new TreeSet<>(one.hours());
    hours.addAll(other.hours());
    return OverHours.changingAt(hours, 0, hour -> one.at(hour) + other.at(hour));
  }
}
