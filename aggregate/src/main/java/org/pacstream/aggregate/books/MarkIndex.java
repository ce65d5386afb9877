package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.books.Publications.Article;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.Mark;
import org.pacstream.aggregate.total.SubjectKey;

/**
 * Which articles have a mark, by their time and by that of their originals. Most marks have but one
 * article, and that lies in the row of the mark itself, so that who has it is one look-up. That row
 * counts the others, which have two rows each.
 */
final class MarkIndex {
  private static final String MARKED = "MARKED";
  private static final String BY_TIME = "T";
  private static final String BY_ORIGINAL = "O";

  /** The order in which one article can be a copy of another. */
  static final Comparator<Article> ORDER =
      Comparator.comparing(Article::published).thenComparing(Article::id);

  private final Rows<String> rows;
  private final String scope;
  private final int cycle;

  MarkIndex(Rows<String> rows, SubjectKey subject, int cycle) {
    this.rows = rows;
    this.scope = Keys.join(Keys.subject(subject), String.valueOf(cycle));
    this.cycle = cycle;
  }

  int cycle() {
    return cycle;
  }

  /**
   * Row of a mark.
   *
   * @param article null when all that have it have rows of their own
   * @param others how many have
   */
  private record Shelf(Article article, Article original, int others) {
    static Shelf of(String value) {
      if (value == null) {
        return new Shelf(null, null, 0);
      }
      String[] parts = Keys.parts(value);
      int others = Integer.parseInt(parts[0]);
      return parts.length == 1
          ? new Shelf(null, null, others)
          : new Shelf(articleAt(parts, 1), articleAt(parts, 3), others);
    }

    String value() {
      if (article == null) {
        return others == 0 ? null : String.valueOf(others);
      }
      return Keys.join(String.valueOf(others), text(article), text(original));
    }

    boolean holds(Article other) {
      return article != null && article.equals(other);
    }
  }

  /** Looks at an article; false: at no later one. */
  interface Look {
    boolean at(Article article);
  }

  void put(Mark mark, Article article, Article original) {
    String key = key(mark);
    Shelf shelf = Shelf.of(rows.get(key));
    if (shelf.article() == null) {
      rows.put(key, new Shelf(article, original, shelf.others()).value());
    } else {
      rows.put(key, new Shelf(shelf.article(), shelf.original(), shelf.others() + 1).value());
      rows.put(Keys.join(key, BY_TIME, text(article)), "");
      rows.put(Keys.join(key, BY_ORIGINAL, text(original), text(article)), "");
    }
  }

  void remove(Mark mark, Article article, Article original) {
    String key = key(mark);
    Shelf shelf = Shelf.of(rows.get(key));
    if (shelf.holds(article)) {
      rows.put(key, new Shelf(null, null, shelf.others()).value());
    } else {
      rows.put(key, new Shelf(shelf.article(), shelf.original(), shelf.others() - 1).value());
      rows.put(Keys.join(key, BY_TIME, text(article)), null);
      rows.put(Keys.join(key, BY_ORIGINAL, text(original), text(article)), null);
    }
  }

  /**
   * Those published between two times, both included, in this order for as long as {@code look}
   * goes on, and one more at any place.
   */
  void published(Mark mark, Instant from, Instant to, Look look) {
    String key = key(mark);
    Shelf shelf = Shelf.of(rows.get(key));
    if (shelf.others() > 0) {
      String under = Keys.join(key, BY_TIME);
      try (KeyValueIterator<String, String> found = range(under, from, to)) {
        boolean more = true;
        while (more && found.hasNext()) {
          more = look.at(articleAt(parts(found.next(), under), 0));
        }
      }
    }
    if (isBetween(shelf.article(), from, to)) {
      look.at(shelf.article());
    }
  }

  /** Those whose originals were published between two times, both included, with these. */
  void copied(Mark mark, Instant from, Instant to, BiConsumer<Article, Article> visit) {
    String key = key(mark);
    Shelf shelf = Shelf.of(rows.get(key));
    if (isBetween(shelf.original(), from, to)) {
      visit.accept(shelf.article(), shelf.original());
    }
    if (shelf.others() > 0) {
      String under = Keys.join(key, BY_ORIGINAL);
      try (KeyValueIterator<String, String> found = range(under, from, to)) {
        while (found.hasNext()) {
          String[] parts = parts(found.next(), under);
          visit.accept(articleAt(parts, 2), articleAt(parts, 0));
        }
      }
    }
  }

  private static boolean isBetween(Article article, Instant from, Instant to) {
    return article != null
        && !article.published().isBefore(from)
        && !article.published().isAfter(to);
  }

  private KeyValueIterator<String, String> range(String under, Instant from, Instant to) {
    return rows.range(
        Keys.join(under, Keys.sortable(from)), Keys.after(Keys.join(under, Keys.sortable(to))));
  }

  private static String[] parts(KeyValue<String, String> row, String under) {
    return Keys.parts(row.key.substring(under.length() + 1));
  }

  private static Article articleAt(String[] parts, int first) {
    return new Article(Keys.timeOf(parts[first]), parts[first + 1]);
  }

  private static String text(Article article) {
    return Keys.join(Keys.sortable(article.published()), article.id());
  }

  private String key(Mark mark) {
    return Keys.join(
        scope, mark.currency(), MARKED, mark.sum(), Integer.toHexString(mark.shingle()));
  }
}
