package org.pacstream.aggregate.books;

import java.util.HashMap;
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
  private final Map<Single, OverHours<Boolean>> agreed = new HashMap<>();

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

  /** Hours of which it came out that if it might be a fact in them, a counted one agrees. */
  OverHours<Boolean> agreed(Single single) {
    return agreed.getOrDefault(single, OverHours.nothing(false));
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
    return change.covered() == null
        ? countWhere(single, single.situation().present())
        : count(single, change.covered());
  }

  /** What was counted less what is covered besides; where nothing was, others may cover it too. */
  private OverHours<Integer> count(Single single, OverHours<Integer> covered) {
    OverHours<Integer> before = single.before.counted();
    var hours = new TreeSet<>(before.hours());
    hours.addAll(covered.hours());
    OverHours<Boolean> open =
        OverHours.changingAt(hours, false, hour -> covered.at(hour) < 0 && before.at(hour) == 0);
    OverHours<Integer> uncovered =
        open.isNothing() ? OverHours.nothing(0) : countWhere(single, open);
    hours.addAll(uncovered.hours());
    return OverHours.changingAt(
        hours,
        0,
        hour ->
            before.at(hour) == 0
                ? uncovered.at(hour)
                : Math.max(0, before.at(hour) - covered.at(hour)));
  }

  /** Leaves all other hours aside. */
  private OverHours<Integer> countWhere(Single single, OverHours<Boolean> open) {
    Situation situation = single.situation();
    var hours = new TreeSet<>(situation.hours());
    hours.addAll(open.hours());
    var left =
        new Left(
            OverHours.changingAt(
                hours,
                0,
                hour ->
                    open.at(hour) && situation.isTrusted(hour) ? situation.multiplicity(hour) : 0));
    if (!left.times.isNothing()) {
      relations.agreeing(single, other -> left.cover(single, other, Hours.NEVER));
      if (left.times.isNothing()) {
        agreed.put(single, open);
        return left.times;
      }
      for (Relations.Variant variant : relations.varying(single)) {
        left.cover(single, variant.single(), variant.until());
      }
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
