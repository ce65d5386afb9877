package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pacstream.aggregate.total.RecipientClasses;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.aggregate.total.TreeKey;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.Measure;

/** What one article's change brings to each measure of a subject. */
final class MeasureChanges {
  private final Map<MeasureKey, MeasureBook.Change> changes = new TreeMap<>();

  Map<MeasureKey, MeasureBook.Change> all() {
    return changes;
  }

  private MeasureBook.Change of(TreeKey tree, Measure measure) {
    return changes.computeIfAbsent(MeasureKey.of(tree, measure), key -> new MeasureBook.Change());
  }

  void went(Placed report) {
    of(report.placement().tree(), report.placement().statement().measure()).went(report.carrier());
  }

  void came(Placed report) {
    of(report.placement().tree(), report.placement().statement().measure()).came(report.carrier());
  }

  /** An article that says otherwise goes on saying this. */
  void stayed(Placed report) {
    MeasureBook.Change change = changes.get(MeasureKey.of(report.placement()));
    if (change != null) {
      change.stayed(report.carrier());
    }
  }

  void known(TreeKey tree, TreeBook.Change change) {
    for (Contribution contribution : change.contributions()) {
      if (contribution.facts() != 0) {
        of(tree, contribution.measure()).facts(contribution.hour(), contribution.facts());
      }
    }
    if (RecipientClasses.part(tree)) {
      byClass(tree, change.known());
    } else if (!change.known().whole().isEmpty()) {
      of(tree, tree.tree()).sums(change.known().whole());
    }
  }

  /** What cannot be put under a class is what the whole has over its classes. */
  private void byClass(TreeKey tree, ExtentBook.Change known) {
    var beyond = new ArrayList<>(known.whole());
    known
        .sides()
        .forEach(
            (recipients, steps) -> {
              if (!steps.isEmpty()) {
                of(tree, RecipientClasses.measure(tree, recipients)).sums(steps);
                steps.forEach(
                    step -> beyond.add(new Step<>(step.hour(), Sum.ZERO.since(step.more()))));
              }
            });
    List<Step<Sum>> unknown = Step.of(Step.byHour(beyond, Sum::plus));
    if (!unknown.isEmpty()) {
      of(tree, RecipientClasses.measure(tree, CommitteeClass.UNKNOWN.name())).sums(unknown);
    }
  }
}
