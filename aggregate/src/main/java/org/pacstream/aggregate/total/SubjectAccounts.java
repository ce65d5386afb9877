package org.pacstream.aggregate.total;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.pacstream.aggregate.state.CopyOf;
import org.pacstream.aggregate.state.Saying;

/**
 * Everything that is totalled for one subject.
 *
 * @param fecIds sorted; empty when none is known
 * @param accounts sorted by cycle, currency and measure; empty when nothing said of it counts
 */
public record SubjectAccounts(
    SubjectKey subject, String name, List<String> fecIds, List<Account> accounts) {
  public SubjectAccounts {
    fecIds = List.copyOf(fecIds);
    accounts = List.copyOf(accounts);
  }

  /**
   * @param sayings what each live article says to the subject, told which are copies; at least one
   */
  public static SubjectAccounts of(Collection<Saying> sayings) {
    return of(sayings, tree -> true);
  }

  /**
   * The same of some trees alone.
   *
   * @param sayings what articles say to the subject, all that count in these trees among them; at
   *     least one
   */
  public static SubjectAccounts of(Collection<Saying> sayings, Predicate<TreeKey> asked) {
    var names = new HashMap<String, Integer>();
    var fecIds = new TreeSet<String>();
    var trees = new TreeMap<TreeKey, List<Mention>>();
    for (Saying saying : sayings) {
      names.merge(saying.getName(), 1, Integer::sum);
      fecIds.addAll(saying.getFecIds());
      for (Sayings.Counted counted : Sayings.counted(saying)) {
        TreeKey tree = counted.placement().tree();
        if (asked.test(tree)) {
          trees.computeIfAbsent(tree, t -> new ArrayList<>()).add(mention(saying, counted));
        }
      }
    }
    var accounts = new ArrayList<Account>();
    trees.forEach((tree, mentions) -> accounts.add(Account.of(tree, mentions)));
    return new SubjectAccounts(
        SubjectKey.of(sayings.iterator().next()),
        SubjectTotals.nameAmong(names),
        List.copyOf(fecIds),
        accounts);
  }

  private static Mention mention(Saying saying, Sayings.Counted counted) {
    var report = counted.said().getReport();
    return new Mention(
        counted.placement().statement(),
        saying.getArticleId(),
        saying.getPublished(),
        Sayings.outlet(saying),
        Sayings.text(saying, report),
        Sayings.copyOf(saying, counted.placement().tree().cycle())
            .map(CopyOf::getArticleId)
            .orElse(saying.getArticleId()),
        counted.position(),
        report.getEvidence().getText());
  }

  public SubjectTotals totals() {
    return new SubjectTotals(
        subject.type(),
        subject.id(),
        name,
        fecIds,
        accounts.stream()
            .flatMap(account -> account.measureTotals().stream())
            .sorted(MeasureTotals.ORDER)
            .toList());
  }
}
