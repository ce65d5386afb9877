package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pacstream.aggregate.total.Agreement;
import org.pacstream.aggregate.total.Statement;

/** One change of the facts of a tree, from what is told to what it comes to. */
final class FactChange {
  private final Singles singles;
  private final FactIndex index;
  private final Sightings sightings;
  private final Relations relations;
  private final Slips slips;
  private final Counting counting;
  private final Telling telling;
  private final Valuing valuing;

  /** Figures that others carry now, or at other times. */
  private final Set<String> carried = new TreeSet<>();

  private final Set<Single> toValue = new LinkedHashSet<>();

  FactChange(Singles singles, FactIndex index, Sightings sightings) {
    this.singles = singles;
    this.index = index;
    this.sightings = sightings;
    this.relations = new Relations(singles, index, sightings);
    this.slips = new Slips(singles, index);
    this.counting = new Counting(relations);
    this.telling = new Telling(singles, index, relations, slips, counting);
    this.valuing = new Valuing(singles, index, sightings);
  }

  void make(Made made) {
    Single single = singles.of(made.statement());
    boolean wasGone = single.isGone();
    List<Long> hours = made.reached().stream().map(Hours::of).toList();
    single.situate(hours.isEmpty() ? Situation.GONE : single.situation().made(hours));
    if (wasGone && !single.isGone()) {
      index.add(single.id(), single.statement());
    }
    if (!wasGone && single.isGone()) {
      index.remove(single.id(), single.statement());
    }
    carried.add(single.id().figure());
  }

  void repeat(Statement statement, long from) {
    Single single = singles.of(statement);
    if (!single.isGone()) {
      single.situate(single.situation().repeating(from));
    }
  }

  void carry(String figure) {
    carried.add(Statement.hash(figure));
  }

  List<Contribution> work() {
    carried.forEach(figure -> singles.figure(figure).forEach(this::readSightings));
    judgeSlips();
    List<Single> situated = singles.all().stream().filter(FactChange::isSituationChanged).toList();
    situated.forEach(this::situationChanged);
    statedTogether();
    Set<Single> counted = counting.run();
    counted.forEach(telling::countChanged);
    List<Single> told = telling.run();
    toValue.addAll(counted);
    told.forEach(this::valueAllTold);
    figuresOf(situated).forEach(this::valueFigure);
    carried.forEach(this::valueFigure);
    toValue.forEach(valuing::value);
    singles.write();
    return Contributions.of(singles.all());
  }

  private void readSightings(Single single) {
    if (single.isGone()) {
      return;
    }
    String figure = single.statement().figure();
    Seen seen =
        sightings
            .seen(figure)
            .orElseThrow(() -> new IllegalStateException("nobody carries what is made: " + figure));
    single.situate(single.situation().seen(seen.first(), seen.second()));
  }

  private void judgeSlips() {
    List<Single> changed = singles.all().stream().filter(FactChange::isSituationChanged).toList();
    slips.judge(changed);
    for (Single single : singles.all()) {
      boolean was = single.before.situation().isEverSlip();
      if (was != single.situation().isEverSlip()) {
        index.doubt(single.id(), single.statement(), !was);
      }
    }
  }

  private static boolean isSituationChanged(Single single) {
    return !single.situation().equals(single.before.situation());
  }

  private void situationChanged(Single single) {
    Situation before = single.before.situation();
    telling.supportChanged(single);
    if (!single.situation().isTrustedAs(before)) {
      varyAnew(single);
    }
    boolean moved =
        !before.isGone() && !single.isGone() && !before.first().equals(single.situation().first());
    if (moved) {
      relations.maybeVarying(single).forEach(this::varyAnew);
    }
  }

  private void varyAnew(Single single) {
    counting.countAnew(single);
    telling.tellAnew(single);
  }

  /** Whether one article states two figures may have changed for any two that changed. */
  private void statedTogether() {
    List<Single> all =
        carried.stream()
            .flatMap(figure -> singles.figure(figure).stream())
            .filter(single -> !single.isGone())
            .toList();
    for (Single one : all) {
      for (Single other : all) {
        if (Agreement.vary(
            one.statement(),
            one.situation().first(),
            other.statement(),
            other.situation().first())) {
          varyAnew(one);
        }
      }
    }
  }

  private static Set<String> figuresOf(Collection<Single> statements) {
    var figures = new TreeSet<String>();
    statements.forEach(single -> figures.add(single.id().figure()));
    return figures;
  }

  private void valueFigure(String figure) {
    singles.figure(figure).forEach(this::valueAllTold);
  }

  /** A statement, and those with which it is or was told. */
  private void valueAllTold(Single single) {
    toValue.addAll(singles.figure(single.id().figure()));
    var with = new ArrayList<String>(single.before.told().values());
    with.addAll(single.now().told().values());
    with.forEach(id -> toValue.add(singles.get(SingleId.endOf(id))));
  }
}
