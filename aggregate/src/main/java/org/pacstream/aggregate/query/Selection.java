package org.pacstream.aggregate.query;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pacstream.aggregate.books.ClosedCycles;
import org.pacstream.aggregate.books.MeasureKey;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.schemas.Measure;

/** Which of a subject's measures are asked for; empty for all of them in open cycles. */
record Selection(Optional<Measure> measure, Optional<Integer> cycle, Optional<String> currency) {
  /**
   * @throws Refusal when a cycle is asked for that is closed: of it only totals are known
   */
  SortedSet<MeasureKey> among(SubjectRow row) {
    if (cycle.isPresent() && ClosedCycles.isClosed(row, cycle.get())) {
      throw Refusal.closedCycle(cycle.get(), row.getClosedBefore());
    }
    var selected = new TreeSet<MeasureKey>();
    for (MeasureKey key : MeasureKey.all(row.getTotals())) {
      if (!ClosedCycles.isClosed(row, key.cycle())
          && measure.map(key.measure()::equals).orElse(true)
          && cycle.map(asked -> asked == key.cycle()).orElse(true)
          && currency.map(key.currency()::equals).orElse(true)) {
        selected.add(key);
      }
    }
    return selected;
  }
}
