package org.pacstream.aggregate.books;

/**
 * A level as it was and as it is.
 *
 * @param before null when it is new
 * @param now null when it is gone
 */
record LevelChange(LevelFigure before, LevelFigure now) {
  LevelFigure either() {
    return now == null ? before : now;
  }

  LevelChange to(LevelFigure judged) {
    return new LevelChange(before, judged);
  }
}
