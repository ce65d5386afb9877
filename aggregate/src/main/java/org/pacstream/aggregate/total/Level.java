package org.pacstream.aggregate.total;

import java.time.Instant;
import java.util.List;
import org.pacstream.schemas.Measure;

/**
 * A running total, or a balance, of an extent.
 *
 * @param start when it was first known as such
 * @param against what makes it doubtful; empty when nothing does
 */
public record Level(Carried figure, Instant start, List<Carried> against) {
  public Level {
    against = List.copyOf(against);
  }

  static Level undisputed(Carried figure, Instant start) {
    return new Level(figure, start, List.of());
  }

  Level disputedBy(List<Carried> against) {
    return new Level(figure, start, against);
  }

  public boolean isDisputed() {
    return !against.isEmpty();
  }

  public Sum sum() {
    return figure.sum();
  }

  /** A single that repeats a running total. */
  public boolean isSingle() {
    return figure.holding().role() == Role.FACT;
  }

  public boolean isBalance() {
    return figure.holding().role() == Role.BALANCE;
  }

  boolean isWide(int cycle) {
    return figure.holding().isWide(cycle);
  }

  Measure measure() {
    return figure.holding().measure();
  }

  public Extent extent() {
    return figure.holding().levelExtent();
  }
}
