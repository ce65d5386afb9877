package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.time.Instant;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.Sum;

/**
 * Where the levels of an extent lie.
 *
 * @param extent begin of all its keys in the index
 */
record LevelKeys(String extent) {
  static final String SEPARATOR = "\u001f";

  /** Later than every key that goes on from the same begin. */
  private static final String LAST = "\u007f";

  /** Room for a thousand times the largest number a report may have. */
  private static final int INTEGER_DIGITS = 24;

  static LevelKeys of(String scope, Extent extent) {
    return new LevelKeys(join(scope, Statement.hash(extent.text())));
  }

  /** What the index calls a level. */
  static String id(LevelFigure figure) {
    return Statement.hash(figure.name());
  }

  /** Where all levels lie by time. */
  String started(LevelFigure figure) {
    return of("start", sortable(figure.start()), id(figure));
  }

  /** Begin of the keys of one kind. */
  String of(String... parts) {
    return join(extent, String.join(SEPARATOR, parts));
  }

  static String join(String... parts) {
    return String.join(SEPARATOR, parts);
  }

  /** After all keys that go on from this one with a separator. */
  static String after(String key) {
    return key + SEPARATOR + LAST;
  }

  /** The last part of a key. */
  static String end(String key) {
    return key.substring(key.lastIndexOf(SEPARATOR) + 1);
  }

  /** The part of a key that follows its begin, counted from zero. */
  static String part(String key, String begin, int number) {
    return key.substring(begin.length() + 1).split(SEPARATOR, -1)[number];
  }

  static String width(boolean wide) {
    return wide ? "cycle" : "part";
  }

  /** Sorts as the numbers do. */
  static String sortable(long number) {
    String digits = Long.toHexString(number ^ Long.MIN_VALUE);
    return "0".repeat(16 - digits.length()) + digits;
  }

  static long number(String sortable) {
    return Long.parseUnsignedLong(sortable, 16) ^ Long.MIN_VALUE;
  }

  /** Sorts as the times do. */
  static String sortable(Instant time) {
    return sortable(time.toEpochMilli());
  }

  /** Sorts as the numbers do; what is below zero as zero. */
  static String sortable(BigDecimal number) {
    String digits = Sum.plain(number.max(BigDecimal.ZERO)).toPlainString();
    int point = digits.indexOf('.');
    int integer = point < 0 ? digits.length() : point;
    return "0".repeat(Math.max(0, INTEGER_DIGITS - integer)) + digits;
  }
}
