package org.pacstream.aggregate.books;

import java.util.List;
import java.util.Optional;

/**
 * What live articles say of a tree's figures now; a figure is named by {@code Statement.carried}.
 */
interface Sightings {
  /** Empty when nobody carries it. */
  Optional<Seen> seen(String figure);

  /** Element k is the first hour with k + 1 independent sources; costs a look-up for each. */
  List<Long> sources(String figure);

  /** The first hour in which one article states both; {@link Hours#NEVER} when none does. */
  long statedBoth(String figure, String other);
}
