package org.pacstream.aggregate.books;

import java.util.HexFormat;

/**
 * The levels of a tree over all hours. Each row holds numbered entries: of HOURS, what changes in
 * each of 32 hours; of BLOCKS, what each of 32 rows of hours comes to; the one row of ALL, what
 * each row of blocks comes to. A block has 32 hours, a row of blocks 1024 (about six weeks); so ALL
 * has nine entries for each year in which something changes.
 */
enum Level {
  HOURS(0),
  BLOCKS(5),
  ALL(10);

  private static final char SEPARATOR = '\u001f';
  private static final int ENTRY_BITS = 5;

  /** Hours of an entry, as a power of two. */
  private final int bits;

  Level(int bits) {
    this.bits = bits;
  }

  /** The number of the entry an hour falls into. */
  long entry(long hour) {
    return hour >> bits;
  }

  long firstHour(long entry) {
    return entry << bits;
  }

  long lastHour(long entry) {
    return firstHour(entry) + (1L << bits) - 1;
  }

  /** The number of the row an hour falls into, which is the number of its entry a level higher. */
  long row(long hour) {
    return this == ALL ? 0 : hour >> bits + ENTRY_BITS;
  }

  /** The level of the rows that the entries of this one stand for. */
  Level below() {
    return values()[ordinal() - 1];
  }

  /** Rows of one level sort by their numbers, the negative ones first. */
  String key(String timeline, long row) {
    return timeline
        + SEPARATOR
        + (char) ('0' + ordinal())
        + SEPARATOR
        + HexFormat.of().toHexDigits(row ^ Long.MIN_VALUE);
  }
}
