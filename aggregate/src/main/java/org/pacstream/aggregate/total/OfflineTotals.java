package org.pacstream.aggregate.total;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.MeasureTotal;

/**
 * Totals without Kafka: from a list of enriched articles, in any order and with any number of
 * versions and copies, to what the running pipeline comes to.
 */
public final class OfflineTotals {
  private final List<EnrichedArticle> live;

  private OfflineTotals(List<EnrichedArticle> live) {
    this.live = live;
  }

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

  /** As of a time: with what was published up to then, as it is known today. */
  public OfflineTotals asOf(Instant time) {
    return new OfflineTotals(
        live.stream().filter(article -> !article.getPublished().isAfter(time)).toList());
  }

  /** Everyone an article speaks to, counted or not, sorted by type and id. */
  public List<SubjectTotals> totals() {
    var sayings = new TreeMap<SubjectKey, List<Saying>>();
    for (EnrichedArticle article : live) {
      Sayings.of(article)
          .forEach((key, said) -> sayings.computeIfAbsent(key, k -> new ArrayList<>()).add(said));
    }
    return sayings.values().stream().map(OfflineTotals::totals).toList();
  }

  private static SubjectTotals totals(List<Saying> sayings) {
    var names = new HashMap<String, Integer>();
    var fecIds = new TreeSet<String>();
    var trees = new TreeMap<TreeKey, List<Mention>>();
    for (Saying saying : sayings) {
      names.merge(saying.getName(), 1, Integer::sum);
      fecIds.addAll(saying.getFecIds());
      for (Sayings.Counted counted : Sayings.counted(saying)) {
        Placement placement = counted.placement();
        trees
            .computeIfAbsent(placement.tree(), tree -> new ArrayList<>())
            .add(new Mention(placement.statement(), saying));
      }
    }
    Saying any = sayings.get(0);
    return new SubjectTotals(
        any.getSubjectType(),
        any.getSubject(),
        SubjectTotals.nameAmong(names),
        List.copyOf(fecIds),
        trees.entrySet().stream()
            .flatMap(tree -> totals(tree.getKey(), tree.getValue()).stream())
            .sorted(MeasureTotals.ORDER)
            .toList());
  }

  private static List<MeasureTotal> totals(TreeKey tree, List<Mention> mentions) {
    SortedMap<Measure, Total> totals = TotalsCalculator.totals(tree, supported(mentions));
    var found = new ArrayList<MeasureTotal>();
    totals.forEach(
        (measure, total) -> {
          List<Mention> own =
              mentions.stream().filter(m -> m.statement().measure() == measure).toList();
          // A measure can come to something by its siblings' levels alone; the tree's times hold.
          List<Mention> timed = own.isEmpty() ? mentions : own;
          var times = new TreeSet<Instant>();
          timed.forEach(mention -> times.add(mention.saying().getPublished()));
          found.add(
              MeasureTotal.newBuilder()
                  .setCycle(tree.cycle())
                  .setCurrency(tree.currency())
                  .setMeasure(measure)
                  .setFigure(total.sum().figure())
                  .setFacts(total.facts())
                  .setReports(own.size())
                  .setSources(
                      (int) own.stream().map(m -> Sayings.outlet(m.saying())).distinct().count())
                  .setFirst(times.first())
                  .setLast(times.last())
                  .build());
        });
    return found;
  }

  /** The statements made, each with when an article first made it once, twice, and so on. */
  private static Collection<Supported> supported(List<Mention> mentions) {
    var counts = new HashMap<Statement, Map<String, List<Saying>>>();
    for (Mention mention : mentions) {
      counts
          .computeIfAbsent(mention.statement(), s -> new HashMap<>())
          .computeIfAbsent(mention.saying().getArticleId(), a -> new ArrayList<>())
          .add(mention.saying());
    }
    var supported = new ArrayList<Supported>();
    counts.forEach(
        (statement, articles) -> {
          var reached = new ArrayList<Instant>();
          Instant latest = Instant.MIN;
          for (List<Saying> times : articles.values()) {
            Instant published = times.get(0).getPublished();
            latest = published.isAfter(latest) ? published : latest;
            for (int k = 0; k < times.size(); k++) {
              if (k == reached.size()) {
                reached.add(published);
              } else if (published.isBefore(reached.get(k))) {
                reached.set(k, published);
              }
            }
          }
          supported.add(new Supported(statement, reached, latest));
        });
    return supported;
  }

  private record Mention(Statement statement, Saying saying) {}
}
