package org.pacstream.aggregate.books;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.schemas.SubjectType;

/**
 * Which cycles are closed: those before a year that is set, and those a subject's row says were
 * closed once. What a closed cycle came to stays in its subject's row as it is, and what was said
 * stays among the sayings; what is said later, corrections included, changes nothing in it. All
 * else that was kept of it is cleared away a few rows at a time, after the row says so: then it has
 * no reader.
 *
 * <p>Cycles never meet in a total, so the open ones are what they would be anyway.
 */
public final class ClosedCycles {
  private final BookRows rows;
  private final int from;

  /** Null until looked for. */
  private Deque<Clearing> uncleared;

  private ClosedCycles(BookRows rows, int from) {
    this.rows = rows;
    this.from = from;
  }

  /**
   * @param from the first cycle that is open, an even year; empty closes none, and opens none that
   *     is closed
   */
  public static ClosedCycles before(OptionalInt from, BookRows rows) {
    return new ClosedCycles(rows, from.orElse(0));
  }

  public static boolean isClosed(SubjectRow row, int cycle) {
    return cycle < row.getClosedBefore();
  }

  /** Closes what is to be closed of a subject, unless it is. */
  void close(SubjectRow row) {
    row.setClosedBefore(Math.max(from, row.getClosedBefore()));
  }

  /** The same for a subject of which nothing is kept yet. */
  void closeNew(SubjectRow row) {
    close(row);
    row.setClearedBefore(row.getClosedBefore());
  }

  /** What is said to a subject, with a note of what was closed by then. */
  static Saying noted(Saying saying, SubjectRow row) {
    return row.getClosedBefore() == 0
        ? saying
        : Saying.newBuilder(saying).setClosedBefore(row.getClosedBefore()).build();
  }

  /**
   * Goes on clearing.
   *
   * @param most rows that are looked at
   */
  public void clear(int most) {
    if (uncleared == null) {
      uncleared = uncleared();
    }
    int left = most;
    while (left > 0 && !uncleared.isEmpty()) {
      left -= uncleared.peek().clear(left);
      if (left > 0) {
        uncleared.remove();
      }
    }
  }

  private Deque<Clearing> uncleared() {
    var found = new ArrayDeque<Clearing>();
    for (SubjectType type : from == 0 ? new SubjectType[0] : SubjectType.values()) {
      try (KeyValueIterator<String, SubjectRow> subjects =
          rows.subjects().prefix(Keys.type(type))) {
        subjects.forEachRemaining(
            row -> {
              if (row.value.getClearedBefore() < from) {
                found.add(new Clearing(rows, row.key, from));
              }
            });
      }
    }
    return found;
  }
}
