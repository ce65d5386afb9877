package org.pacstream.standalone.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Totals for people: a line for each subject, cycle and measure. */
final class TotalsTable {
  private static final int LONGEST_NAME = 40;

  private TotalsTable() {}

  /**
   * @param window in words ("7d"); null for no such column
   */
  static List<String> lines(List<SubjectRow> subjects, String type, String window, Ansi ansi) {
    var header =
        new ArrayList<>(List.of(type.toUpperCase(Locale.ROOT), "CYCLE", "MEASURE", ">TOTAL"));
    if (window != null) {
      header.add(">LAST " + window.toUpperCase(Locale.ROOT));
    }
    List<SubjectRow> ofType =
        subjects.stream().filter(subject -> subject.type().equals(type)).toList();
    boolean refunds =
        ofType.stream()
            .flatMap(subject -> subject.totals().stream())
            .anyMatch(SubjectRow.Total::isRefunded);
    if (refunds) {
      header.add(">NET");
    }
    header.addAll(List.of(">FACTS", ">REPORTS", ">SOURCES", "LAST REPORTED"));
    var table = new Table(header.toArray(String[]::new));
    ofType.forEach(subject -> addTo(table, subject, window != null, refunds));
    return table.isEmpty() ? List.of("no " + type + " has a total") : table.lines(ansi);
  }

  private static void addTo(Table table, SubjectRow subject, boolean windowed, boolean refunds) {
    String name = shortened(subject.name());
    for (SubjectRow.Total total : subject.totals()) {
      if (total.isNothing()) {
        continue;
      }
      var cells =
          new ArrayList<>(
              List.of(
                  name,
                  total.cycle() + (total.closed() ? " closed" : ""),
                  total.measure().replace('_', ' '),
                  sum(total)));
      if (windowed) {
        cells.add(total.newly() == null ? "" : money(total.newly(), total.currency()));
      }
      if (refunds) {
        cells.add(total.isRefunded() ? money(total.net(), total.currency()) : "");
      }
      cells.add(String.valueOf(total.facts()));
      cells.add(String.valueOf(total.reports()));
      cells.add(String.valueOf(total.sources()));
      cells.add(
          total.last() == null ? "" : total.last().atZone(ZoneOffset.UTC).toLocalDate().toString());
      table.row(cells.toArray(String[]::new));
      name = "";
    }
  }

  /** The best figure; "+" where a fact behind it has no high end, "~" where it may be less. */
  private static String sum(SubjectRow.Total total) {
    return sum(total.low(), total.best(), total.open(), total.currency());
  }

  static String sum(BigDecimal low, BigDecimal best, int open, String currency) {
    return (low.compareTo(best) < 0 ? "~" : "") + money(best, currency) + (open > 0 ? "+" : "");
  }

  static String money(BigDecimal amount, String currency) {
    BigDecimal plain = amount.stripTrailingZeros();
    int places = Math.min(Math.max(plain.scale(), 0), 8);
    String digits =
        String.format(Locale.ROOT, "%,." + places + "f", plain.setScale(places, RoundingMode.DOWN));
    if (!currency.equals("USD")) {
      return digits + " " + currency;
    }
    return digits.startsWith("-") ? "-$" + digits.substring(1) : "$" + digits;
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
