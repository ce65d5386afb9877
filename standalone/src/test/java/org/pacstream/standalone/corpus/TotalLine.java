package org.pacstream.standalone.corpus;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.pacstream.aggregate.total.OfflineTotals;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Figure;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.MeasureTotal;
import org.pacstream.schemas.SubjectType;

/** One total of one subject, as a line of a table. */
record TotalLine(Of of, Figure figure, int facts, int reports, int sources) {
  static final String HEADER =
      "type\tid\tcycle\tcurrency\tmeasure\tlow\tbest\thigh\topen\tfacts\treports\tsources";

  /** What is totalled. */
  record Of(SubjectType type, String id, int cycle, String currency, Measure measure)
      implements Comparable<Of> {
    private static final Comparator<Of> ORDER =
        Comparator.comparing(Of::type)
            .thenComparing(Of::id)
            .thenComparing(Of::cycle)
            .thenComparing(Of::currency)
            .thenComparing(Of::measure);

    @Override
    public int compareTo(Of other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return String.join("\t", type.name(), id, "" + cycle, currency, measure.name());
    }
  }

  /** Sorted; without the subjects nothing is counted for. */
  static List<TotalLine> of(List<EnrichedArticle> articles) {
    return OfflineTotals.of(articles).totals().stream()
        .flatMap(subject -> subject.totals().stream().map(total -> of(subject, total)))
        .sorted(Comparator.comparing(TotalLine::of))
        .toList();
  }

  private static TotalLine of(SubjectTotals subject, MeasureTotal total) {
    return new TotalLine(
        new Of(
            subject.type(),
            subject.id(),
            total.getCycle(),
            total.getCurrency(),
            total.getMeasure()),
        total.getFigure(),
        total.getFacts(),
        total.getReports(),
        total.getSources());
  }

  BigDecimal best() {
    return figure.getBest();
  }

  /** Low, best, high and open ends. */
  String sum() {
    return String.join(
        "\t",
        plain(figure.getLow()),
        plain(figure.getBest()),
        plain(figure.getHigh()),
        "" + figure.getOpen());
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return String.join("\t", of.toString(), sum(), "" + facts, "" + reports, "" + sources);
  }
}
