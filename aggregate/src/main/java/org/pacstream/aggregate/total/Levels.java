package org.pacstream.aggregate.total;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The running totals of one extent, and its balances. */
final class Levels {
  private static final Duration AROUND = Duration.ofDays(30);
  private static final BigDecimal THIRD = BigDecimal.valueOf(3);

  private Levels() {}

  /** The same levels, told which are doubtful. */
  static List<Level> judged(Collection<Level> levels, int cycle) {
    var judged = new ArrayList<Level>();
    for (Level level : levels) {
      judged.add(level.disputedBy(against(level, others(level, levels), cycle)));
    }
    return judged;
  }

  private static List<Level> others(Level level, Collection<Level> levels) {
    return levels.stream().filter(other -> !other.figure().equals(level.figure())).toList();
  }

  /** Only what one source alone carries is ever doubtful. */
  private static List<Carried> against(Level level, List<Level> others, int cycle) {
    if (!level.figure().isSole()) {
      return List.of();
    }
    List<Carried> slippedFrom =
        others.stream()
            .filter(other -> level.isBalance() || other.isWide(cycle) == level.isWide(cycle))
            .map(Level::figure)
            .filter(other -> !other.isSole() && other.showsSlipOf(level.figure().value()))
            .toList();
    if (!slippedFrom.isEmpty()) {
      return slippedFrom;
    }
    return outvotedBy(
        level,
        others.stream()
            .filter(
                other ->
                    level.isBalance() ? isAround(other, level) : isWitness(other, level, cycle))
            .toList());
  }

  private static boolean isAround(Level other, Level balance) {
    return Duration.between(other.start(), balance.start()).abs().compareTo(AROUND) <= 0;
  }

  /** Facts, shorter periods and older running totals make none doubtful. */
  private static boolean isWitness(Level other, Level level, int cycle) {
    return other.isWide(cycle)
        && !other.isSingle()
        && !other.start().isBefore(level.start().minus(AROUND));
  }

  /** What two sources together say is against it when all of that is less than a third. */
  private static List<Carried> outvotedBy(Level level, List<Level> witnesses) {
    var mentions = new ArrayList<Mention>();
    for (Level witness : witnesses) {
      BigDecimal tripled = witness.figure().value().multiply(THIRD);
      if (tripled.compareTo(level.figure().value()) >= 0) {
        return List.of();
      }
      mentions.addAll(witness.figure().mentions());
    }
    boolean independent = Mention.sources(mentions) >= 2;
    return independent ? witnesses.stream().map(Level::figure).toList() : List.of();
  }

  /** What the levels of one extent come to; zero when there is none. */
  static Sum level(Collection<Level> levels) {
    boolean balances = levels.stream().anyMatch(Level::isBalance);
    return balances ? Balances.latest(levels) : largest(levels);
  }

  /** Running totals only grow, so the largest undisputed holds. */
  private static Sum largest(Collection<Level> levels) {
    Sum largest = Sum.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    for (Level level : levels) {
      if (!level.isDisputed()) {
        largest = largest.larger(level.sum());
      }
      high = high.max(level.sum().high());
    }
    return new Sum(largest.low(), largest.best(), high, largest.open());
  }
}
