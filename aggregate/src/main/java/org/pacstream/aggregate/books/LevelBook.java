package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pacstream.aggregate.total.Agreement;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Statement;

/**
 * Running totals and balances, and what they come to for their extents in every hour. A row for
 * each figure and a few to find it by; a change touches those near it in time and in size, however
 * many there are.
 */
final class LevelBook {
  private final Rows<LevelRow> levels;
  private final Rows<String> index;

  LevelBook(Rows<LevelRow> levels, Rows<String> index) {
    this.levels = levels;
    this.index = index;
  }

  /**
   * Takes in what has changed in a tree.
   *
   * @param scope begin of the keys of the tree
   * @param cycle the one it counts in
   * @param made running totals and balances that are made since another time or no longer; others
   *     are passed over
   * @param figures names of those that others carry, or since another time
   * @param singles those that repeat a running total since another time, or no longer
   * @return what the levels of extents have more, by hour; in sum, from scratch, their levels
   */
  List<Contribution> replace(
      String scope,
      int cycle,
      Sightings sightings,
      Collection<Made> made,
      Collection<String> figures,
      Collection<Repeating> singles) {
    var tellings = new LinkedHashMap<String, Map<Statement, Instant>>();
    for (Made one : made) {
      if (one.statement().role() != Role.FACT) {
        Instant since = one.reached().isEmpty() ? null : one.reached().get(0);
        tell(tellings, cycle, one.statement(), since);
      }
    }
    singles.forEach(single -> tell(tellings, cycle, single.single(), single.since()));
    figures.forEach(figure -> tellings.computeIfAbsent(figure, same -> new LinkedHashMap<>()));
    var known = new LevelFigures(levels, scope);
    var byExtent = new TreeMap<String, List<LevelChange>>();
    tellings.forEach(
        (name, told) -> {
          LevelFigure before = known.named(name).orElse(null);
          LevelFigure now = retold(scope, cycle, name, sightings, before, told);
          if (before != null || now != null) {
            var change = new LevelChange(before, now);
            byExtent
                .computeIfAbsent(change.either().extent().text(), same -> new ArrayList<>())
                .add(change);
          }
        });
    var contributions = new ArrayList<Contribution>();
    byExtent.values().forEach(told -> contributions.addAll(replace(scope, known, told)));
    known.write();
    return contributions;
  }

  private static void tell(
      Map<String, Map<Statement, Instant>> tellings,
      int cycle,
      Statement statement,
      Instant since) {
    tellings
        .computeIfAbsent(statement.carried(cycle), same -> new LinkedHashMap<>())
        .put(statement, since);
  }

  private LevelFigure retold(
      String scope,
      int cycle,
      String name,
      Sightings sightings,
      LevelFigure before,
      Map<Statement, Instant> told) {
    if (before == null && told.isEmpty()) {
      return null;
    }
    LevelFigure.About about =
        before == null
            ? LevelFigure.About.of(told.keySet().iterator().next(), cycle)
            : before.about();
    var wordings = new TreeMap<Quantity, Instant>(Agreement.HOLDING_WORDING);
    if (before != null) {
      before.told().forEach(wording -> wordings.put(wording.quantity(), wording.since()));
    }
    var tellings = new Tellings(index, LevelKeys.of(scope, about.extent()), Statement.hash(name));
    told.forEach(tellings::tell);
    for (Statement statement : told.keySet()) {
      Quantity quantity = statement.quantity();
      tellings
          .since(quantity)
          .ifPresentOrElse(since -> wordings.put(quantity, since), () -> wordings.remove(quantity));
    }
    if (wordings.isEmpty()) {
      return null;
    }
    Seen seen =
        sightings
            .seen(name)
            .orElseThrow(
                () -> new IllegalArgumentException("nobody carries what is told: " + name));
    return LevelFigure.of(
        name,
        about,
        seen,
        wordings.entrySet().stream()
            .map(wording -> new LevelFigure.Told(wording.getKey(), wording.getValue()))
            .toList());
  }

  private List<Contribution> replace(String scope, LevelFigures known, List<LevelChange> told) {
    LevelFigure any = told.get(0).either();
    var keys = LevelKeys.of(scope, any.extent());
    var steps = new LevelSteps();
    if (any.isBalance()) {
      new Balances(index, keys, known).replace(told, steps);
    } else {
      new RunningTotals(index, keys, known).replace(told, steps);
    }
    return steps.contributions(any.extent(), any.measure());
  }

  /** Since when a running total is told that a single repeats. */
  Optional<Instant> repeatedSince(String scope, Statement single) {
    return new Repeated(index, LevelKeys.of(scope, single.levelExtent())).since(single);
  }
}
