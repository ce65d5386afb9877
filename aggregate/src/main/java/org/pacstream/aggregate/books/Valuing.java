package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pacstream.aggregate.total.Agreement;
import org.pacstream.aggregate.total.Sum;

/** What a counted statement adds to its extent, all told with it taken into account. */
final class Valuing {
  private final Singles singles;
  private final FactIndex index;
  private final Sightings sightings;

  Valuing(Singles singles, FactIndex index, Sightings sightings) {
    this.singles = singles;
    this.index = index;
    this.sightings = sightings;
  }

  void value(Single single) {
    single.stand(single.isGone() ? OverHours.nothing(Standing.NONE) : standing(single));
  }

  private OverHours<Standing> standing(Single single) {
    Figure figure = figure(single);
    var hours = new TreeSet<Long>(figure.hours());
    Collection<Single> told = List.of();
    if (!single.now().counted().isNothing()) {
      hours.addAll(single.now().counted().hours());
      told = index.toldWith(single.id()).stream().map(singles::get).toList();
    }
    var fact = new Fact(single, figure, accounts(told));
    hours.addAll(fact.hours());
    boolean speaksForFigure = figure.narrowest().equals(single);
    return OverHours.changingAt(
        hours,
        Standing.NONE,
        hour ->
            speaksForFigure && figure.isUnexplainedAt(hour)
                ? fact.standing(hour).plus(Standing.doubtful(figure.sum(hour).high()))
                : fact.standing(hour));
  }

  private List<Account> accounts(Collection<Single> told) {
    var figures = new LinkedHashMap<String, Figure>();
    var accounts = new ArrayList<Account>();
    for (Single single : told) {
      Figure figure = figures.computeIfAbsent(single.id().figure(), same -> figure(single));
      accounts.add(new Account(single, figure));
    }
    return accounts;
  }

  private Figure figure(Single single) {
    return new Figure(
        singles.figure(single.id().figure()).stream()
            .filter(statement -> !statement.isGone())
            .sorted(Relations.NARROWEST_FIRST)
            .toList());
  }

  /** A statement told with a fact, and its figure. */
  private record Account(Single single, Figure figure) {
    boolean isToldWith(Single fact, long hour) {
      return single.now().told().at(hour).equals(fact.id().text());
    }

    boolean isVariantOf(Single fact, long hour) {
      return isToldWith(fact, hour) && single.situation().isTrusted(hour);
    }
  }

  /** Statements with the same figure, narrowest first. */
  private record Figure(List<Single> statements) {
    Single narrowest() {
      return statements.get(0);
    }

    Single narrowest(long hour) {
      return statements.stream()
          .filter(single -> single.situation().isPresent(hour))
          .findFirst()
          .orElseThrow();
    }

    /** The version that holds. */
    Sum sum(long hour) {
      return statements.stream()
          .filter(single -> single.situation().isPresent(hour))
          .map(Single::statement)
          .min(Agreement.HOLDING)
          .orElseThrow()
          .quantity()
          .sum();
    }

    /** Whether it is a slip, but not from a fact. */
    boolean isUnexplainedAt(long hour) {
      return statements.stream()
          .anyMatch(
              single ->
                  single.situation().isDoubtful(hour) && single.now().told().at(hour).isEmpty());
    }

    Collection<Long> hours() {
      var hours = new TreeSet<Long>();
      for (Single single : statements) {
        hours.addAll(single.now().hours());
      }
      return hours;
    }
  }

  /** A counted statement with all that is told with it. */
  private final class Fact {
    private final Single single;
    private final Figure figure;
    private final List<Account> accounts;
    private final Map<Figure, List<Long>> sources = new LinkedHashMap<>();

    Fact(Single single, Figure figure, List<Account> accounts) {
      this.single = single;
      this.figure = figure;
      this.accounts = accounts;
      if (!accounts.isEmpty()) {
        readSources(figure);
        accounts.forEach(account -> readSources(account.figure()));
      }
    }

    private void readSources(Figure carried) {
      sources.computeIfAbsent(
          carried, same -> sightings.sources(carried.narrowest().statement().figure()));
    }

    Collection<Long> hours() {
      var hours = new TreeSet<Long>();
      accounts.forEach(account -> hours.addAll(account.figure().hours()));
      sources.values().forEach(hours::addAll);
      return hours;
    }

    Standing standing(long hour) {
      int times = single.now().counted().at(hour);
      if (times == 0) {
        return Standing.NONE;
      }
      Sum own = figure.sum(hour);
      BigDecimal low = own.low();
      BigDecimal high = own.high();
      Figure best = figure;
      for (Account account : accounts) {
        if (account.isToldWith(single, hour)) {
          high = high.max(account.figure().sum(hour).high());
        }
        if (account.isVariantOf(single, hour)) {
          low = low.min(account.figure().sum(hour).low());
          best = better(best, account.figure(), hour);
        }
      }
      Sum quoted = best.sum(hour);
      Sum sum = new Sum(low, quoted.best(), high, quoted.open());
      return new Standing(own.times(times - 1).plus(sum), times);
    }

    private Figure better(Figure one, Figure other, long hour) {
      Comparator<Figure> order =
          Comparator.<Figure>comparingLong(carried -> -sourcesAt(carried, hour))
              .thenComparing(carried -> carried.narrowest().situation().first())
              .thenComparing(carried -> carried.narrowest(hour), Relations.NARROWEST_FIRST);
      return order.compare(one, other) <= 0 ? one : other;
    }

    private long sourcesAt(Figure carried, long hour) {
      return sources.get(carried).stream().filter(from -> from <= hour).count();
    }
  }
}
