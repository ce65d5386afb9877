package org.pacstream.aggregate.books;

import java.time.Instant;

/** Time as totals know it: whole hours since 1970, UTC. */
public final class Hours {
  /** Later than any. */
  public static final long NEVER = Long.MAX_VALUE;

  private static final long MILLIS = 3_600_000;

  private Hours() {}

  /** The hour a moment lies in. */
  public static long of(Instant moment) {
    return Math.floorDiv(moment.toEpochMilli(), MILLIS);
  }

  /** The moment an hour begins. */
  public static Instant begin(long hour) {
    return Instant.ofEpochMilli(hour * MILLIS);
  }

  /** The last moment of an hour. */
  public static Instant end(long hour) {
    return begin(hour + 1).minusMillis(1);
  }
}
