package org.pacstream.aggregate.query;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pacstream.aggregate.books.MeasureKey;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.MeasureTotal;

/** Which of a subject's measures are asked for; empty for all of them. */
record Selection(Optional<Measure> measure, Optional<Integer> cycle, Optional<String> currency) {
  /**
   * @param totals what the subject has now
   */
  SortedSet<MeasureKey> among(Collection<MeasureTotal> totals) {
    var selected = new TreeSet<MeasureKey>();
    for (MeasureKey key : MeasureKey.all(totals)) {
      if (measure.map(key.measure()::equals).orElse(true)
          && cycle.map(asked -> asked == key.cycle()).orElse(true)
          && currency.map(key.currency()::equals).orElse(true)) {
        selected.add(key);
      }
    }
    return selected;
  }
}
