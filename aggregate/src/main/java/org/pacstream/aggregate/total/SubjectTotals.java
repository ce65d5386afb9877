package org.pacstream.aggregate.total;

import java.util.List;
import java.util.Map;
import org.pacstream.schemas.MeasureTotal;
import org.pacstream.schemas.SubjectType;

/**
 * All current totals of one subject.
 *
 * @param fecIds sorted; empty when none is known
 * @param totals sorted by cycle, currency and measure; empty when nothing said of the subject
 *     counts
 */
public record SubjectTotals(
    SubjectType type, String id, String name, List<String> fecIds, List<MeasureTotal> totals) {
  public SubjectTotals {
    fecIds = List.copyOf(fecIds);
    totals = List.copyOf(totals);
  }

  /** The name most articles give it, of several the first in the alphabet. */
  public static String nameAmong(Map<String, Integer> names) {
    return names.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Part.ALPHABET)))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
