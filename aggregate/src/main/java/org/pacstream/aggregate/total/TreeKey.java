package org.pacstream.aggregate.total;

import java.util.Comparator;
import org.pacstream.schemas.Measure;

/**
 * What is computed as one: all statements of a subject with the same flow in one cycle and
 * currency.
 *
 * @param cycle the two years ending in this even year
 * @param currency ISO 4217, or a ticker; dollar stablecoins are USD
 * @param tree the measure it gives; {@code CONTRIBUTED} and {@code PLEDGED_CONTRIBUTED} give their
 *     siblings too
 */
public record TreeKey(int cycle, String currency, Measure tree) implements Comparable<TreeKey> {
  private static final Comparator<TreeKey> ORDER =
      Comparator.comparingInt(TreeKey::cycle)
          .thenComparing(TreeKey::currency)
          .thenComparing(TreeKey::tree);

  /** The tree that gives a measure. */
  public static Measure treeOf(Measure measure) {
    return switch (measure) {
      case CONTRIBUTED_OUTSIDE, CONTRIBUTED_INAUGURAL, CONTRIBUTED_UNKNOWN -> Measure.CONTRIBUTED;
      case PLEDGED_CONTRIBUTED_OUTSIDE,
          PLEDGED_CONTRIBUTED_INAUGURAL,
          PLEDGED_CONTRIBUTED_UNKNOWN ->
          Measure.PLEDGED_CONTRIBUTED;
      default -> measure;
    };
  }

  @Override
  public int compareTo(TreeKey other) {
    return ORDER.compare(this, other);
  }
}
