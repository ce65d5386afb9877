package org.pacstream.aggregate.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.Account;
import org.pacstream.aggregate.total.Mention;
import org.pacstream.aggregate.total.SubjectAccounts;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.aggregate.total.Total;
import org.pacstream.aggregate.total.TreeKey;
import org.pacstream.schemas.Measure;

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
    List<Saying> sayings = books.sayings(new SubjectKey(row.getType(), row.getId()));
    Map<MeasureKey, Sum> before = new HashMap<>();
    window
        .begin(time)
        .ifPresent(
            begin ->
                accounts(sayings, begin)
                    .forEach(
                        account ->
                            account
                                .totals()
                                .forEach(
                                    (measure, total) ->
                                        before.put(key(account, measure), total.sum()))));
    var measures = new TreeMap<MeasureKey, MeasureAt>();
    for (Account account : accounts(sayings, time)) {
      if (window.shows(account.key().cycle(), time)) {
        account
            .totals()
            .forEach(
                (measure, total) -> {
                  MeasureKey key = key(account, measure);
                  Sum newly = total.sum().since(before.getOrDefault(key, Sum.ZERO));
                  measures.put(
                      key,
                      new MeasureAt(
                          key.cycle(),
                          key.currency(),
                          measure,
                          total,
                          counts(account, measure),
                          window.isRolling() ? Optional.of(newly) : Optional.empty()));
                });
      }
    }
    return List.copyOf(measures.values());
  }

  private static List<Account> accounts(List<Saying> sayings, Instant time) {
    Instant after = time.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    List<Saying> past =
        sayings.stream().filter(saying -> saying.getPublished().isBefore(after)).toList();
    return past.isEmpty() ? List.of() : SubjectAccounts.of(past).accounts();
  }

  private static MeasureKey key(Account account, Measure measure) {
    return new MeasureKey(account.key().cycle(), account.key().currency(), measure);
  }

  private static Counts counts(Account account, Measure measure) {
    List<Mention> own = account.mentionsOf(measure);
    List<Mention> timed = own.isEmpty() ? account.mentions() : own;
    List<Instant> times = timed.stream().map(Mention::published).sorted().toList();
    return new Counts(own.size(), Mention.sources(own), times.get(0), times.get(times.size() - 1));
  }

  private record MeasureKey(int cycle, String currency, Measure measure)
      implements Comparable<MeasureKey> {
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
