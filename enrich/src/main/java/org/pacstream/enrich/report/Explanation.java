package org.pacstream.enrich.report;

import java.util.List;
import org.pacstream.enrich.money.FoundAmount;
import org.pacstream.schemas.Report;

/**
 * Why an amount is a report, or why it is none.
 *
 * @param report null when it is none
 * @param passed null when it is one
 * @param reasons part by part; of an amount without a report the words that decided, if any
 */
public record Explanation(FoundAmount amount, Report report, Passed passed, List<Reason> reasons) {
  public Explanation {
    reasons = List.copyOf(reasons);
  }
}
