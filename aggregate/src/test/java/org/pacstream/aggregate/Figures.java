package org.pacstream.aggregate;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.pacstream.schemas.Figure;
import org.pacstream.schemas.MeasureTotal;

/** Figures as short text: "25000000", "0/5/5" for low, best and high, "+2" for open ends. */
public final class Figures {
  private Figures() {}

  public static String text(Figure figure) {
    String low = plain(figure.getLow());
    String best = plain(figure.getBest());
    String high = plain(figure.getHigh());
    String readings = low.equals(best) && best.equals(high) ? best : low + "/" + best + "/" + high;
    return figure.getOpen() == 0 ? readings : readings + "+" + figure.getOpen();
  }

  public static String text(List<MeasureTotal> totals) {
    return totals.stream().map(Figures::text).collect(Collectors.joining("; "));
  }

  /** The 2024 cycle and dollars go without saying. */
  public static String text(MeasureTotal total) {
    return (total.getCycle() == 2024 ? "" : total.getCycle() + " ")
        + (total.getCurrency().equals("USD") ? "" : total.getCurrency() + " ")
        + total.getMeasure()
        + " "
        + text(total.getFigure());
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
