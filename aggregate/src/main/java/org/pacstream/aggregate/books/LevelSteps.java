package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.Measure;

/** How the level of an extent changes from hour to hour, in the making. */
final class LevelSteps {
  private final Map<Long, Step> steps = new TreeMap<>();

  private record Step(Sum more, int facts) {
    Step plus(Step other) {
      return new Step(more.plus(other.more), facts + other.facts);
    }

    boolean isNothing() {
      return more.isZero() && facts == 0;
    }
  }

  /** From an hour on one sum in place of another. */
  void change(long hour, Sum less, Sum more) {
    add(hour, new Step(more.since(less), 0));
  }

  /**
   * Counts levels from an hour on.
   *
   * @param facts signed
   */
  private void count(long hour, int facts) {
    add(hour, new Step(Sum.ZERO, facts));
  }

  /** Counts levels as they are instead of as they were. */
  void count(Collection<LevelChange> changes) {
    for (LevelChange change : changes) {
      if (change.before() != null) {
        count(change.before(), -1);
      }
      if (change.now() != null) {
        count(change.now(), 1);
      }
    }
  }

  /** Counts a level while it is undisputed. */
  private void count(LevelFigure figure, int facts) {
    for (Span span : figure.spans()) {
      if (!span.disputed()) {
        count(span.from(), facts);
        if (span.to() < Hours.NEVER) {
          count(span.to(), -facts);
        }
      }
    }
  }

  private void add(long hour, Step step) {
    if (!step.isNothing()) {
      steps.merge(hour, step, Step::plus);
    }
  }

  List<Contribution> contributions(Extent extent, Measure measure) {
    var contributions = new ArrayList<Contribution>();
    steps.forEach(
        (hour, step) -> {
          if (!step.isNothing()) {
            Sum more = step.more;
            contributions.add(
                new Contribution(
                    extent,
                    measure,
                    hour,
                    Sum.of(more.low(), more.best(), more.high(), more.open()),
                    step.facts));
          }
        });
    return contributions;
  }
}
