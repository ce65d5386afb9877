package org.pacstream.aggregate.total;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.Stance;

/**
 * What part of a subject's money a statement is about.
 *
 * @param side the member of a network, or the class of recipient seen from a candidate; null when
 *     all are meant or it is not known which
 * @param counterparty the other end, from the widest (industry, network) to the narrowest; empty
 *     when all are meant or it is not known which
 */
public record Extent(Part side, List<Part> counterparty) {
  public static final Extent WHOLE = new Extent(null, List.of());

  public Extent {
    counterparty = List.copyOf(counterparty);
  }

  /** Its side, if it has one, and its counterparty. */
  public List<Part> parts() {
    return side == null
        ? counterparty
        : Stream.concat(Stream.of(side), counterparty.stream()).toList();
  }

  /** The same extent, its parts called otherwise. */
  Extent called(UnaryOperator<Part> names) {
    return new Extent(
        side == null ? null : names.apply(side), counterparty.stream().map(names).toList());
  }

  /** Between the ids of a text; no id has it. */
  public static final char SEPARATOR = '\u001e';

  /**
   * The ids of its parts in one line, side first, the same for equal extents whatever they are
   * called. That of a side begins those of all its extents.
   */
  public String text() {
    var ids = new StringJoiner(String.valueOf(SEPARATOR));
    counterparty.forEach(part -> ids.add(part.id()));
    return (side == null ? "" : side.id()) + SEPARATOR + ids;
  }

  /**
   * Whether narrower counterparties may lie within it: of all, of a group or network, and of what
   * is spent on a candidate, for or against.
   *
   * @param measure what it is an extent of
   */
  public boolean isOfMany(Measure measure) {
    if (counterparty.isEmpty()) {
      return true;
    }
    String narrowest = counterparty.get(counterparty.size() - 1).id();
    boolean spent = measure == Measure.SPENT || measure == Measure.PLEDGED_SPENT;
    return spent
        ? !narrowest.equals(Stance.SUPPORT.name()) && !narrowest.equals(Stance.OPPOSE.name())
        : narrowest.startsWith("GROUP:") || narrowest.startsWith("NET:");
  }

  /** The extent around a narrowest part, or around a side, that stands for more than itself. */
  Extent without(Predicate<Part> standing) {
    int last = counterparty.size() - 1;
    boolean narrower = last > 0 && standing.test(counterparty.get(last));
    return new Extent(
        side != null && standing.test(side) ? null : side,
        narrower ? counterparty.subList(0, last) : counterparty);
  }

  /** What one side, or null for all of them, has of it. */
  public Extent of(Part one) {
    return new Extent(one, counterparty);
  }

  /** In which order a subject's money is parted. */
  public enum Order {
    /** By member or class of recipient, then by counterparty. */
    SIDE_FIRST,
    /** By counterparty, then by member or class of recipient. */
    COUNTERPARTY_FIRST
  }

  /** Where a fact of this extent stands: at the narrowest part known to hold it. */
  public Extent ofFact(Order order) {
    boolean part =
        order == Order.SIDE_FIRST
            ? side != null || counterparty.isEmpty()
            : side == null || !counterparty.isEmpty();
    return part ? this : WHOLE;
  }

  /**
   * Whether this extent is a part when money is parted in an order, so that a level of it counts
   * there. One counterparty on all sides is no part of the sides, nor one side with many
   * counterparties of these.
   *
   * @param measure what it is an extent of
   */
  public boolean isPart(Order order, Measure measure) {
    return order == Order.SIDE_FIRST
        ? side != null || counterparty.isEmpty()
        : side == null || !isOfMany(measure);
  }

  /** What tells it from its parent; null for the whole. */
  public Part narrowest(Order order) {
    if (order == Order.COUNTERPARTY_FIRST && side != null || counterparty.isEmpty()) {
      return side;
    }
    return counterparty.get(counterparty.size() - 1);
  }

  /** What this is a part of; null for the whole. */
  public Extent parent(Order order) {
    if (order == Order.COUNTERPARTY_FIRST && side != null) {
      return new Extent(null, counterparty);
    }
    if (!counterparty.isEmpty()) {
      return new Extent(side, counterparty.subList(0, counterparty.size() - 1));
    }
    return side == null ? null : WHOLE;
  }
}
