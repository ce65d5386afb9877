package org.pacstream.aggregate.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.pacstream.aggregate.books.Carriers;
import org.pacstream.aggregate.books.ExtentBook;
import org.pacstream.aggregate.books.Hours;
import org.pacstream.aggregate.books.MeasureKey;
import org.pacstream.aggregate.books.PartNames;
import org.pacstream.aggregate.books.Publications;
import org.pacstream.aggregate.books.Rows;
import org.pacstream.aggregate.books.Timeline;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.SubjectKey;
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
    return SubjectId.fec(id)
        .flatMap(
            fec ->
                subjects(type).stream()
                    .filter(row -> row.getFecIds().containsKey(fec))
                    .findFirst());
  }

  /** What an article says; empty when it has been withdrawn since. */
  Optional<Saying> saying(SubjectKey subject, String article) {
    Rows<Saying> sayings = rows(Stores.SAYINGS);
    return Optional.ofNullable(sayings.get(Keys.saying(subject, article)));
  }

  /** Which articles say something, and when. */
  Publications publications() {
    return new Publications(rows(Stores.SIGHTINGS));
  }

  /** What articles say that counts for any of some measures up to the end of an hour. */
  List<Saying> sayings(SubjectKey subject, Collection<MeasureKey> measures, long hour) {
    var carriers = new Carriers(rows(Stores.SIGHTINGS));
    var articles = new TreeSet<String>();
    measures.forEach(measure -> articles.addAll(carriers.articles(measure.key(subject), hour)));
    Rows<Saying> sayings = rows(Stores.SAYINGS);
    return articles.stream()
        .map(article -> sayings.get(Keys.saying(subject, article)))
        .filter(Objects::nonNull)
        .filter(saying -> Hours.of(saying.getPublished()) <= hour)
        .toList();
  }

  /** In processing order, by sequence; closed cycles leave gaps in it. */
  SortedMap<Long, LedgerEntry> ledger(SubjectKey subject, long from, int limit) {
    ReadOnlyKeyValueStore<String, LedgerEntry> ledger = stores.store(Stores.LEDGER);
    var entries = new TreeMap<Long, LedgerEntry>();
    try (KeyValueIterator<String, LedgerEntry> rows =
        ledger.range(Keys.ledger(subject, from), Keys.after(Keys.subject(subject)))) {
      while (rows.hasNext() && entries.size() < limit) {
        KeyValue<String, LedgerEntry> row = rows.next();
        entries.put(Keys.sequenceOf(row.key), row.value);
      }
    }
    return entries;
  }

  /** What a measure comes to in every hour. */
  Timeline timeline(SubjectKey subject, MeasureKey measure) {
    return new Timeline(rows(Stores.TIMELINES), measure.key(subject));
  }

  /** The latest publication up to the end of an hour that counts for a measure. */
  Instant last(SubjectKey subject, MeasureKey measure, long hour) {
    return new Carriers(rows(Stores.SIGHTINGS))
        .last(measure.key(subject), hour)
        .orElseThrow(() -> new IllegalArgumentException("nothing is said of " + measure));
  }

  /**
   * What is said of each extent of a tree itself.
   *
   * @param hour up to the end of which; empty for all that is known
   */
  List<ExtentBook.Said> extents(SubjectKey subject, TreeKey tree, Optional<Long> hour) {
    var book = new ExtentBook(rows(Stores.EXTENTS), rows(Stores.SUMS), rows(Stores.TIMELINES));
    return book.said(Keys.tree(subject, tree), hour);
  }

  /** What live articles call the parts of a tree, by id; the id where none is told. */
  UnaryOperator<String> partNames(SubjectKey subject, TreeKey tree) {
    var names = new PartNames(rows(Stores.SIGHTINGS));
    String scope = Keys.tree(subject, tree);
    return part -> names.of(scope, part).orElse(part);
  }

  private <V> Rows<V> rows(String store) {
    return Rows.readOnly(stores.store(store));
  }

  private <V> List<V> valuesUnder(String store, String prefix) {
    ReadOnlyKeyValueStore<String, V> rows = stores.store(store);
    var values = new ArrayList<V>();
    try (KeyValueIterator<String, V> found = rows.prefixScan(prefix, new StringSerializer())) {
      found.forEachRemaining(row -> values.add(row.value));
    }
    return values;
  }
}
