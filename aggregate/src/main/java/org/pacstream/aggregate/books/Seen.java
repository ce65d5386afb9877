package org.pacstream.aggregate.books;

import java.time.Instant;

/**
 * Who carries a figure.
 *
 * @param first publication of its earliest report
 * @param outlet of that report
 * @param text of that report, hashed
 * @param otherOutlet first hour in which another outlet carries it; {@link Hours#NEVER} when none
 * @param otherText first hour in which it is told in other words; {@link Hours#NEVER} when never
 */
record Seen(Instant first, String outlet, String text, long otherOutlet, long otherText) {

  /** With one more report, published no earlier than the first. */
  Seen with(long hour, String other, String words) {
    return new Seen(
        first,
        outlet,
        text,
        other.equals(outlet) ? otherOutlet : Math.min(otherOutlet, hour),
        words.equals(text) ? otherText : Math.min(otherText, hour));
  }

  /** This report alone, and all that came later. */
  Seen before(Seen later) {
    long hour = Hours.of(later.first);
    return new Seen(
        first,
        outlet,
        text,
        outlet.equals(later.outlet) ? later.otherOutlet : hour,
        text.equals(later.text) ? later.otherText : hour);
  }

  /** The first hour with two or more independent sources. */
  long second() {
    return Math.max(otherOutlet, otherText);
  }

  /** Whether one source alone carries it, as of an hour in which it is known. */
  boolean sole(long hour) {
    return hour < second();
  }
}
