package org.pacstream.standalone.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a table shows of one candidate, committee or network.
 *
 * @param type candidate, committee or network
 */
record SubjectRow(String type, String id, String name, List<Total> totals) {
  static final Comparator<SubjectRow> LARGEST_FIRST =
      Comparator.comparing(SubjectRow::largest).reversed().thenComparing(SubjectRow::name);

  /**
   * One measure in one cycle and currency.
   *
   * @param open how many facts have no high end
   * @param sources independent outlets
   * @param newly reported in the window asked for; null when none was
   * @param net what is left when refunds are taken off; null for a measure of which nothing is
   *     refunded
   * @param closed whether its cycle is: then it changes no more
   */
  record Total(
      int cycle,
      String currency,
      String measure,
      BigDecimal low,
      BigDecimal best,
      BigDecimal high,
      int open,
      int facts,
      int reports,
      int sources,
      Instant first,
      Instant last,
      BigDecimal newly,
      BigDecimal net,
      boolean closed) {
    /** Whether anything was refunded of it. */
    boolean isRefunded() {
      return net != null && net.compareTo(best) != 0;
    }

    boolean pledged() {
      return measure.startsWith("pledged");
    }

    /** Nothing, and no change either: an unspecified rest that others account for. */
    boolean isNothing() {
      return high.signum() == 0 && open == 0 && (newly == null || newly.signum() == 0);
    }
  }

  SubjectRow {
    totals = List.copyOf(totals);
  }

  /** The largest sum, in whatever currency: what a list is sorted by. */
  BigDecimal largest() {
    return totals.stream()
        .filter(total -> !total.pledged())
        .map(Total::best)
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }
}
