package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.state.ExtentRow;
import org.pacstream.aggregate.state.Extents;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.SumRow;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Extent.Order;
import org.pacstream.aggregate.total.Part;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.Measure;

/**
 * What is known of each extent of a tree: the larger of its level and of the facts in it together
 * with what is known of its parts. Only an extent that ever had a level has to be asked which of
 * the two is larger, and when.
 */
public final class ExtentBook {
  private static final String FACTS = "F";
  private static final String LEVEL = "L";

  private final Rows<ExtentRow> extents;
  private final Rows<SumRow> sums;
  private final Rows<TimelineRow> gaps;

  public ExtentBook(Rows<ExtentRow> extents, Rows<SumRow> sums, Rows<TimelineRow> gaps) {
    this.extents = extents;
    this.sums = sums;
    this.gaps = gaps;
  }

  /**
   * By how much what is known changes.
   *
   * @param whole of the tree
   * @param sides of each side, by its id; empty when sides are not told apart
   */
  record Change(List<Step<Sum>> whole, Map<String, List<Step<Sum>>> sides) {}

  /**
   * @param measure that the tree gives
   * @param sided whether the subject's sides are told apart (members, classes of recipient)
   */
  Change apply(
      String scope,
      Measure measure,
      boolean sided,
      List<Contribution> facts,
      List<Contribution> levels) {
    List<Step<Sum>> whole =
        climb(scope, measure, Order.COUNTERPARTY_FIRST, facts, levels).get(Extent.WHOLE);
    whole = whole == null ? List.of() : whole;
    var sides = new HashMap<String, List<Step<Sum>>>();
    if (sided) {
      Map<Extent, List<Step<Sum>>> known = climb(scope, measure, Order.SIDE_FIRST, facts, levels);
      known.forEach(
          (extent, steps) -> {
            if (extent.side() != null && extent.counterparty().isEmpty()) {
              sides.put(extent.side().id(), steps);
            }
          });
      whole =
          new LargerOverTime(gaps, Keys.join(scope, "EITHER"))
              .add(known.getOrDefault(Extent.WHOLE, List.of()), whole);
    }
    facts.forEach(fact -> record(scope, fact, FACTS));
    levels.forEach(level -> record(scope, level, LEVEL));
    return new Change(whole, sides);
  }

  private Map<Extent, List<Step<Sum>>> climb(
      String scope,
      Measure measure,
      Order order,
      List<Contribution> facts,
      List<Contribution> levels) {
    var climb = new Climb(order, measure, extent -> known(scope, measure, order, extent));
    facts.forEach(fact -> climb.addFact(fact.extent(), steps(fact)));
    levels.forEach(level -> climb.addLevel(level.extent(), steps(level)));
    return climb.reached();
  }

  private static List<Step<Sum>> steps(Contribution contribution) {
    return List.of(new Step<>(contribution.hour(), contribution.more()));
  }

  private Climb.Knowledge known(String scope, Measure measure, Order order, Extent extent) {
    ExtentRow row = extents.get(Keys.join(scope, extent.text()));
    boolean levelled = row != null && row.getLevelled() && extent.isPart(order, measure);
    var larger = new LargerOverTime(gaps, Keys.join(scope, order.name(), extent.text()));
    return new Climb.Knowledge() {
      @Override
      public boolean levelled() {
        return levelled;
      }

      @Override
      public List<Step<Sum>> larger(List<Step<Sum>> ofLevel, List<Step<Sum>> ofParts) {
        if (!levelled) {
          larger.add(List.of(), partsSoFar(scope, measure, order, extent));
        }
        return larger.add(ofLevel, ofParts);
      }
    };
  }

  /** All that facts and parts of an extent came to before it had a level; read once. */
  private List<Step<Sum>> partsSoFar(String scope, Measure measure, Order order, Extent whole) {
    var climb = new Climb(order, measure, extent -> FROM_NOTHING);
    if (whole.equals(Extent.WHOLE)) {
      replay(climb, Keys.under(scope));
    } else if (whole.side() != null) {
      replay(climb, Keys.join(scope, whole.text()));
    } else {
      sides(scope).forEach(side -> replay(climb, Keys.join(scope, whole.of(side).text())));
    }
    return climb.reached().getOrDefault(whole, List.of());
  }

  private void replay(Climb climb, String prefix) {
    try (KeyValueIterator<String, ExtentRow> rows = extents.prefix(prefix)) {
      while (rows.hasNext()) {
        KeyValue<String, ExtentRow> row = rows.next();
        Extent extent = Extents.extent(row.value);
        climb.addFact(extent, recorded(row.key, FACTS));
        climb.addLevel(extent, recorded(row.key, LEVEL));
      }
    }
  }

  /** Those that anything is said of, null among them; skips from one to the next. */
  private List<Part> sides(String scope) {
    var sides = new ArrayList<Part>();
    String from = Keys.under(scope);
    while (true) {
      try (KeyValueIterator<String, ExtentRow> rows = extents.range(from, Keys.after(scope))) {
        if (!rows.hasNext()) {
          return sides;
        }
        Part side = Extents.extent(rows.next().value).side();
        sides.add(side);
        from = Keys.after(Keys.join(scope, side == null ? "" : side.id()));
      }
    }
  }

  /**
   * What is said of an extent itself, its parts left aside.
   *
   * @param facts of those of which it is the narrowest extent
   */
  public record Said(Extent extent, Sum facts, Sum level) {}

  /**
   * What is said of each extent.
   *
   * @param hour up to the end of which; empty for all that is known
   */
  public List<Said> said(String scope, Optional<Long> hour) {
    var said = new ArrayList<Said>();
    try (KeyValueIterator<String, ExtentRow> rows = extents.prefix(Keys.under(scope))) {
      while (rows.hasNext()) {
        KeyValue<String, ExtentRow> row = rows.next();
        Extent extent = Extents.extent(row.value);
        said.add(
            hour.isPresent()
                ? new Said(
                    extent,
                    recorded(row.key, FACTS, hour.get()),
                    recorded(row.key, LEVEL, hour.get()))
                : new Said(
                    extent, Extents.sum(row.value.getFacts()), Extents.sum(row.value.getLevel())));
      }
    }
    return said;
  }

  private Sum recorded(String extent, String kind, long hour) {
    return recorded(extent, kind).stream()
        .takeWhile(step -> step.hour() <= hour)
        .map(Step::more)
        .reduce(Sum.ZERO, Sum::plus);
  }

  private List<Step<Sum>> recorded(String extent, String kind) {
    String under = Keys.join(extent, kind);
    var steps = new ArrayList<Step<Sum>>();
    try (KeyValueIterator<String, SumRow> rows = sums.prefix(Keys.under(under))) {
      while (rows.hasNext()) {
        KeyValue<String, SumRow> row = rows.next();
        steps.add(new Step<>(Keys.numberIn(row.key, under), Extents.sum(row.value)));
      }
    }
    return steps;
  }

  /** The larger of two that begin with nothing. */
  private static final Climb.Knowledge FROM_NOTHING =
      new Climb.Knowledge() {
        @Override
        public boolean levelled() {
          return false;
        }

        @Override
        public List<Step<Sum>> larger(List<Step<Sum>> ofLevel, List<Step<Sum>> ofParts) {
          NavigableMap<Long, Sum> level = Step.byHour(ofLevel, Sum::plus);
          NavigableMap<Long, Sum> parts = Step.byHour(ofParts, Sum::plus);
          var hours = new TreeMap<Long, Sum>(level);
          hours.putAll(parts);
          Sum levelSoFar = Sum.ZERO;
          Sum partsSoFar = Sum.ZERO;
          Sum before = Sum.ZERO;
          var steps = new ArrayList<Step<Sum>>();
          for (long hour : hours.keySet()) {
            levelSoFar = levelSoFar.plus(level.getOrDefault(hour, Sum.ZERO));
            partsSoFar = partsSoFar.plus(parts.getOrDefault(hour, Sum.ZERO));
            Sum now = levelSoFar.larger(partsSoFar);
            steps.add(new Step<>(hour, now.since(before)));
            before = now;
          }
          return steps;
        }
      };

  private void record(String scope, Contribution contribution, String kind) {
    String key = Keys.join(scope, contribution.extent().text());
    ExtentRow row = extents.get(key);
    row = row == null ? Extents.row(contribution.extent()) : ExtentRow.newBuilder(row).build();
    if (kind.equals(LEVEL)) {
      row.setLevelled(true);
      row.setLevel(Extents.row(Extents.sum(row.getLevel()).plus(contribution.more())));
    } else {
      row.setFacts(Extents.row(Extents.sum(row.getFacts()).plus(contribution.more())));
    }
    extents.put(key, row);
    String hour = Keys.join(key, kind, Keys.sortable(contribution.hour()));
    SumRow sum = sums.get(hour);
    Sum now = sum == null ? contribution.more() : Extents.sum(sum).plus(contribution.more());
    sums.put(hour, now.isZero() ? null : Extents.row(now));
  }
}
