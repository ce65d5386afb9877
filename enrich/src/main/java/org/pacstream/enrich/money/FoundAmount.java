package org.pacstream.enrich.money;

import java.math.BigDecimal;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.Bound;

/**
 * A sum of money where it is printed.
 *
 * @param text the field it stands in
 * @param begin first UTF-16 unit of number, scale and currency, without the words around them
 * @param end one past the last UTF-16 unit
 * @param min null when only an upper bound is given
 * @param max null when only a lower bound is given
 * @param currency ISO 4217 code or a coin's ticker
 * @param unit the printed unit: 1000000 for "$12 million", 100000 for "$12.1 million"
 * @param perUnit a price per share, litre, hour
 * @param converted restates the figure before it in another currency
 * @param additional "another", "a further": not part of an equal figure told before
 */
public record FoundAmount(
    Text text,
    int begin,
    int end,
    BigDecimal min,
    BigDecimal max,
    String currency,
    Bound bound,
    BigDecimal unit,
    boolean perUnit,
    boolean converted,
    boolean additional) {
  public FoundAmount {
    if (min == null && max == null) {
      throw new IllegalArgumentException("an amount needs min or max");
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new IllegalArgumentException("min > max: " + min + " > " + max);
    }
  }

  /** The same as a figure by itself, whatever was said of more and less. */
  public FoundAmount exactly() {
    BigDecimal figure = max == null ? min : max;
    return new FoundAmount(
        text,
        begin,
        end,
        figure,
        figure,
        currency,
        Bound.EXACT,
        unit,
        perUnit,
        converted,
        additional);
  }

  /** As printed. */
  public String surface() {
    return text.original().substring(begin, end);
  }
}
