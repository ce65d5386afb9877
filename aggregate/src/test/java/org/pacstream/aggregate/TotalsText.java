package org.pacstream.aggregate;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.pacstream.aggregate.books.MeasureKey;
import org.pacstream.aggregate.books.Rows;
import org.pacstream.aggregate.books.Tally;
import org.pacstream.aggregate.books.Timeline;
import org.pacstream.aggregate.books.TimelineRow;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.MeasureTotal;

/** Totals of many subjects, however they were kept, as texts that can be compared. */
public final class TotalsText {
  private TotalsText() {}

  /** All there is to each total but its first and last report. */
  public static Map<String, String> of(Collection<SubjectTotals> all) {
    var text = new TreeMap<String, String>();
    for (SubjectTotals subject : all) {
      for (MeasureTotal total : subject.totals()) {
        text.put(
            key(new SubjectKey(subject.type(), subject.id()), MeasureKey.of(total)),
            text(
                Sum.of(total.getFigure()),
                total.getFacts(),
                total.getReports(),
                total.getSources()));
      }
    }
    return text;
  }

  /** The same with times. */
  public static Map<String, String> withTimes(Collection<SubjectTotals> all) {
    Map<String, String> text = of(all);
    for (SubjectTotals subject : all) {
      for (MeasureTotal total : subject.totals()) {
        text.merge(
            key(new SubjectKey(subject.type(), subject.id()), MeasureKey.of(total)),
            " @ " + total.getFirst() + " " + total.getLast(),
            String::concat);
      }
    }
    return text;
  }

  /**
   * The same without times, of what timelines hold for an hour.
   *
   * @param subjects with the measures they ever had
   */
  public static Map<String, String> at(
      long hour, Rows<TimelineRow> timelines, Collection<SubjectTotals> subjects) {
    var text = new TreeMap<String, String>();
    for (SubjectTotals totals : subjects) {
      var subject = new SubjectKey(totals.type(), totals.id());
      for (MeasureKey measure : MeasureKey.all(totals.totals())) {
        Tally tally = new Timeline(timelines, measure.key(subject)).at(hour);
        if (tally.reports() > 0 || !tally.shown().isZero()) {
          text.put(
              key(subject, measure),
              text(tally.shown(), tally.facts(), tally.reports(), tally.sources()));
        }
      }
    }
    return text;
  }

  /** Figures that are not zero. */
  public static Map<String, String> figures(Collection<SubjectTotals> all) {
    var sums = new TreeMap<String, Sum>();
    for (SubjectTotals subject : all) {
      for (MeasureTotal total : subject.totals()) {
        sums.put(
            key(new SubjectKey(subject.type(), subject.id()), MeasureKey.of(total)),
            Sum.of(total.getFigure()));
      }
    }
    return figures(sums);
  }

  /** What the entries of a ledger sum to, where that is not zero. */
  public static Map<String, String> sums(Collection<LedgerEntry> ledger) {
    var sums = new TreeMap<String, Sum>();
    for (LedgerEntry entry : ledger) {
      sums.merge(
          key(
              new SubjectKey(entry.getSubjectType(), entry.getSubject()),
              new MeasureKey(entry.getCycle(), entry.getCurrency(), entry.getMeasure())),
          Sum.of(entry.getAfter()).since(Sum.of(entry.getBefore())),
          Sum::plus);
    }
    return figures(sums);
  }

  private static Map<String, String> figures(Map<String, Sum> sums) {
    var figures = new TreeMap<String, String>();
    sums.forEach(
        (key, sum) -> {
          if (!sum.isZero()) {
            figures.put(key, Figures.text(sum.figure()));
          }
        });
    return figures;
  }

  private static String key(SubjectKey subject, MeasureKey measure) {
    return "%s %d %s %s"
        .formatted(subject.text(), measure.cycle(), measure.currency(), measure.measure());
  }

  private static String text(Sum sum, int facts, int reports, int sources) {
    return "%s facts %d reports %d sources %d"
        .formatted(Figures.text(sum.figure()), facts, reports, sources);
  }
}
