package org.pacstream.aggregate.books;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pacstream.aggregate.state.Statements;
import org.pacstream.aggregate.total.Statement;

/** The levels of a tree as rows of a store. Changes are seen at once, and written together. */
final class LevelFigures {
  private final Rows<LevelRow> rows;
  private final String scope;
  private final int cycle;
  private final Map<String, Optional<LevelFigure>> changes = new LinkedHashMap<>();

  LevelFigures(Rows<LevelRow> rows, String scope, int cycle) {
    this.rows = rows;
    this.scope = scope;
    this.cycle = cycle;
  }

  Optional<LevelFigure> named(String name) {
    return find(Statement.hash(name));
  }

  /** One the index names. */
  LevelFigure known(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the index names the level " + id + ", which is not there"));
  }

  private Optional<LevelFigure> find(String id) {
    Optional<LevelFigure> change = changes.get(id);
    return change == null
        ? Optional.ofNullable(rows.get(LevelKeys.join(scope, id))).map(this::figure)
        : change;
  }

  void put(LevelFigure figure) {
    changes.put(LevelKeys.id(figure), Optional.of(figure));
  }

  void remove(LevelFigure figure) {
    changes.put(LevelKeys.id(figure), Optional.empty());
  }

  /** Writes what was put or removed. */
  void write() {
    changes.forEach(
        (id, figure) ->
            rows.put(LevelKeys.join(scope, id), figure.map(LevelFigures::row).orElse(null)));
    changes.clear();
  }

  private LevelFigure figure(LevelRow row) {
    var told =
        row.getTellings().stream()
            .map(
                telling ->
                    new LevelFigure.Telling(
                        Statements.statement(telling.getStatement()), telling.getSince()))
            .toList();
    LevelContest contest = row.getContest();
    return LevelFigure.of(row.getFigure(), cycle, seen(row.getSeen()), told)
        .judged(
            row.getSlipped(),
            contest == null ? null : new Contest(seen(contest.getWitnesses()), contest.getUntil()));
  }

  private static LevelRow row(LevelFigure figure) {
    Contest contest = figure.contest();
    return new LevelRow(
        figure.name(),
        carriers(figure.seen()),
        figure.tellings().stream()
            .map(
                telling ->
                    new LevelTelling(Statements.fields(telling.statement()), telling.since()))
            .toList(),
        figure.slipped(),
        contest == null ? null : new LevelContest(carriers(contest.witnesses()), contest.until()));
  }

  private static Seen seen(LevelCarriers carriers) {
    return carriers == null
        ? null
        : new Seen(
            carriers.getFirst(),
            carriers.getOutlet(),
            carriers.getText(),
            carriers.getOtherOutlet(),
            carriers.getOtherText());
  }

  private static LevelCarriers carriers(Seen seen) {
    return seen == null
        ? null
        : new LevelCarriers(
            seen.first(), seen.outlet(), seen.text(), seen.otherOutlet(), seen.otherText());
  }
}
