package org.pacstream.aggregate.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pacstream.aggregate.books.Hours;
import org.pacstream.aggregate.books.MeasureKey;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.Account;
import org.pacstream.aggregate.total.SubjectAccounts;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.TreeKey;

/**
 * What totals are made of, down to the sentences: computed from all that counts for them, by the
 * code that says what a total means. So it is for as many reports as a person may look through.
 */
final class FactsAt {
  static final int MAX_REPORTS = 1_000;

  private final Books books;

  FactsAt(Books books) {
    this.books = books;
  }

  /**
   * The trees that give the measures asked for, each whole.
   *
   * @throws Refusal when too many reports count in them
   */
  List<Account> of(SubjectRow row, Instant time, Selection asked) {
    var subject = new SubjectKey(row.getType(), row.getId());
    long hour = Hours.of(time);
    Set<TreeKey> trees = new TreeSet<>();
    asked.among(row).forEach(measure -> trees.add(measure.tree()));
    List<MeasureKey> measures =
        MeasureKey.all(row.getTotals()).stream()
            .filter(measure -> trees.contains(measure.tree()))
            .toList();
    checkNumber(subject, hour, measures);
    List<Saying> sayings = books.sayings(subject, measures, hour);
    return sayings.isEmpty() ? List.of() : SubjectAccounts.of(sayings, trees::contains).accounts();
  }

  private void checkNumber(SubjectKey subject, long hour, List<MeasureKey> measures) {
    var reports = new TreeMap<TreeKey, Integer>();
    for (MeasureKey measure : measures) {
      int counted = books.timeline(subject, measure).at(hour).reports();
      reports.merge(measure.tree(), counted, Integer::sum);
    }
    int all = reports.values().stream().mapToInt(Integer::intValue).sum();
    if (all > MAX_REPORTS) {
      var each = new ArrayList<String>();
      reports.forEach(
          (tree, count) ->
              each.add(
                  "%d %s %s: %d"
                      .formatted(tree.cycle(), tree.currency(), Json.snake(tree.tree()), count)));
      throw Refusal.tooManyReports(all, MAX_REPORTS, each);
    }
  }
}
