package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.util.Map;
import org.pacstream.aggregate.state.Keys;

/** The levels of an extent by what a reading has of them at most. */
final class Ranking {
  private final Rows<String> rows;
  private final LevelKeys keys;
  private final LevelFigures figures;

  Ranking(Rows<String> rows, LevelKeys keys, LevelFigures figures) {
    this.rows = rows;
    this.keys = keys;
    this.figures = figures;
  }

  /** What is kept of a level to find it by value. */
  void rank(LevelFigure figure, Map<String, String> entries) {
    for (Reading reading : Reading.values()) {
      entries.put(
          Keys.join(by(reading), LevelKeys.sortable(reading.most(figure)), LevelKeys.id(figure)),
          "");
    }
  }

  private String by(Reading reading) {
    return keys.of(reading == Reading.HIGH ? "high" : "value");
  }

  /** What levels bring to a reading, from an amount downwards. */
  Iterable<Stair.Brought<Held>> downwards(Reading reading, BigDecimal amount) {
    String to = Keys.after(Keys.join(by(reading), LevelKeys.sortable(amount)));
    return () -> new Downwards<>(rows, by(reading), to, id -> brought(reading, id));
  }

  private Stair.Brought<Held> brought(Reading reading, String id) {
    LevelFigure figure = figures.known(id);
    return new Stair.Brought<>(new Held(reading.most(figure), 0, true), reading.stretches(figure));
  }
}
