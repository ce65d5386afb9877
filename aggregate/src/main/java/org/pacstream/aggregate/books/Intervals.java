package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.schemas.Bound;

/**
 * Printed sums, found by a number they may have been rounded from. Those of one length lie together
 * by where they begin, so that only the few that begin within that length below the number are
 * looked at.
 */
final class Intervals {
  private final Rows<String> rows;
  private final String key;

  Intervals(Rows<String> rows, String key) {
    this.rows = rows;
    this.key = key;
  }

  /**
   * Where one lies.
   *
   * @param tail makes it different from others of the same sum
   */
  String key(Quantity quantity, String tail) {
    return Keys.join(
        key,
        LevelKeys.sortable(length(quantity)),
        LevelKeys.sortable(quantity.from()),
        LevelKeys.sortable(quantity.value()),
        LevelKeys.sortable(quantity.to()),
        tail);
  }

  /** Ranges have any length; the next power of ten is near enough. */
  private static BigDecimal length(Quantity quantity) {
    BigDecimal length = quantity.to().subtract(quantity.from());
    if (quantity.bound() != Bound.RANGE || length.signum() == 0) {
      return length;
    }
    return BigDecimal.ONE.movePointRight(length.precision() - length.scale());
  }

  /** The notes of all that have a number in them. */
  List<String> around(BigDecimal number) {
    var notes = new ArrayList<String>();
    for (BigDecimal length : lengths()) {
      notes.addAll(around(number, length));
    }
    return notes;
  }

  List<BigDecimal> lengths() {
    var lengths = new ArrayList<BigDecimal>();
    String from = key;
    while (true) {
      try (var next = rows.range(from, Keys.after(key))) {
        if (!next.hasNext()) {
          return lengths;
        }
        String length = LevelKeys.part(next.next().key, key, 0);
        lengths.add(new BigDecimal(length));
        from = Keys.after(Keys.join(key, length));
      }
    }
  }

  List<String> around(BigDecimal number, BigDecimal length) {
    var notes = new ArrayList<String>();
    String same = Keys.join(key, LevelKeys.sortable(length));
    String from = Keys.join(same, LevelKeys.sortable(number.subtract(length)));
    String to = Keys.after(Keys.join(same, LevelKeys.sortable(number)));
    try (var near = rows.range(from, to)) {
      while (near.hasNext()) {
        var row = near.next();
        var value = new BigDecimal(LevelKeys.part(row.key, same, 1));
        var end = new BigDecimal(LevelKeys.part(row.key, same, 2));
        if (number.compareTo(value) == 0 || number.compareTo(end) < 0) {
          notes.add(row.value);
        }
      }
    }
    return notes;
  }
}
