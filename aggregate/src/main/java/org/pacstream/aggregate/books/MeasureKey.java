package org.pacstream.aggregate.books;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.Placement;
import org.pacstream.aggregate.total.RecipientClasses;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.TreeKey;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.MeasureTotal;

/** One measure of a subject. */
public record MeasureKey(int cycle, String currency, Measure measure)
    implements Comparable<MeasureKey> {

  public static MeasureKey of(MeasureTotal total) {
    return new MeasureKey(total.getCycle(), total.getCurrency(), total.getMeasure());
  }

  static MeasureKey of(LedgerEntry entry) {
    return new MeasureKey(entry.getCycle(), entry.getCurrency(), entry.getMeasure());
  }

  /** All measures that may ever have come to something, sorted, given those that do now. */
  public static SortedSet<MeasureKey> all(Collection<MeasureTotal> totals) {
    var all = new TreeSet<MeasureKey>();
    for (MeasureTotal total : totals) {
      MeasureKey measure = of(total);
      all.add(measure);
      if (RecipientClasses.part(measure.tree())) {
        for (CommitteeClass recipients : CommitteeClass.values()) {
          all.add(of(measure.tree(), RecipientClasses.measure(measure.tree(), recipients.name())));
        }
      }
    }
    return all;
  }

  static MeasureKey of(TreeKey tree, Measure measure) {
    return new MeasureKey(tree.cycle(), tree.currency(), measure);
  }

  static MeasureKey of(Placement placement) {
    return of(placement.tree(), placement.statement().measure());
  }

  /** The tree that gives it. */
  public TreeKey tree() {
    return new TreeKey(cycle, currency, TreeKey.treeOf(measure));
  }

  /** Under which the timeline and the reports of this measure lie. */
  public String key(SubjectKey subject) {
    return Keys.join(Keys.subject(subject), String.valueOf(cycle), currency, measure.name());
  }

  @Override
  public int compareTo(MeasureKey other) {
    return new TreeKey(cycle, currency, measure)
        .compareTo(new TreeKey(other.cycle, other.currency, other.measure));
  }
}
