package org.pacstream.aggregate.total;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.Measure;

/** Totals as a pure function of what is said: the same set of statements, the same totals. */
public final class TotalsCalculator {
  private TotalsCalculator() {}

  /**
   * The measures of one tree.
   *
   * @param statements all that live articles say in it, each once
   */
  public static SortedMap<Measure, Total> totals(TreeKey tree, Collection<Supported> statements) {
    if (statements.isEmpty()) {
      return new TreeMap<>();
    }
    return switch (tree.tree()) {
      case CONTRIBUTED -> byRecipientClass(statements, "");
      case PLEDGED_CONTRIBUTED -> byRecipientClass(statements, "PLEDGED_");
      default -> single(tree.tree(), statements);
    };
  }

  private static SortedMap<Measure, Total> single(
      Measure measure, Collection<Supported> statements) {
    ExtentTree byCounterparty = ExtentTree.counterpartyFirst(statements);
    Sum sum = byCounterparty.known().larger(ExtentTree.sideFirst(statements).known());
    return new TreeMap<>(
        Map.of(measure, new Total(sum, facts(statements), Breakdown.of(byCounterparty))));
  }

  /** What cannot be put under a class is what the whole has over its classes. */
  private static SortedMap<Measure, Total> byRecipientClass(
      Collection<Supported> statements, String prefix) {
    ExtentTree byClass = ExtentTree.sideFirst(statements);
    Sum whole = byClass.known().larger(ExtentTree.counterpartyFirst(statements).known());
    Sum classes = Sum.ZERO;
    var sums = new TreeMap<Measure, Sum>();
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
          List<Supported> own =
              statements.stream().filter(s -> s.statement().measure() == measure).toList();
          if (!own.isEmpty() || !sum.isZero()) {
            totals.put(measure, new Total(sum, facts(own), parts(bare, own)));
          }
        });
    return totals;
  }

  private static List<Breakdown> parts(Measure measure, List<Supported> own) {
    if (measure == Measure.CONTRIBUTED) {
      return Breakdown.of(ExtentTree.sideFirst(own));
    }
    return Breakdown.of(ExtentTree.counterpartyFirst(own));
  }

  private static int facts(Collection<Supported> statements) {
    int facts = 0;
    for (List<Supported> versions : Facts.merged(statements)) {
      boolean fact = versions.get(0).statement().role() == Role.FACT;
      facts += fact ? Facts.count(versions) : 1;
    }
    return facts;
  }
}
