package org.pacstream.aggregate.books;

import java.time.Instant;

/**
 * Who carries a figure.
 *
 * @param first publication of its earliest report
 * @param outlet of that report
 * @param text of that report, hashed
 * @param original id of the article that report's one is a copy of, or of that one itself
 * @param otherOutlet first hour in which another outlet carries it; {@link Hours#NEVER} when none
 * @param otherText first hour in which it is told in other words; {@link Hours#NEVER} when never
 * @param otherOriginal first hour in which an article carries it that is no copy of the same
 *     original; {@link Hours#NEVER} when none does
 */
record Seen(
    Instant first,
    String outlet,
    String text,
    String original,
    long otherOutlet,
    long otherText,
    long otherOriginal) {

  static Seen alone(Carrier carrier) {
    return new Seen(
        carrier.published(),
        carrier.outlet(),
        carrier.text(),
        carrier.original().id(),
        Hours.NEVER,
        Hours.NEVER,
        Hours.NEVER);
  }

  /** With one more report, published no earlier than the first. */
  Seen with(long hour, String other, String words, String origin) {
    return new Seen(
        first,
        outlet,
        text,
        original,
        other.equals(outlet) ? otherOutlet : Math.min(otherOutlet, hour),
        words.equals(text) ? otherText : Math.min(otherText, hour),
        origin.equals(original) ? otherOriginal : Math.min(otherOriginal, hour));
  }

  /** This report alone, and all that came later. */
  Seen before(Seen later) {
    long hour = Hours.of(later.first);
    return new Seen(
        first,
        outlet,
        text,
        original,
        outlet.equals(later.outlet) ? later.otherOutlet : hour,
        text.equals(later.text) ? later.otherText : hour,
        original.equals(later.original) ? later.otherOriginal : hour);
  }

  /** The first hour with two or more independent sources. */
  long second() {
    return Math.max(Math.max(otherOutlet, otherText), otherOriginal);
  }

  /** Whether one source alone carries it, as of an hour in which it is known. */
  boolean sole(long hour) {
    return hour < second();
  }
}
