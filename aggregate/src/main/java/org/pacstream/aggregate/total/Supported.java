package org.pacstream.aggregate.total;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A statement and when it was made.
 *
 * @param reached element k is the first publication of an article that makes the statement k + 1
 *     times; never empty
 * @param latest the latest publication that makes it
 */
public record Supported(Statement statement, List<Instant> reached, Instant latest) {
  public Supported {
    reached = List.copyOf(reached);
    if (reached.isEmpty()) {
      throw new IllegalArgumentException("nobody makes the statement " + statement);
    }
  }

  /** How often it counts: the largest number of times one article makes it. */
  int multiplicity() {
    return reached.size();
  }

  /**
   * The same as it stood at a time; empty before its first publication.
   *
   * @param latestUpTo the latest publication up to then
   */
  public Optional<Supported> upTo(Instant time, Instant latestUpTo) {
    List<Instant> past = reached.stream().filter(since -> !since.isAfter(time)).toList();
    return past.isEmpty()
        ? Optional.empty()
        : Optional.of(new Supported(statement, past, latestUpTo));
  }

  /** When a balance held: at its latest publication, or at the end of its period if earlier. */
  Instant balanceDate() {
    Instant end = statement.period() == null ? null : statement.period().after();
    return end != null && end.isBefore(latest) ? end : latest;
  }
}
