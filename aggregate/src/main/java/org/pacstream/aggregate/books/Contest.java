package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * How far other running totals speak against a level: what two sources together say is against it,
 * until one of them is at least a third of it.
 *
 * @param witnesses who carries those published before that; null when there are none
 * @param until the hour in which one of a third of it appears
 */
record Contest(Seen witnesses, long until) {
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  private static final Comparator<Seen> FIRST =
      Comparator.comparing(Seen::first)
          .thenComparing(Seen::outlet)
          .thenComparing(Seen::text)
          .thenComparing(Seen::original);

  /** Against a level that one source alone carries up to an hour. */
  static Contest open(long sole) {
    return new Contest(null, sole);
  }

  /** Whether a running total is large enough to end all doubt about another figure. */
  static boolean settles(BigDecimal witness, BigDecimal figure) {
    return witness.multiply(THREE).compareTo(figure) >= 0;
  }

  /** With one that settles it. */
  Contest settled(long hour) {
    return hour >= until ? this : new Contest(heardBefore(witnesses, hour), hour);
  }

  /** With one more that does not. */
  Contest heard(Seen witness) {
    Seen heard = heardBefore(witness, until);
    return heard == null ? this : new Contest(together(witnesses, heard), until);
  }

  /** The hour from which two sources are against it; {@link Hours#NEVER} when none is. */
  long from() {
    return witnesses == null ? Hours.NEVER : witnesses.second();
  }

  private static Seen heardBefore(Seen seen, long hour) {
    return seen == null || Hours.of(seen.first()) >= hour
        ? null
        : new Seen(
            seen.first(),
            seen.outlet(),
            seen.text(),
            seen.original(),
            seen.otherOutlet() < hour ? seen.otherOutlet() : Hours.NEVER,
            seen.otherText() < hour ? seen.otherText() : Hours.NEVER,
            seen.otherOriginal() < hour ? seen.otherOriginal() : Hours.NEVER);
  }

  /** Who carries either. */
  static Seen together(Seen one, Seen other) {
    if (one == null) {
      return other;
    }
    if (FIRST.compare(other, one) < 0) {
      return together(other, one);
    }
    long hour = Hours.of(other.first());
    return new Seen(
        one.first(),
        one.outlet(),
        one.text(),
        one.original(),
        Math.min(
            one.otherOutlet(), other.outlet().equals(one.outlet()) ? other.otherOutlet() : hour),
        Math.min(one.otherText(), other.text().equals(one.text()) ? other.otherText() : hour),
        Math.min(
            one.otherOriginal(),
            other.original().equals(one.original()) ? other.otherOriginal() : hour));
  }
}
