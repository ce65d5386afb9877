package org.pacstream.aggregate.books;

import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.MeasureTotal;

/** A sum and what it rests on; as a change of one, every part may be negative. */
public record Tally(Sum sum, int facts, int reports, int outlets, int texts, int originals) {
  public static final Tally ZERO = of(Sum.ZERO);

  public static Tally of(Sum sum) {
    return new Tally(sum, 0, 0, 0, 0, 0);
  }

  /** The tally of a total. */
  public static Tally of(MeasureTotal total) {
    int sources = total.getSources();
    return new Tally(
        Sum.of(total.getFigure()), total.getFacts(), total.getReports(), sources, sources, sources);
  }

  public Tally plus(Tally other) {
    return new Tally(
        sum.plus(other.sum),
        facts + other.facts,
        reports + other.reports,
        outlets + other.outlets,
        texts + other.texts,
        originals + other.originals);
  }

  public Tally negate() {
    return new Tally(Sum.ZERO.since(sum), -facts, -reports, -outlets, -texts, -originals);
  }

  /** The same with each number in its shortest form. */
  Tally plain() {
    return new Tally(sum.plain(), facts, reports, outlets, texts, originals);
  }

  public boolean isZero() {
    return facts == 0
        && reports == 0
        && outlets == 0
        && texts == 0
        && originals == 0
        && sum.isZero();
  }

  /**
   * The sum as it can be read: where it is a difference, as what a whole has over its parts, its
   * readings and open ends need not be in their order.
   */
  public Sum shown() {
    return Sum.of(
        sum.low().min(sum.best()), sum.best(), sum.high().max(sum.best()), Math.max(0, sum.open()));
  }

  /** Independent sources: as many as there are outlets, texts and originals, each of them. */
  public int sources() {
    return Math.min(Math.min(outlets, texts), originals);
  }
}
