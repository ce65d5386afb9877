package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.total.SubjectKey;

/** What is said to a subject in the order of publication: a row for each article. */
public final class Publications {
  private static final String BY_TIME = "T";

  private final Rows<String> rows;

  /**
   * @param rows of {@link org.pacstream.aggregate.state.Stores#SIGHTINGS}
   */
  public Publications(Rows<String> rows) {
    this.rows = rows;
  }

  /**
   * @param before null when the article said nothing
   * @param now null when it says nothing any more
   */
  void replace(SubjectKey subject, Saying before, Saying now) {
    String was = key(subject, before);
    String is = key(subject, now);
    if (Objects.equals(was, is)) {
      return;
    }
    if (was != null) {
      rows.put(was, null);
    }
    if (is != null) {
      rows.put(is, "");
    }
  }

  private static String key(SubjectKey subject, Saying saying) {
    return saying == null
        ? null
        : Keys.join(under(subject), Keys.sortable(saying.getPublished()), saying.getArticleId());
  }

  private static String under(SubjectKey subject) {
    return Keys.join(Keys.subject(subject), BY_TIME);
  }

  /** Articles published up to a moment, the latest first; of one moment by descending id. */
  public List<Article> upTo(SubjectKey subject, Instant moment, int limit) {
    String after = Keys.join(under(subject), Keys.sortable(moment.plusMillis(1)));
    return downwards(subject, after, limit);
  }

  /** Those that follow one in this order, and that one itself where it is still there. */
  public List<Article> from(SubjectKey subject, Article first, int limit) {
    String key = Keys.join(under(subject), Keys.sortable(first.published()), first.id());
    return downwards(subject, key, limit);
  }

  private List<Article> downwards(SubjectKey subject, String from, int limit) {
    var articles = new ArrayList<Article>();
    String under = under(subject);
    try (KeyValueIterator<String, String> found = rows.reverseRange(Keys.under(under), from)) {
      while (articles.size() < limit && found.hasNext()) {
        String[] parts = Keys.parts(found.next().key.substring(under.length() + 1));
        articles.add(new Article(Keys.timeOf(parts[0]), parts[1]));
      }
    }
    return articles;
  }

  /** An article that says something to a subject. */
  public record Article(Instant published, String id) {}
}
