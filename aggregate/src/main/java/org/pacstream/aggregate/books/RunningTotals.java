package org.pacstream.aggregate.books;

import java.util.Collection;
import java.util.List;

/** The running totals of one extent, and what they come to from hour to hour. */
final class RunningTotals {
  private final Rows<String> rows;
  private final LevelKeys keys;
  private final LevelJudging judging;
  private final Ranking ranking;

  RunningTotals(Rows<String> rows, LevelKeys keys, LevelFigures figures) {
    this.rows = rows;
    this.keys = keys;
    this.judging = new LevelJudging(rows, keys, figures);
    this.ranking = new Ranking(rows, keys, figures);
  }

  /** Takes in what is told otherwise; says what of it is to be counted otherwise. */
  void replace(Collection<LevelChange> told, LevelSteps steps) {
    Collection<LevelChange> judged = judging.replace(told, ranking::rank, (figure, entries) -> {});
    for (Reading reading : Reading.values()) {
      read(reading, judged, steps);
    }
    steps.count(judged);
  }

  private void read(Reading reading, Collection<LevelChange> judged, LevelSteps steps) {
    var stair =
        new Stair<>(
            rows,
            keys.of("stair", reading.name()),
            Held.NOTHING,
            Held::parse,
            (hour, less, more) -> steps.change(hour, reading.sum(less), reading.sum(more)));
    stair.replace(
        judged.stream()
            .map(
                change ->
                    new Stair.Change<>(
                        stretches(reading, change.before()), stretches(reading, change.now())))
            .toList(),
        held -> ranking.downwards(reading, held.amount()));
  }

  private static List<Stretch<Held>> stretches(Reading reading, LevelFigure figure) {
    return figure == null ? List.of() : reading.stretches(figure);
  }
}
