package org.pacstream.aggregate.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pacstream.aggregate.books.ClosedCycles;
import org.pacstream.aggregate.books.ExtentBook;
import org.pacstream.aggregate.books.Hours;
import org.pacstream.aggregate.books.MeasureKey;
import org.pacstream.aggregate.query.History.End;
import org.pacstream.aggregate.query.History.Point;
import org.pacstream.aggregate.query.ReportsAt.Said;
import org.pacstream.aggregate.query.TotalsAt.MeasureAt;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.Breakdown;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.RecipientClasses;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.aggregate.total.TreeKey;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.SubjectType;

/** Answers from the stores that are here. */
final class Queries {
  private static final Comparator<Ranked> RANKING =
      Comparator.comparing(Ranked::value).reversed().thenComparing(Ranked::id);

  private final Books books;
  private final TotalsAt totals;
  private final FactsAt facts;
  private final ReportsAt reports;

  Queries(Books books) {
    this.books = books;
    this.totals = new TotalsAt(books);
    this.facts = new FactsAt(books);
    this.reports = new ReportsAt(books);
  }

  /** The latest publication among all that was seen; empty before the first. */
  Optional<Instant> latest() {
    return List.of(SubjectType.CANDIDATE, SubjectType.COMMITTEE, SubjectType.NETWORK).stream()
        .flatMap(type -> books.subjects(type).stream())
        .map(SubjectRow::getLatest)
        .max(Comparator.naturalOrder());
  }

  SubjectRow find(SubjectType type, String id) {
    return books
        .find(type, id)
        .filter(row -> row.getArticles() > 0 || row.getEntries() > 0)
        .orElseThrow(() -> Refusal.noSuchSubject(type, id));
  }

  /** One subject with all its totals and what they are made of. */
  ObjectNode one(SubjectRow row, Instant asOf, Window window) {
    List<MeasureAt> measures = totals.of(row, asOf, window);
    ObjectNode json = Json.subject(row).put("window", window.text());
    ArrayNode list = Json.measures(measures);
    json.set("totals", list);
    for (int i = 0; i < measures.size(); i++) {
      ArrayNode parts = Json.parts(parts(row, measures.get(i).key(), asOf));
      ((ObjectNode) list.get(i)).set("counterparties", parts);
    }
    if (!window.cycleOnly()) {
      json.set("allTime", allTime(measures));
    }
    return json;
  }

  /**
   * What a measure is made of: of gifts to a candidate, made or pledged, by class of recipient,
   * else by counterparty. Of a closed cycle nobody knows.
   */
  private List<Breakdown> parts(SubjectRow row, MeasureKey measure, Instant asOf) {
    if (ClosedCycles.isClosed(row, measure.cycle())) {
      return List.of();
    }
    long hour = Hours.of(asOf);
    boolean all = Hours.of(row.getLatest()) <= hour;
    TreeKey tree = measure.tree();
    var subject = new SubjectKey(row.getType(), row.getId());
    List<ExtentBook.Said> extents =
        books.extents(subject, tree, all ? Optional.empty() : Optional.of(hour));
    return PartsAt.of(
        RecipientClasses.part(tree) && measure.measure() == tree.tree()
            ? Extent.Order.SIDE_FIRST
            : Extent.Order.COUNTERPARTY_FIRST,
        tree.tree(),
        extents.stream().filter(said -> counts(measure, said.extent())).toList(),
        books.partNames(subject, tree));
  }

  private static boolean counts(MeasureKey measure, Extent extent) {
    TreeKey tree = measure.tree();
    String side = extent.side() == null ? CommitteeClass.UNKNOWN.name() : extent.side().id();
    return !RecipientClasses.part(tree)
        || RecipientClasses.measure(tree, side) == measure.measure();
  }

  /** All subjects of a type, each with its totals, ranked; those without a total come last. */
  List<Ranked> all(SubjectType type, Instant asOf, Window window, Optional<Measure> sort) {
    var ranked = new ArrayList<Ranked>();
    for (SubjectRow row : books.subjects(type)) {
      if (row.getArticles() > 0) {
        List<MeasureAt> measures = totals.of(row, asOf, window);
        ObjectNode json = Json.subject(row).put("window", window.text());
        json.set("totals", Json.measures(measures));
        ranked.add(new Ranked(value(measures, sort), row.getId(), json));
      }
    }
    ranked.sort(RANKING);
    return ranked;
  }

  static void rank(List<Ranked> answers) {
    answers.sort(RANKING);
  }

  /** In dollars: of the measure that is asked for all cycles, else the largest of any. */
  private static BigDecimal value(List<MeasureAt> measures, Optional<Measure> sort) {
    List<MeasureAt> dollars =
        measures.stream().filter(measure -> measure.key().currency().equals("USD")).toList();
    if (sort.isEmpty()) {
      return dollars.stream()
          .map(measure -> measure.ranked().best())
          .max(Comparator.naturalOrder())
          .orElse(BigDecimal.ZERO);
    }
    return dollars.stream()
        .filter(measure -> measure.key().measure() == sort.get())
        .map(measure -> measure.ranked().best())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The sum of cycles; of balances the latest. */
  private static ArrayNode allTime(List<MeasureAt> measures) {
    var sums = new TreeMap<String, SortedMap<Measure, Sum>>();
    for (MeasureAt at : measures) {
      Measure measure = at.key().measure();
      sums.computeIfAbsent(at.key().currency(), currency -> new TreeMap<>())
          .merge(
              measure,
              at.sum(),
              (before, last) -> measure == Measure.CASH_ON_HAND ? last : before.plus(last));
    }
    ArrayNode json = Json.array();
    sums.forEach(
        (currency, all) ->
            all.forEach(
                (measure, sum) -> {
                  ObjectNode one =
                      Json.object().put("currency", currency).put("measure", Json.snake(measure));
                  one.setAll(Json.sum(sum));
                  Sum refunded = all.getOrDefault(Measure.REFUNDED, Sum.ZERO);
                  Net.of(measure, sum, refunded).ifPresent(net -> one.set("net", Json.sum(net)));
                  json.add(one);
                }));
    return json;
  }

  /** What the totals rest on. */
  List<Said> reports(SubjectRow row, Instant asOf, Optional<ReportsAt.End> after, int limit) {
    return reports.page(new SubjectKey(row.getType(), row.getId()), asOf, after, limit);
  }

  /** How its totals came to be what they are, by event time. */
  List<Point> history(
      SubjectRow row, Selection asked, History history, Optional<End> after, int limit) {
    var subject = new SubjectKey(row.getType(), row.getId());
    return history.points(books, subject, asked.among(row), after.orElse(null), limit);
  }

  /** What its totals are made of, down to the sentences. */
  ObjectNode facts(SubjectRow row, Instant asOf, Selection asked) {
    return Json.subject(row).set("trees", AccountJson.trees(facts.of(row, asOf, asked)));
  }

  /** Every change of a current total, in processing order. */
  SortedMap<Long, LedgerEntry> ledger(SubjectRow row, long from, int limit) {
    return books.ledger(new SubjectKey(row.getType(), row.getId()), from, limit);
  }

  /**
   * An answer in a list.
   *
   * @param value in dollars, what it is ranked by
   */
  record Ranked(BigDecimal value, String id, ObjectNode json) {
    /** Where a page ends that ends with this. */
    String cursor() {
      return value.toPlainString() + " " + id;
    }

    boolean isAfter(BigDecimal endValue, String endId) {
      int order = value.compareTo(endValue);
      return order < 0 || order == 0 && id.compareTo(endId) > 0;
    }
  }
}
