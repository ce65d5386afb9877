package org.pacstream.aggregate.query;

import java.time.Instant;
import java.time.ZoneOffset;
import org.pacstream.aggregate.books.Hours;

/** How finely a past is told. */
enum Resolution {
  HOUR(1),
  /** From midnight to midnight, UTC. */
  DAY(24);

  /** In hours. */
  private final int length;

  Resolution(int length) {
    this.length = length;
  }

  /** The first hour of the step an hour lies in. */
  long first(long hour) {
    return Math.floorDiv(hour, length) * length;
  }

  /** The last hour of the step an hour lies in. */
  long last(long hour) {
    return first(hour) + length - 1;
  }

  /** A step as queries take it for a time: the day, or the moment the hour begins. */
  String text(long hour) {
    Instant begin = Hours.begin(hour);
    return this == DAY ? begin.atZone(ZoneOffset.UTC).toLocalDate().toString() : begin.toString();
  }
}
