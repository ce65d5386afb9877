package org.pacstream.aggregate.books;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pacstream.aggregate.state.Extents;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.Sum;

/** The levels of a tree as rows of a store. Changes are seen at once, and written together. */
final class LevelFigures {
  private final Rows<LevelRow> rows;
  private final String scope;
  private final Map<String, Optional<LevelFigure>> changes = new LinkedHashMap<>();

  LevelFigures(Rows<LevelRow> rows, String scope) {
    this.rows = rows;
    this.scope = scope;
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
        ? Optional.ofNullable(rows.get(Keys.join(scope, id))).map(LevelFigures::figure)
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
        (id, figure) -> rows.put(Keys.join(scope, id), figure.map(LevelFigures::row).orElse(null)));
    changes.clear();
  }

  private static LevelFigure figure(LevelRow row) {
    var about =
        new LevelFigure.About(
            Role.valueOf(row.getRole().name()),
            row.getMeasure(),
            Extents.extent(row.getSide(), row.getCounterparty()),
            row.getWide(),
            row.getPeriodEnd());
    LevelContest contest = row.getContest();
    return LevelFigure.of(
            row.getFigure(),
            about,
            seen(row.getSeen()),
            row.getWordings().stream().map(LevelFigures::told).toList())
        .judged(
            row.getSlipped(),
            contest == null ? null : new Contest(seen(contest.getWitnesses()), contest.getUntil()));
  }

  private static LevelFigure.Told told(LevelWording wording) {
    var sum = Sum.of(wording.getLow(), wording.getBest(), wording.getHigh(), wording.getOpen());
    return new LevelFigure.Told(
        new Quantity(sum, wording.getBound(), Sum.plain(wording.getUnit())), wording.getSince());
  }

  private static LevelRow row(LevelFigure figure) {
    LevelFigure.About about = figure.about();
    Contest contest = figure.contest();
    return LevelRow.newBuilder()
        .setFigure(figure.name())
        .setRole(org.pacstream.aggregate.state.Role.valueOf(about.role().name()))
        .setMeasure(about.measure())
        .setSide(Extents.side(about.extent()))
        .setCounterparty(Extents.counterparty(about.extent()))
        .setWide(about.wide())
        .setPeriodEnd(about.periodEnd())
        .setSeen(carriers(figure.seen()))
        .setWordings(figure.told().stream().map(LevelFigures::wording).toList())
        .setSlipped(figure.slipped())
        .setContest(
            contest == null
                ? null
                : new LevelContest(carriers(contest.witnesses()), contest.until()))
        .build();
  }

  private static LevelWording wording(LevelFigure.Told told) {
    Sum sum = told.quantity().sum();
    return new LevelWording(
        Extents.scaled(sum.low()),
        Extents.scaled(sum.best()),
        Extents.scaled(sum.high()),
        sum.open(),
        told.quantity().bound(),
        Extents.scaled(told.quantity().unit()),
        told.since());
  }

  private static Seen seen(LevelCarriers carriers) {
    return carriers == null
        ? null
        : new Seen(
            carriers.getFirst(),
            carriers.getOutlet(),
            carriers.getText(),
            carriers.getOriginal(),
            carriers.getOtherOutlet(),
            carriers.getOtherText(),
            carriers.getOtherOriginal());
  }

  private static LevelCarriers carriers(Seen seen) {
    return seen == null
        ? null
        : new LevelCarriers(
            seen.first(),
            seen.outlet(),
            seen.text(),
            seen.original(),
            seen.otherOutlet(),
            seen.otherText(),
            seen.otherOriginal());
  }
}
