package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.Sum;

/** The balances of one extent, and which of them holds from hour to hour. */
final class Balances {
  private static final String BY_DATE = "date";

  private final Rows<String> rows;
  private final LevelKeys keys;
  private final LevelFigures figures;
  private final LevelJudging judging;
  private final BalanceHighs highs;

  Balances(Rows<String> rows, LevelKeys keys, LevelFigures figures) {
    this.rows = rows;
    this.keys = keys;
    this.figures = figures;
    this.judging = new LevelJudging(rows, keys, figures);
    this.highs = new BalanceHighs(rows, keys, figures);
  }

  /** Takes in what is told otherwise; says what of it is to be counted otherwise. */
  void replace(Collection<LevelChange> told, LevelSteps steps) {
    Collection<LevelChange> judged = judging.replace(told, this::place, highs::note);
    var stair =
        new Stair<>(
            rows,
            keys.of("stair"),
            HeldBalance.NOTHING,
            HeldBalance::parse,
            (hour, less, more) -> steps.change(hour, withoutHigh(less), withoutHigh(more)));
    stair.replace(
        judged.stream()
            .map(
                change ->
                    new Stair.Change<>(
                        HeldBalance.stretches(change.before()),
                        HeldBalance.stretches(change.now())))
            .toList(),
        this::downwards);
    judged.forEach(change -> highs.replace(change, stair, steps));
    steps.count(judged);
  }

  private static Sum withoutHigh(HeldBalance held) {
    return Sum.of(held.sum().low(), held.sum().best(), BigDecimal.ZERO, held.sum().open());
  }

  /** By what it is found. */
  private void place(LevelFigure balance, Map<String, String> entries) {
    String id = LevelKeys.id(balance);
    entries.put(keys.of("value", LevelKeys.sortable(balance.value()), id), "");
    entries.put(Keys.join(byDate(HeldBalance.most(balance)), id), "");
  }

  private String byDate(HeldBalance held) {
    return keys.of(BY_DATE, Keys.sortable(held.date()), LevelKeys.sortable(held.value()));
  }

  private Iterable<Stair.Brought<HeldBalance>> downwards(HeldBalance held) {
    return () ->
        new Downwards<>(
            rows,
            keys.of(BY_DATE),
            Keys.after(byDate(held)),
            id -> {
              LevelFigure balance = figures.known(id);
              return new Stair.Brought<>(HeldBalance.most(balance), HeldBalance.stretches(balance));
            });
  }
}
