package org.pacstream.aggregate.total;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.Measure;

/** The measures of a tree, from what is found in it. */
final class TotalsCalculator {
  private TotalsCalculator() {}

  /**
   * @param reported what reports in the tree count for
   */
  static SortedMap<Measure, Total> totals(TreeKey tree, Set<Measure> reported, Findings findings) {
    return switch (tree.tree()) {
      case CONTRIBUTED -> byRecipientClass(reported, findings, "");
      case PLEDGED_CONTRIBUTED -> byRecipientClass(reported, findings, "PLEDGED_");
      default -> single(tree.tree(), findings);
    };
  }

  private static SortedMap<Measure, Total> single(Measure measure, Findings findings) {
    ExtentTree byCounterparty = ExtentTree.counterpartyFirst(findings);
    Sum sum = byCounterparty.known().larger(ExtentTree.sideFirst(findings).known());
    return new TreeMap<>(
        Map.of(measure, new Total(sum, findings.count(), Breakdown.of(byCounterparty))));
  }

  /** What cannot be put under a class is what the whole has over its classes. */
  private static SortedMap<Measure, Total> byRecipientClass(
      Set<Measure> reported, Findings findings, String prefix) {
    ExtentTree byClass = ExtentTree.sideFirst(findings);
    Sum whole = byClass.known().larger(ExtentTree.counterpartyFirst(findings).known());
    Sum classes = Sum.ZERO;
    var sums = new TreeMap<Measure, Sum>();
    for (CommitteeClass recipients : CommitteeClass.values()) {
      sums.put(RecipientClasses.measure(recipients), Sum.ZERO);
    }
    for (ExtentTree part : byClass.parts()) {
      Measure measure = RecipientClasses.measure(CommitteeClass.valueOf(part.id()));
      sums.merge(measure, part.known(), Sum::plus);
      classes = classes.plus(part.known());
    }
    sums.put(Measure.CONTRIBUTED_UNKNOWN, whole.beyond(classes));
    var totals = new TreeMap<Measure, Total>();
    sums.forEach(
        (bare, sum) -> {
          Measure measure = Measure.valueOf(prefix + bare);
          if (reported.contains(measure) || !sum.isZero()) {
            Findings own = findings.of(measure);
            totals.put(measure, new Total(sum, own.count(), parts(bare, own)));
          }
        });
    return totals;
  }

  private static List<Breakdown> parts(Measure measure, Findings own) {
    if (measure == Measure.CONTRIBUTED) {
      return Breakdown.of(ExtentTree.sideFirst(own));
    }
    return Breakdown.of(ExtentTree.counterpartyFirst(own));
  }
}
