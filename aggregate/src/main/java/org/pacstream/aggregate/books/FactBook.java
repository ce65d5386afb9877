package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.pacstream.aggregate.state.FactRow;
import org.pacstream.aggregate.total.Agreement;
import org.pacstream.aggregate.total.Statement;

/**
 * Keeps which transactions the fact statements of each tree are about, and what they come to. It is
 * told of changes alone and says what they change, for every hour; neither the number of reports
 * nor that of statements makes a change dearer, but for statements whose figures lie close
 * together.
 */
final class FactBook {
  private final Rows<FactRow> facts;
  private final Rows<Integer> index;

  /**
   * @param facts key: scope, figure, wording
   * @param index how statements are found, and how many there are of what
   */
  FactBook(Rows<FactRow> facts, Rows<Integer> index) {
    this.facts = facts;
    this.index = index;
  }

  /**
   * Works a change in, as one step.
   *
   * @param scope key of a subject's tree
   * @param made fact statements that are made more or less often than before, or at other times
   * @param figures that others carry than before, or at other times; when one article came to state
   *     two, or none does any more, both of them
   * @param repeats statements that repeat a running total from another hour on than before, which
   *     is {@link Hours#NEVER} when they do not any more; a new one repeats none unless it is here
   * @param sightings with the change
   * @return what changed, of each extent and measure the steps in ascending order
   */
  List<Contribution> replace(
      String scope,
      Collection<Made> made,
      Collection<String> figures,
      Map<Statement, Long> repeats,
      Sightings sightings) {
    var change = new FactChange(new Singles(facts, scope), new FactIndex(index, scope), sightings);
    made.forEach(change::make);
    repeats.forEach(change::repeat);
    figures.forEach(change::carry);
    return change.work();
  }

  /** Fact statements that repeat a running total. */
  List<Statement> singlesAt(String scope, Statement level) {
    var singles = new Singles(facts, scope);
    var found = new ArrayList<Statement>();
    for (SingleId id : new FactIndex(index, scope).within(level.extent(), level.quantity())) {
      Statement single = singles.get(id).statement();
      if (Agreement.repeats(single, level)) {
        found.add(single);
      }
    }
    return found;
  }
}
