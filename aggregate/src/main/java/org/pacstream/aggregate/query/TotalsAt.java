package org.pacstream.aggregate.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pacstream.aggregate.query.Books.Made;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.aggregate.total.Supported;
import org.pacstream.aggregate.total.Total;
import org.pacstream.aggregate.total.TotalsCalculator;
import org.pacstream.aggregate.total.TreeKey;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.MeasureTotal;

/**
 * The totals of a subject as they stood at a time, with today's knowledge: what was published up to
 * then and is live now.
 */
final class TotalsAt {
  private final Books books;

  TotalsAt(Books books) {
    this.books = books;
  }

  /** Sorted by cycle, currency and measure. */
  List<MeasureAt> of(SubjectRow row, Instant time, Window window) {
    var subject = new SubjectKey(row.getType(), row.getId());
    List<Made> made =
        books.made(subject, time).stream().map(statement -> books.dated(statement, time)).toList();
    Map<MeasureKey, Total> totals = totals(made);
    Map<MeasureKey, Total> before =
        window.begin(time).map(begin -> totalsAt(subject, begin)).orElse(Map.of());
    boolean current = !row.getLatest().isAfter(time);
    Map<MeasureKey, MeasureTotal> stored = new HashMap<>();
    row.getTotals().forEach(total -> stored.put(MeasureKey.of(total), total));
    var measures = new ArrayList<MeasureAt>();
    totals.forEach(
        (key, total) -> {
          if (!window.shows(key.cycle(), time)) {
            return;
          }
          MeasureTotal now = stored.get(key);
          Counts counts =
              current && now != null
                  ? new Counts(now.getReports(), now.getSources(), now.getFirst(), now.getLast())
                  : counted(made, key, time);
          Sum earlier = before.getOrDefault(key, Total.NONE).sum();
          measures.add(
              new MeasureAt(
                  key.cycle(),
                  key.currency(),
                  key.measure(),
                  total,
                  counts,
                  window.isRolling() ? Optional.of(total.sum().since(earlier)) : Optional.empty()));
        });
    return measures;
  }

  private Map<MeasureKey, Total> totalsAt(SubjectKey subject, Instant time) {
    return totals(books.made(subject, time).stream().map(made -> books.dated(made, time)).toList());
  }

  private static Map<MeasureKey, Total> totals(List<Made> made) {
    var trees = new TreeMap<TreeKey, List<Supported>>();
    for (Made statement : made) {
      trees.computeIfAbsent(statement.tree(), tree -> new ArrayList<>()).add(statement.supported());
    }
    var totals = new TreeMap<MeasureKey, Total>();
    trees.forEach(
        (tree, statements) ->
            TotalsCalculator.totals(tree, statements)
                .forEach(
                    (measure, total) ->
                        totals.put(new MeasureKey(tree.cycle(), tree.currency(), measure), total)));
    return totals;
  }

  private Counts counted(List<Made> made, MeasureKey key, Instant time) {
    int reports = 0;
    Set<String> outlets = new HashSet<>();
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    for (Made statement : made) {
      Supported supported = statement.supported();
      boolean counts =
          supported.statement().measure() == key.measure()
              && statement.tree().cycle() == key.cycle()
              && statement.tree().currency().equals(key.currency());
      if (counts) {
        Books.Support support = books.support(statement, time);
        reports += support.reports();
        outlets.addAll(support.outlets());
        Instant since = supported.reached().get(0);
        first = since.isBefore(first) ? since : first;
        last = supported.latest().isAfter(last) ? supported.latest() : last;
      }
    }
    return new Counts(reports, outlets.size(), first, last);
  }

  private record MeasureKey(int cycle, String currency, Measure measure)
      implements Comparable<MeasureKey> {
    static MeasureKey of(MeasureTotal total) {
      return new MeasureKey(total.getCycle(), total.getCurrency(), total.getMeasure());
    }

    @Override
    public int compareTo(MeasureKey other) {
      return new TreeKey(cycle, currency, measure)
          .compareTo(new TreeKey(other.cycle, other.currency, other.measure));
    }
  }

  /**
   * @param sources independent outlets
   */
  record Counts(int reports, int sources, Instant first, Instant last) {}

  /**
   * @param newlyReported what the window added; empty where none was asked for
   */
  record MeasureAt(
      int cycle,
      String currency,
      Measure measure,
      Total total,
      Counts counts,
      Optional<Sum> newlyReported) {

    /** What a ranking goes by: the window's when one was asked for. */
    Sum ranked() {
      return newlyReported.orElse(total.sum());
    }
  }
}
