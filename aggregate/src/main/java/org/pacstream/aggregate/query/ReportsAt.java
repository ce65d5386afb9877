package org.pacstream.aggregate.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pacstream.aggregate.books.Publications;
import org.pacstream.aggregate.books.Publications.Article;
import org.pacstream.aggregate.state.SaidReport;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.total.Sayings;
import org.pacstream.aggregate.total.SubjectKey;

/**
 * What is reported of a subject, the latest first, the uncounted among it. A page reads what it
 * shows and the rest of its last article.
 */
final class ReportsAt {
  private final Books books;

  ReportsAt(Books books) {
    this.books = books;
  }

  /**
   * @param after where the page before ended; empty for the first
   * @param limit fewer only where there are no more
   */
  List<Said> page(SubjectKey subject, Instant time, Optional<End> after, int limit) {
    Publications publications = books.publications();
    // Each has a report at least; the one the page before ended with may have been the last of its.
    List<Article> articles =
        after
            .map(end -> publications.from(subject, end.article(), limit + 1))
            .orElseGet(() -> publications.upTo(subject, time, limit));
    var page = new ArrayList<Said>();
    for (Article article : articles) {
      if (page.size() < limit) {
        books
            .saying(subject, article.id())
            .ifPresent(
                saying ->
                    reports(saying).stream()
                        .filter(said -> after.map(said::follows).orElse(true))
                        .forEach(page::add));
      }
    }
    return page.subList(0, Math.min(limit, page.size()));
  }

  private static List<Said> reports(Saying saying) {
    Set<Integer> counted = new HashSet<>();
    Sayings.counted(saying).forEach(one -> counted.add(one.position()));
    return saying.getReports().stream()
        .map(report -> new Said(saying, report, counted.contains(report.getPosition())))
        .toList();
  }

  /**
   * Where a page ends.
   *
   * @param position of the report in the article
   */
  record End(Article article, int position) {}

  /**
   * @param counted whether it counts in a total
   */
  record Said(Saying saying, SaidReport report, boolean counted) {
    End end() {
      return new End(
          new Article(saying.getPublished(), saying.getArticleId()), report.getPosition());
    }

    /** Of the article a page ends with, those after its last; of others all. */
    private boolean follows(End end) {
      return !end().article().equals(end.article()) || report.getPosition() > end.position();
    }
  }
}
