package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.money.FoundAmount;
import org.pacstream.schemas.Bound;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.Span;
import org.pacstream.schemas.Status;

/**
 * What the law allows at most is a figure of its own: "no more than $3,500" is a limit of exactly
 * $3,500, not some sum below.
 */
public final class LegalCaps {
  private LegalCaps() {}

  /** Amounts in text order, those that reports tell to be limits as exact figures. */
  public static List<FoundAmount> exact(List<FoundAmount> amounts, List<Report> reports) {
    List<Report> limits =
        reports.stream().filter(report -> report.getStatus() == Status.LIMIT).toList();
    if (limits.isEmpty()) {
      return amounts;
    }
    var read = new ArrayList<FoundAmount>(amounts.size());
    for (FoundAmount amount : amounts) {
      boolean limit = limits.stream().anyMatch(report -> isOf(report, amount));
      read.add(limit ? exact(amount, Status.LIMIT) : amount);
    }
    return read;
  }

  /** An amount, exact where its report is a limit. */
  static FoundAmount exact(FoundAmount amount, Status status) {
    boolean open = amount.bound() == Bound.AT_MOST || amount.bound() == Bound.AT_LEAST;
    return open && status == Status.LIMIT ? amount.exactly() : amount;
  }

  private static boolean isOf(Report limit, FoundAmount amount) {
    if (!limit.getAmount().getCurrency().equals(amount.currency())
        || limit.getAmount().getMax() == null
        || limit.getAmount().getMax().compareTo(amount.exactly().max()) != 0) {
      return false;
    }
    Span sentence = limit.getEvidence().getSpan();
    Span printed = amount.text().span(amount.begin(), amount.end());
    return sentence.getField() == printed.getField()
        && sentence.getBegin() <= printed.getBegin()
        && printed.getEnd() <= sentence.getEnd();
  }
}
