package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.LedgerEntry;

/**
 * The rows of a subject's closed cycles on their way out. The ledger is folded from its begin: an
 * entry of a closed cycle becomes the opening one of its measure, in place of all before it, so the
 * entries sum to the same after every step. Whatever was cleared before a restart is not found
 * again.
 */
final class Clearing {
  private final BookRows rows;
  private final String subject;
  private final int before;
  private final Map<MeasureKey, String> openings = new HashMap<>();
  private int store;
  private String reached;
  private String folded;

  /**
   * @param subject its key
   * @param before an even year
   */
  Clearing(BookRows rows, String subject, int before) {
    this.rows = rows;
    this.subject = subject;
    this.before = before;
    this.reached = Keys.under(subject);
    this.folded = Keys.under(subject);
  }

  /**
   * @param most rows that are looked at
   * @return how many were; fewer when nothing is left
   */
  int clear(int most) {
    close();
    int seen = 0;
    while (seen < most && store < rows.byCycle().size()) {
      seen += clear(rows.byCycle().get(store), most - seen);
      if (seen < most) {
        store++;
        reached = Keys.under(subject);
      }
    }
    if (seen < most) {
      seen += fold(most - seen);
    }
    if (seen < most) {
      SubjectRow row = rows.subjects().get(subject);
      row.setClearedBefore(before);
      rows.subjects().put(subject, row);
    }
    return seen;
  }

  private void close() {
    SubjectRow row = rows.subjects().get(subject);
    if (row.getClosedBefore() < before) {
      row.setClosedBefore(before);
      rows.subjects().put(subject, row);
    }
  }

  /**
   * As texts, years of five digits sort among those of four, and names after both; a year of three
   * may stay.
   */
  private <V> int clear(Rows<V> store, int most) {
    List<KeyValue<String, V>> old = first(store.range(reached, Keys.under(subject) + before), most);
    for (KeyValue<String, V> row : old) {
      if (Keys.cycleOf(row.key) < before) {
        store.put(row.key, null);
      }
      reached = Keys.next(row.key);
    }
    return old.size();
  }

  private int fold(int most) {
    List<KeyValue<String, LedgerEntry>> entries =
        first(rows.ledger().range(folded, Keys.after(subject)), most);
    for (KeyValue<String, LedgerEntry> row : entries) {
      if (row.value.getCycle() < before) {
        fold(row.key, row.value);
      }
      folded = Keys.next(row.key);
    }
    return entries.size();
  }

  private void fold(String key, LedgerEntry entry) {
    MeasureKey measure = MeasureKey.of(entry);
    String opening = openings.remove(measure);
    if (opening != null) {
      rows.ledger().put(opening, null);
    }
    if (Sum.of(entry.getAfter()).isZero()) {
      rows.ledger().put(key, null);
    } else {
      rows.ledger().put(key, LedgerEntries.opening(entry));
      openings.put(measure, key);
    }
  }

  private static <V> List<KeyValue<String, V>> first(KeyValueIterator<String, V> rows, int most) {
    var first = new ArrayList<KeyValue<String, V>>();
    try (rows) {
      while (first.size() < most && rows.hasNext()) {
        first.add(rows.next());
      }
    }
    return first;
  }
}
