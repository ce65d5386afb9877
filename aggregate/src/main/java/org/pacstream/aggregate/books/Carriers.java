package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.state.Keys;

/**
 * Who carries what: for everything that has sources, its reports by time, by outlet and by text,
 * and for each outlet and each text when it first did. A report costs a row in each of the three.
 */
public final class Carriers {
  private static final String BY_TIME = "T";
  private static final String BY_OUTLET = "O";
  private static final String BY_TEXT = "W";

  private final Rows<String> rows;

  public Carriers(Rows<String> rows) {
    this.rows = rows;
  }

  /**
   * A step in the number of outlets or of texts.
   *
   * @param outlets signed
   * @param texts signed
   */
  record Count(long hour, int outlets, int texts) {}

  /** Where another outlet or another text comes in; empty for one more of both. */
  List<Count> add(String of, Carrier carrier) {
    var counts = new ArrayList<Count>();
    come(Keys.join(of, BY_OUTLET, carrier.outlet()), carrier, counts, 1, 0);
    come(Keys.join(of, BY_TEXT, carrier.text()), carrier, counts, 0, 1);
    rows.put(byTime(of, carrier), Keys.join(carrier.outlet(), carrier.text()));
    return counts;
  }

  private void come(String one, Carrier carrier, List<Count> counts, int outlets, int texts) {
    rows.put(placed(one, carrier), "");
    String first = rows.get(one);
    String published = Keys.sortable(carrier.published());
    if (first != null && first.compareTo(published) <= 0) {
      return;
    }
    rows.put(one, published);
    if (first != null) {
      counts.add(new Count(Hours.of(Keys.timeOf(first)), -outlets, -texts));
    }
    counts.add(new Count(carrier.hour(), outlets, texts));
  }

  /** Where an outlet or a text goes, or comes later than it did. */
  List<Count> remove(String of, Carrier carrier) {
    var counts = new ArrayList<Count>();
    go(Keys.join(of, BY_OUTLET, carrier.outlet()), carrier, counts, 1, 0);
    go(Keys.join(of, BY_TEXT, carrier.text()), carrier, counts, 0, 1);
    rows.put(byTime(of, carrier), null);
    return counts;
  }

  private void go(String one, Carrier carrier, List<Count> counts, int outlets, int texts) {
    rows.put(placed(one, carrier), null);
    if (!Keys.sortable(carrier.published()).equals(rows.get(one))) {
      return;
    }
    Optional<Instant> first = first(one, rows);
    rows.put(one, first.map(Keys::sortable).orElse(null));
    counts.add(new Count(carrier.hour(), -outlets, -texts));
    first.ifPresent(time -> counts.add(new Count(Hours.of(time), outlets, texts)));
  }

  private static Optional<Instant> first(String under, Rows<String> rows) {
    try (KeyValueIterator<String, String> found = rows.prefix(Keys.under(under))) {
      return found.hasNext()
          ? Optional.of(Keys.publishedIn(found.next().key, under))
          : Optional.empty();
    }
  }

  private static String byTime(String of, Carrier carrier) {
    return placed(Keys.join(of, BY_TIME), carrier);
  }

  private static String placed(String under, Carrier carrier) {
    return Keys.join(
        under,
        Keys.sortable(carrier.published()),
        carrier.articleId(),
        Keys.sortable(carrier.position()));
  }

  /** The earliest publication. */
  Optional<Instant> first(String of) {
    return first(Keys.join(of, BY_TIME), rows);
  }

  /** The latest publication. */
  Optional<Instant> last(String of) {
    return last(of, Hours.NEVER);
  }

  /** The latest publication up to the end of an hour. */
  public Optional<Instant> last(String of, long hour) {
    String under = Keys.join(of, BY_TIME);
    try (var found = rows.reverseRange(Keys.under(under), upTo(under, hour))) {
      return found.hasNext()
          ? Optional.of(Keys.publishedIn(found.next().key, under))
          : Optional.empty();
    }
  }

  private static String upTo(String under, long hour) {
    return hour == Hours.NEVER
        ? Keys.after(under)
        : Keys.join(under, Keys.sortable(Hours.begin(hour + 1)));
  }

  /** Which articles carry it up to the end of an hour. */
  public Set<String> articles(String of, long hour) {
    String under = Keys.join(of, BY_TIME);
    var articles = new TreeSet<String>();
    try (var found = rows.range(Keys.under(under), upTo(under, hour))) {
      found.forEachRemaining(
          row -> articles.add(Keys.parts(row.key.substring(under.length() + 1))[1]));
    }
    return articles;
  }

  /** Who carries it, from the first; reads on until another outlet and another text are found. */
  Optional<Seen> seen(String of) {
    String under = Keys.join(of, BY_TIME);
    Seen seen = null;
    try (KeyValueIterator<String, String> found = rows.prefix(Keys.under(under))) {
      while (found.hasNext() && (seen == null || seen.second() == Hours.NEVER)) {
        KeyValue<String, String> row = found.next();
        Instant published = Keys.publishedIn(row.key, under);
        String[] carried = Keys.parts(row.value);
        seen =
            seen == null
                ? new Seen(published, carried[0], carried[1], Hours.NEVER, Hours.NEVER)
                : seen.with(Hours.of(published), carried[0], carried[1]);
      }
    }
    return Optional.ofNullable(seen);
  }

  /** Element k is the first hour with k + 1 outlets and as many texts. */
  List<Long> sources(String of) {
    List<Long> outlets = firstHours(Keys.join(of, BY_OUTLET));
    List<Long> texts = firstHours(Keys.join(of, BY_TEXT));
    var hours = new ArrayList<Long>();
    for (int k = 0; k < Math.min(outlets.size(), texts.size()); k++) {
      hours.add(Math.max(outlets.get(k), texts.get(k)));
    }
    return hours;
  }

  /** The first hour of each, ascending; skips from one to the next. */
  private List<Long> firstHours(String under) {
    var hours = new ArrayList<Long>();
    String from = Keys.under(under);
    while (true) {
      try (KeyValueIterator<String, String> found = rows.range(from, Keys.after(under))) {
        if (!found.hasNext()) {
          break;
        }
        KeyValue<String, String> first = found.next();
        hours.add(Hours.of(Keys.timeOf(first.value)));
        from = Keys.after(first.key);
      }
    }
    Collections.sort(hours);
    return hours;
  }
}
