package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.Figure;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.MeasureTotal;

/** What is entered in the ledger when an article changes totals. */
final class LedgerEntries {
  private LedgerEntries() {}

  /**
   * An entry for each measure whose figure is another.
   *
   * @param reports what the article says now
   */
  static List<LedgerEntry> between(
      SortedMap<MeasureKey, MeasureTotal> before,
      SortedMap<MeasureKey, MeasureTotal> after,
      Saying saying,
      List<Placed> reports) {
    var measures = new TreeSet<>(before.keySet());
    measures.addAll(after.keySet());
    var entries = new ArrayList<LedgerEntry>();
    for (MeasureKey measure : measures) {
      Figure was = figure(before, measure);
      Figure is = figure(after, measure);
      if (!was.equals(is)) {
        entries.add(entry(measure, was, is, saying, reports));
      }
    }
    return entries;
  }

  /** What stands for an entry and all of its measure before it, once the cycle is closed. */
  static LedgerEntry opening(LedgerEntry last) {
    return LedgerEntry.newBuilder(last)
        .setBefore(Sum.ZERO.figure())
        .setArticleId("")
        .setRevision(0)
        .setReports(List.of())
        .setOpening(true)
        .build();
  }

  private static Figure figure(Map<MeasureKey, MeasureTotal> totals, MeasureKey measure) {
    MeasureTotal total = totals.get(measure);
    return total == null ? Sum.ZERO.figure() : total.getFigure();
  }

  private static LedgerEntry entry(
      MeasureKey measure, Figure was, Figure is, Saying saying, List<Placed> reports) {
    List<Integer> causes =
        reports.stream()
            .filter(report -> MeasureKey.of(report.placement()).equals(measure))
            .map(report -> report.carrier().position())
            .distinct()
            .toList();
    var subject = SubjectKey.of(saying);
    return LedgerEntry.newBuilder()
        .setSubject(subject.id())
        .setSubjectType(subject.type())
        .setCycle(measure.cycle())
        .setCurrency(measure.currency())
        .setMeasure(measure.measure())
        .setBefore(was)
        .setAfter(is)
        .setEventTime(saying.getPublished())
        .setArticleId(saying.getArticleId())
        .setRevision(saying.getRevision())
        .setReports(causes)
        .build();
  }
}
