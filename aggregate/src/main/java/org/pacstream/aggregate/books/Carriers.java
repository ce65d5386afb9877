package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.books.Publications.Article;
import org.pacstream.aggregate.state.Keys;

/**
 * Who carries what: for everything that has sources, its reports by time, by outlet and by text,
 * and for each outlet and each text when it first did. A report costs a row in each of the three. A
 * copy costs one more, by its original, and the first of these says when it was; an article that is
 * no copy counts as an original of its own without a row.
 */
public final class Carriers {
  private static final String BY_TIME = "T";
  private static final String BY_OUTLET = "O";
  private static final String BY_TEXT = "W";
  private static final String COPY = "C";

  private final Rows<String> rows;

  public Carriers(Rows<String> rows) {
    this.rows = rows;
  }

  /**
   * A step in the number of outlets, of texts or of originals.
   *
   * @param outlets signed
   * @param texts signed
   * @param originals signed
   */
  record Count(long hour, int outlets, int texts, int originals) {
    private static Count ofOriginals(Instant time, int more) {
      return new Count(Hours.of(time), 0, 0, more);
    }
  }

  /**
   * Replaces who carries something. Returns where outlets, texts and originals come in or go; empty
   * for no more and no less of each.
   *
   * @param stayed ids of articles that carry it by other reports, before and after
   */
  List<Count> replace(
      String of, Collection<Carrier> went, Collection<Carrier> came, Set<String> stayed) {
    var counts = new ArrayList<Count>();
    byArticle(went)
        .forEach(
            (article, carriers) -> {
              carriers.forEach(carrier -> remove(of, carrier, counts));
              if (!stayed.contains(article)) {
                leave(of, carriers.get(0), counts);
              }
            });
    byArticle(came)
        .forEach(
            (article, carriers) -> {
              carriers.forEach(carrier -> add(of, carrier, counts));
              if (!stayed.contains(article)) {
                enter(of, carriers.get(0), counts);
              }
            });
    return counts;
  }

  private static Map<String, List<Carrier>> byArticle(Collection<Carrier> carriers) {
    return carriers.stream()
        .collect(
            Collectors.groupingBy(Carrier::articleId, LinkedHashMap::new, Collectors.toList()));
  }

  private void add(String of, Carrier carrier, List<Count> counts) {
    come(Keys.join(of, BY_OUTLET, carrier.outlet()), carrier, counts, 1, 0);
    come(Keys.join(of, BY_TEXT, carrier.text()), carrier, counts, 0, 1);
    rows.put(
        byTime(of, carrier),
        carrier.isCopy()
            ? Keys.join(carrier.outlet(), carrier.text(), carrier.original().id())
            : Keys.join(carrier.outlet(), carrier.text()));
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
      counts.add(new Count(Hours.of(Keys.timeOf(first)), -outlets, -texts, 0));
    }
    counts.add(new Count(carrier.hour(), outlets, texts, 0));
  }

  private void remove(String of, Carrier carrier, List<Count> counts) {
    go(Keys.join(of, BY_OUTLET, carrier.outlet()), carrier, counts, 1, 0);
    go(Keys.join(of, BY_TEXT, carrier.text()), carrier, counts, 0, 1);
    rows.put(byTime(of, carrier), null);
  }

  private void go(String one, Carrier carrier, List<Count> counts, int outlets, int texts) {
    rows.put(placed(one, carrier), null);
    if (!Keys.sortable(carrier.published()).equals(rows.get(one))) {
      return;
    }
    Optional<Instant> first = first(one, rows);
    rows.put(one, first.map(Keys::sortable).orElse(null));
    counts.add(new Count(carrier.hour(), -outlets, -texts, 0));
    first.ifPresent(time -> counts.add(new Count(Hours.of(time), outlets, texts, 0)));
  }

  /** An article carries it now. An original counts from its own report on, or its first copy's. */
  private void enter(String of, Carrier carrier, List<Count> counts) {
    String copies = Keys.join(of, COPY, carrier.original().id());
    if (!carrier.isCopy()) {
      firstCopy(copies).ifPresent(first -> counts.add(Count.ofOriginals(first, -1)));
      counts.add(Count.ofOriginals(carrier.published(), 1));
      return;
    }
    rows.put(Keys.join(copies, copy(carrier)), "");
    Optional<Instant> first = firstCopy(copies);
    if (first.isEmpty() || carrier.published().isBefore(first.get())) {
      rows.put(copies, Keys.sortable(carrier.published()));
      if (!isCarriedBy(of, carrier.original())) {
        first.ifPresent(time -> counts.add(Count.ofOriginals(time, -1)));
        counts.add(Count.ofOriginals(carrier.published(), 1));
      }
    }
  }

  /** An article carries it no longer. */
  private void leave(String of, Carrier carrier, List<Count> counts) {
    String copies = Keys.join(of, COPY, carrier.original().id());
    if (!carrier.isCopy()) {
      counts.add(Count.ofOriginals(carrier.published(), -1));
      firstCopy(copies).ifPresent(first -> counts.add(Count.ofOriginals(first, 1)));
      return;
    }
    rows.put(Keys.join(copies, copy(carrier)), null);
    if (carrier.published().equals(firstCopy(copies).orElseThrow())) {
      Optional<Instant> next = first(copies, rows);
      rows.put(copies, next.map(Keys::sortable).orElse(null));
      if (!isCarriedBy(of, carrier.original())) {
        counts.add(Count.ofOriginals(carrier.published(), -1));
        next.ifPresent(time -> counts.add(Count.ofOriginals(time, 1)));
      }
    }
  }

  private Optional<Instant> firstCopy(String copies) {
    return Optional.ofNullable(rows.get(copies)).map(Keys::timeOf);
  }

  private static String copy(Carrier carrier) {
    return Keys.join(Keys.sortable(carrier.published()), carrier.articleId());
  }

  /** Whether an article carries it, and as no copy of another one. */
  private boolean isCarriedBy(String of, Article original) {
    String own = Keys.join(of, BY_TIME, Keys.sortable(original.published()), original.id());
    try (KeyValueIterator<String, String> found = rows.prefix(Keys.under(own))) {
      return found.hasNext() && Keys.parts(found.next().value).length == 2;
    }
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
      found.forEachRemaining(row -> articles.add(articleOf(row.key, under)));
    }
    return articles;
  }

  /** The article of a report that lies under a key by its time. */
  private static String articleOf(String key, String under) {
    return Keys.parts(key.substring(under.length() + 1))[1];
  }

  /**
   * Who carries it, from the first; reads on until another outlet, another text and another
   * original are found.
   */
  Optional<Seen> seen(String of) {
    String under = Keys.join(of, BY_TIME);
    Seen seen = null;
    try (KeyValueIterator<String, String> found = rows.prefix(Keys.under(under))) {
      while (found.hasNext() && (seen == null || seen.second() == Hours.NEVER)) {
        KeyValue<String, String> row = found.next();
        Instant published = Keys.publishedIn(row.key, under);
        String[] carried = Keys.parts(row.value);
        String original = carried.length > 2 ? carried[2] : articleOf(row.key, under);
        seen =
            seen == null
                ? new Seen(
                    published,
                    carried[0],
                    carried[1],
                    original,
                    Hours.NEVER,
                    Hours.NEVER,
                    Hours.NEVER)
                : seen.with(Hours.of(published), carried[0], carried[1], original);
      }
    }
    return Optional.ofNullable(seen);
  }

  /** Element k is the first hour with k + 1 outlets, as many texts and as many originals. */
  List<Long> sources(String of) {
    List<Long> outlets = firstHours(Keys.join(of, BY_OUTLET));
    List<Long> texts = firstHours(Keys.join(of, BY_TEXT));
    List<Long> originals = firstHoursOfOriginals(of, Math.min(outlets.size(), texts.size()));
    var hours = new ArrayList<Long>();
    for (int k = 0; k < originals.size(); k++) {
      hours.add(Math.max(Math.max(outlets.get(k), texts.get(k)), originals.get(k)));
    }
    return hours;
  }

  /** The first hour of each original, ascending; reads on until there are enough. */
  private List<Long> firstHoursOfOriginals(String of, int enough) {
    String under = Keys.join(of, BY_TIME);
    var originals = new HashSet<String>();
    var hours = new ArrayList<Long>();
    try (KeyValueIterator<String, String> found = rows.prefix(Keys.under(under))) {
      while (hours.size() < enough && found.hasNext()) {
        KeyValue<String, String> row = found.next();
        String[] carried = Keys.parts(row.value);
        if (originals.add(carried.length > 2 ? carried[2] : articleOf(row.key, under))) {
          hours.add(Hours.of(Keys.publishedIn(row.key, under)));
        }
      }
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
