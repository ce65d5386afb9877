package org.pacstream.aggregate.total;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which transactions the singles of a tree are about.
 *
 * @param counted narrowest first
 * @param alone doubtful figures that slipped from no counted fact; those that did stand with it
 */
record Facts(List<Fact> counted, List<Doubt> alone) {

  /**
   * @param singles figures of statements of role FACT, but for those that repeat a running total
   */
  static Facts of(Collection<Carried> singles) {
    List<Doubt> doubts = slips(singles);
    var trusted = new LinkedHashSet<Carried>(singles);
    doubts.forEach(doubt -> trusted.remove(doubt.figure()));
    List<Single> narrowestFirst = narrowestFirst(trusted);
    count(narrowestFirst);
    List<Single> facts = narrowestFirst.stream().filter(Single::isFact).toList();
    List<Single> others = narrowestFirst.stream().filter(single -> !single.isFact()).toList();
    others.forEach(single -> explain(single, facts));
    var alone = new ArrayList<Doubt>();
    for (Doubt doubt : doubts) {
      first(facts, fact -> doubt.against().contains(fact.figure))
          .ifPresentOrElse(fact -> fact.doubtful.add(doubt), () -> alone.add(doubt));
    }
    return new Facts(facts.stream().map(Single::fact).toList(), alone);
  }

  /**
   * What one source alone carries is a slip where a better supported figure, otherwise equal, is
   * 10, 100 or 1,000 times as much, or that part of it.
   */
  private static List<Doubt> slips(Collection<Carried> figures) {
    var doubts = new ArrayList<Doubt>();
    for (Carried figure : figures) {
      List<Carried> against =
          figures.stream()
              .filter(other -> figure.isSole() && !other.isSole())
              .filter(other -> isSlip(figure, other))
              .toList();
      if (!against.isEmpty()) {
        doubts.add(new Doubt(figure, against));
      }
    }
    return doubts;
  }

  private static boolean isSlip(Carried figure, Carried of) {
    return of.statements().stream()
        .anyMatch(told -> Agreement.slipped(figure.holding(), told.statement()));
  }

  private static List<Single> narrowestFirst(Collection<Carried> figures) {
    var singles = new ArrayList<Single>();
    for (Carried figure : figures) {
      figure.statements().forEach(told -> singles.add(new Single(told, figure)));
    }
    singles.sort(
        Comparator.comparing(single -> single.told.statement(), Agreement.NARROWEST_FIRST));
    return singles;
  }

  /** A statement counts as often as it is made, less what counts already and is the same. */
  private static void count(List<Single> narrowestFirst) {
    var facts = new ArrayList<Single>();
    for (Single single : narrowestFirst) {
      int left = single.told.multiplicity();
      for (Single fact : facts) {
        if (left > 0 && (fact.agreesWith(single) || fact.isVariantOf(single))) {
          left -= fact.counted;
        }
      }
      if (left > 0) {
        single.counted = left;
        facts.add(single);
      }
    }
  }

  /** What counts nothing goes with the first fact it agrees with, else with that it varies. */
  private static void explain(Single single, List<Single> facts) {
    Optional<Single> agreeing = first(facts, fact -> fact.agreesWith(single));
    if (agreeing.isPresent()) {
      agreeing.get().agreeing.add(single.told);
    } else {
      first(facts, fact -> fact.isVariantOf(single)).orElseThrow().variants.add(single.figure);
    }
  }

  private static Optional<Single> first(List<Single> facts, Predicate<Single> fits) {
    return facts.stream().filter(fits).findFirst();
  }

  /** A statement on its way to a fact. */
  private static final class Single {
    private final Told told;
    private final Carried figure;
    private final List<Told> agreeing = new ArrayList<>();
    private final Set<Carried> variants = new LinkedHashSet<>();
    private final List<Doubt> doubtful = new ArrayList<>();
    private int counted;

    Single(Told told, Carried figure) {
      this.told = told;
      this.figure = figure;
    }

    boolean isFact() {
      return counted > 0;
    }

    boolean agreesWith(Single other) {
      return Agreement.agree(told.statement(), other.told.statement());
    }

    boolean isVariantOf(Single other) {
      return Agreement.vary(
              told.statement(), figure.first(), other.told.statement(), other.figure.first())
          && !figure.isStatedWith(other.figure);
    }

    Fact fact() {
      return new Fact(told, figure, counted, agreeing, List.copyOf(variants), doubtful);
    }
  }
}
