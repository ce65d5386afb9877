package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * What decides whether a statement may be counted, other statements left aside.
 *
 * @param reached element k is the hour from which one article makes it k + 1 times; empty when
 *     nobody makes it
 * @param first publication of its figure
 * @param second hour from which two sources carry its figure
 * @param repeats hour from which it repeats a running total
 * @param slipped hour from which its figure looks like a slip, if one source alone carries it
 */
record Situation(List<Long> reached, Instant first, long second, long repeats, long slipped) {
  static final Situation GONE =
      new Situation(List.of(), Instant.EPOCH, Hours.NEVER, Hours.NEVER, Hours.NEVER);

  Situation {
    reached = List.copyOf(reached);
  }

  Situation made(List<Long> hours) {
    return new Situation(hours, first, second, repeats, slipped);
  }

  Situation seen(Instant at, long twice) {
    return new Situation(reached, at, twice, repeats, slipped);
  }

  Situation repeating(long from) {
    return new Situation(reached, first, second, from, slipped);
  }

  Situation slipping(long from) {
    return new Situation(reached, first, second, repeats, from);
  }

  boolean isGone() {
    return reached.isEmpty();
  }

  /** The hour it is first made in. */
  long begin() {
    return reached.isEmpty() ? Hours.NEVER : reached.get(0);
  }

  boolean isPresent(long hour) {
    return begin() <= hour;
  }

  OverHours<Boolean> present() {
    return OverHours.changingAt(List.of(begin()), false, hour -> true);
  }

  /** The largest number of times one article makes it. */
  int multiplicity(long hour) {
    int times = 0;
    while (times < reached.size() && reached.get(times) <= hour) {
      times++;
    }
    return times;
  }

  /** Whether it may be a fact: neither repeats it a running total nor is it doubtful. */
  boolean isTrusted(long hour) {
    return isPresent(hour) && hour < repeats && !isSlip(hour);
  }

  /**
   * Whether it would be a fact, were it not for a better supported figure from which it slipped.
   */
  boolean isDoubtful(long hour) {
    return isPresent(hour) && hour < repeats && isSlip(hour);
  }

  private boolean isSlip(long hour) {
    return slipped <= hour && hour < second;
  }

  /** Whether both are trusted as often in every hour. */
  boolean isTrustedAs(Situation other) {
    return reached.equals(other.reached)
        && repeats == other.repeats
        && slipped == other.slipped
        && (slipped == Hours.NEVER || second == other.second);
  }

  /** Whether it is ever doubtful, as far as its figure goes. */
  boolean isEverSlip() {
    return !isGone() && slipped < second;
  }

  /** When any of it changes. */
  TreeSet<Long> hours() {
    var hours = new TreeSet<>(reached);
    hours.add(second);
    hours.add(repeats);
    hours.add(slipped);
    return hours;
  }
}
