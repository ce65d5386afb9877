package org.pacstream.aggregate.total;

import java.util.List;
import java.util.StringJoiner;
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
  static final Extent WHOLE = new Extent(null, List.of());

  public Extent {
    counterparty = List.copyOf(counterparty);
  }

  /** The ids of its parts in one line, the same for equal extents whatever they are called. */
  public String text() {
    var ids = new StringJoiner(" > ");
    counterparty.forEach(part -> ids.add(part.id()));
    return (side == null ? "*" : side.id()) + " : " + ids;
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
}
