package org.pacstream.aggregate.books;

/**
 * What is held of an extent's level in an hour, and has its place among all that could be.
 *
 * @param <H> what it is compared with
 */
interface Rung<H extends Rung<H>> {
  int compare(H other);

  /** Whether it holds in all later hours too, or a larger one does. */
  boolean lasting();

  /** As a row has it. */
  String text();

  default boolean exceeds(H other) {
    return compare(other) > 0;
  }

  default boolean matches(H other) {
    return compare(other) == 0;
  }

  /** Whether it takes the place of another. */
  default boolean replaces(H other) {
    int order = compare(other);
    return order > 0 || order == 0 && lasting() && !other.lasting();
  }
}
