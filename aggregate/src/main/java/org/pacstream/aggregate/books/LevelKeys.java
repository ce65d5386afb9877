package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.Sum;

/**
 * Where the levels of an extent lie.
 *
 * @param extent begin of all its keys in the index
 */
record LevelKeys(String extent) {
  /** Room for a thousand times the largest number a report may have. */
  private static final int INTEGER_DIGITS = 24;

  static LevelKeys of(String scope, Extent extent) {
    return new LevelKeys(Keys.join(scope, Statement.hash(extent.text())));
  }

  /** What the index calls a level. */
  static String id(LevelFigure figure) {
    return Statement.hash(figure.name());
  }

  /** Where all levels lie by time. */
  String started(LevelFigure figure) {
    return of("start", Keys.sortable(figure.start()), id(figure));
  }

  /** Begin of the keys of one kind. */
  String of(String... parts) {
    return Keys.join(extent, Keys.join(parts));
  }

  /** The last part of a key. */
  static String end(String key) {
    return key.substring(key.lastIndexOf(Keys.SEPARATOR) + 1);
  }

  /** The part of a key that follows its begin, counted from zero. */
  static String part(String key, String begin, int number) {
    return Keys.parts(key.substring(begin.length() + 1))[number];
  }

  static String width(boolean wide) {
    return wide ? "cycle" : "part";
  }

  /** Sorts as the numbers do; what is below zero as zero. */
  static String sortable(BigDecimal number) {
    String digits = Sum.plain(number.max(BigDecimal.ZERO)).toPlainString();
    int point = digits.indexOf('.');
    int integer = point < 0 ? digits.length() : point;
    return "0".repeat(Math.max(0, INTEGER_DIGITS - integer)) + digits;
  }
}
