package org.pacstream.aggregate.total;

import java.util.Comparator;
import org.pacstream.schemas.MeasureTotal;

/** The order in which a subject's totals stand. */
public final class MeasureTotals {
  public static final Comparator<MeasureTotal> ORDER =
      Comparator.comparingInt(MeasureTotal::getCycle)
          .thenComparing(MeasureTotal::getCurrency)
          .thenComparing(MeasureTotal::getMeasure);

  private MeasureTotals() {}
}
