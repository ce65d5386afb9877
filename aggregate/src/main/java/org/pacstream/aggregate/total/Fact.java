package org.pacstream.aggregate.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A transaction, or several equal ones that one article lists.
 *
 * @param told the statement that is counted
 * @param figure the figure it states
 * @param times how many transactions it is counted as, from 1
 * @param agreeing statements that count nothing because they agree with this one
 * @param variants other figures of the same transaction
 * @param doubtful figures that are this one with a slipped decimal point
 */
public record Fact(
    Told told,
    Carried figure,
    int times,
    List<Told> agreeing,
    List<Carried> variants,
    List<Doubt> doubtful) {
  private static final Comparator<Carried> BEST =
      Comparator.comparing(Carried::sources)
          .reversed()
          .thenComparing(Carried::first)
          .thenComparing(Carried::narrowest, Agreement.NARROWEST_FIRST);

  public Fact {
    agreeing = List.copyOf(agreeing);
    variants = List.copyOf(variants);
    doubtful = List.copyOf(doubtful);
  }

  public Statement statement() {
    return told.statement();
  }

  /** The figure most sources carry, of several the earliest. */
  public Carried best() {
    return accounts().stream().min(BEST).orElseThrow();
  }

  /** All that is told of it; further equal transactions have the counted figure alone. */
  public Sum sum() {
    BigDecimal low = figure.sum().low();
    BigDecimal high = figure.sum().high();
    for (Carried account : accounts()) {
      low = low.min(account.sum().low());
      high = high.max(account.sum().high());
    }
    for (Doubt slip : doubtful) {
      high = high.max(slip.figure().sum().high());
    }
    Sum best = best().sum();
    return figure.sum().times(times - 1).plus(new Sum(low, best.best(), high, best.open()));
  }

  /** Every report of it but the doubtful ones. */
  public List<Mention> mentions() {
    var mentions = new ArrayList<Mention>(figure.mentions());
    agreeing.stream()
        .filter(other -> !figure.statements().contains(other))
        .forEach(other -> mentions.addAll(other.mentions()));
    variants.forEach(variant -> mentions.addAll(variant.mentions()));
    return mentions;
  }

  private List<Carried> accounts() {
    var accounts = new ArrayList<Carried>(variants);
    accounts.add(figure);
    return accounts;
  }
}
