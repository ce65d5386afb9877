package org.pacstream.aggregate.total;

/** How a statement enters a total. */
public enum Role {
  /** A transaction or batch: facts add. */
  FACT,
  /** A running total of its extent: levels never add, the largest holds. */
  LEVEL,
  /** Money in hand: the latest holds. */
  BALANCE
}
