package org.pacstream.aggregate.books;

/**
 * What a level brings to a reading for a time.
 *
 * @param <H> what is read
 * @param to the hour in which it ends; {@link Hours#NEVER} when it is lasting
 */
record Stretch<H extends Rung<H>>(long from, long to, H held) {

  /** Whether another says the same of more hours. */
  boolean isPartOf(Stretch<H> other) {
    return other.held.equals(held) && other.from <= from && other.to >= to;
  }

  /** What of it another does not hold as well; null when nothing is left. */
  Stretch<H> without(Stretch<H> other) {
    if (held.exceeds(other.held) || held.lasting() && !other.held.lasting()) {
      return this;
    }
    if (other.from <= from) {
      return other.to >= to ? null : new Stretch<>(Math.max(from, other.to), to, held);
    }
    return other.to >= to ? new Stretch<>(from, Math.min(to, other.from), held) : this;
  }
}
