package org.pacstream.aggregate.total;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Measure;

/**
 * Totals without Kafka: from a list of enriched articles, in any order and with any number of
 * versions and copies, to what the running pipeline comes to. Everything is computed from the live
 * reports, anew for every question.
 */
public final class OfflineTotals {
  private final List<EnrichedArticle> live;

  private OfflineTotals(List<EnrichedArticle> live) {
    this.live = live;
  }

  /** The greatest version of each article is live. */
  public static OfflineTotals of(Iterable<EnrichedArticle> articles) {
    var live = new TreeMap<String, EnrichedArticle>();
    for (EnrichedArticle article : articles) {
      live.merge(
          article.getId(),
          article,
          (one, other) -> Sayings.VERSIONS.compare(one, other) < 0 ? other : one);
    }
    return new OfflineTotals(List.copyOf(live.values()));
  }

  /**
   * As of the whole hour a time lies in: with what was published up to its end, as it is known
   * today.
   */
  public OfflineTotals asOf(Instant time) {
    Instant after = time.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    return new OfflineTotals(
        live.stream().filter(article -> article.getPublished().isBefore(after)).toList());
  }

  /** Everyone an article speaks to, counted or not, sorted by type and id. */
  public List<SubjectTotals> totals() {
    return accounts().stream().map(SubjectAccounts::totals).toList();
  }

  /** The same with what the totals are made of. */
  public List<SubjectAccounts> accounts() {
    var sayings = new TreeMap<SubjectKey, List<Saying>>();
    for (EnrichedArticle article : live) {
      Sayings.of(article)
          .forEach((key, said) -> sayings.computeIfAbsent(key, k -> new ArrayList<>()).add(said));
    }
    return sayings.values().stream().map(Originals::told).map(SubjectAccounts::of).toList();
  }

  /**
   * What a measure of a subject came to as of each of some hours.
   *
   * @param hours since 1970, UTC
   */
  public SortedMap<Long, Sum> bestAt(
      SubjectKey subject, int cycle, String currency, Measure measure, Collection<Long> hours) {
    List<Saying> sayings =
        Originals.told(
            live.stream()
                .map(article -> Sayings.of(article).get(subject))
                .filter(Objects::nonNull)
                .toList());
    var key = new TreeKey(cycle, currency, TreeKey.treeOf(measure));
    var best = new TreeMap<Long, Sum>();
    for (long hour : hours) {
      Instant after = Instant.EPOCH.plus(hour + 1, ChronoUnit.HOURS);
      List<Saying> past =
          sayings.stream().filter(saying -> saying.getPublished().isBefore(after)).toList();
      Sum sum =
          past.isEmpty()
              ? Sum.ZERO
              : SubjectAccounts.of(past).accounts().stream()
                  .filter(account -> account.key().equals(key))
                  .map(account -> account.totals().getOrDefault(measure, Total.NONE).sum())
                  .findFirst()
                  .orElse(Sum.ZERO);
      best.put(hour, sum);
    }
    return best;
  }
}
