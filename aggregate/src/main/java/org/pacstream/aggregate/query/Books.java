package org.pacstream.aggregate.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.StatementRow;
import org.pacstream.aggregate.state.StatementRows;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.Supported;
import org.pacstream.aggregate.total.TreeKey;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.SubjectType;

/**
 * Reads the stores of the partitions that are here. While partitions move, every method throws
 * {@link org.apache.kafka.streams.errors.InvalidStateStoreException}.
 */
public final class Books {
  private final StoreSource stores;

  public Books(StoreSource stores) {
    this.stores = stores;
  }

  /** Finds a store by name. */
  public interface StoreSource {
    <V> ReadOnlyKeyValueStore<String, V> store(String name);
  }

  Optional<SubjectRow> subject(SubjectKey subject) {
    ReadOnlyKeyValueStore<String, SubjectRow> totals = stores.store(Stores.TOTALS);
    return Optional.ofNullable(totals.get(Keys.subject(subject)));
  }

  List<SubjectRow> subjects(SubjectType type) {
    return valuesUnder(Stores.TOTALS, Keys.type(type));
  }

  /** By its own id, else by any FEC id. */
  Optional<SubjectRow> find(SubjectType type, String id) {
    Optional<SubjectRow> own = subject(new SubjectKey(type, id));
    if (own.isPresent()) {
      return own;
    }
    return subjects(type).stream().filter(row -> row.getFecIds().containsKey(id)).findFirst();
  }

  List<Saying> sayings(SubjectKey subject) {
    return valuesUnder(Stores.SAYINGS, Keys.under(Keys.subject(subject)));
  }

  /** In processing order. */
  List<LedgerEntry> ledger(SubjectKey subject, long from, int limit) {
    ReadOnlyKeyValueStore<String, LedgerEntry> ledger = stores.store(Stores.LEDGER);
    var entries = new ArrayList<LedgerEntry>();
    try (KeyValueIterator<String, LedgerEntry> rows =
        ledger.range(Keys.ledger(subject, from), Keys.after(Keys.subject(subject)))) {
      while (rows.hasNext() && entries.size() < limit) {
        entries.add(rows.next().value);
      }
    }
    return entries;
  }

  /** What was said of a subject up to a time. */
  List<Made> made(SubjectKey subject, Instant time) {
    ReadOnlyKeyValueStore<String, StatementRow> statements = stores.store(Stores.STATEMENTS);
    var made = new ArrayList<Made>();
    try (KeyValueIterator<String, StatementRow> rows =
        statements.prefixScan(Keys.under(Keys.subject(subject)), new StringSerializer())) {
      while (rows.hasNext()) {
        KeyValue<String, StatementRow> row = rows.next();
        Instant last = row.value.getLast().isAfter(time) ? time : row.value.getLast();
        StatementRows.supported(row.value)
            .upTo(time, last)
            .ifPresent(
                supported ->
                    made.add(new Made(row.key, Keys.treeOf(row.key), supported, row.value)));
      }
    }
    return made;
  }

  /** The same with the true latest publication of each up to the time. */
  Made dated(Made made, Instant time) {
    if (!made.row().getLast().isAfter(time)) {
      return made;
    }
    ReadOnlyKeyValueStore<String, String> supports = stores.store(Stores.SUPPORTS);
    String once = Keys.supports(made.key(), 1);
    try (KeyValueIterator<String, String> rows =
        supports.reverseRange(Keys.under(once), Keys.afterPublished(once, time))) {
      Instant latest = Keys.publishedOf(rows.next().key);
      var supported =
          new Supported(made.supported().statement(), made.supported().reached(), latest);
      return new Made(made.key(), made.tree(), supported, made.row());
    }
  }

  /** Who made a statement up to a time. */
  Support support(Made made, Instant time) {
    ReadOnlyKeyValueStore<String, String> supports = stores.store(Stores.SUPPORTS);
    var outlets = new HashSet<String>();
    int reports = 0;
    for (int times = 1; times <= made.supported().reached().size(); times++) {
      String key = Keys.supports(made.key(), times);
      try (KeyValueIterator<String, String> rows =
          supports.range(Keys.under(key), Keys.afterPublished(key, time))) {
        while (rows.hasNext()) {
          outlets.add(rows.next().value);
          reports++;
        }
      }
    }
    return new Support(reports, outlets);
  }

  private <V> List<V> valuesUnder(String store, String prefix) {
    ReadOnlyKeyValueStore<String, V> rows = stores.store(store);
    var values = new ArrayList<V>();
    try (KeyValueIterator<String, V> found = rows.prefixScan(prefix, new StringSerializer())) {
      found.forEachRemaining(row -> values.add(row.value));
    }
    return values;
  }

  /**
   * A statement as it stood at a time.
   *
   * @param row as it stands today
   */
  record Made(String key, TreeKey tree, Supported supported, StatementRow row) {}

  /**
   * @param outlets that carried it
   */
  record Support(int reports, Set<String> outlets) {}
}
