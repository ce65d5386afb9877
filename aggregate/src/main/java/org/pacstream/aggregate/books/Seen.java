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

  /** The first hour with two or more independent sources. */
  long second() {
    return Math.max(otherOutlet, otherText);
  }

  /** Whether one source alone carries it, as of an hour in which it is known. */
  boolean sole(long hour) {
    return hour < second();
  }
}
