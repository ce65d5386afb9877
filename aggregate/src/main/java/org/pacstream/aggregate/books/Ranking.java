package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.pacstream.aggregate.state.Keys;

/** The levels of an extent by what a reading has of them at most. */
final class Ranking {
  private static final int PAGE = 16;

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
  Iterable<Stair.Brought> downwards(Reading reading, BigDecimal amount) {
    return () -> new Downwards(reading, amount);
  }

  /** Reads some rows at a time, so that nothing stays open. */
  private final class Downwards implements Iterator<Stair.Brought> {
    private final Reading reading;
    private final Deque<String> page = new ArrayDeque<>();
    private String to;

    Downwards(Reading reading, BigDecimal amount) {
      this.reading = reading;
      this.to = Keys.after(Keys.join(by(reading), LevelKeys.sortable(amount)));
    }

    @Override
    public boolean hasNext() {
      if (page.isEmpty()) {
        try (var next = rows.reverseRange(by(reading), to)) {
          while (next.hasNext() && page.size() < PAGE) {
            String key = next.next().key;
            if (!key.equals(to)) {
              page.add(key);
            }
          }
        }
        to = page.isEmpty() ? to : page.getLast();
      }
      return !page.isEmpty();
    }

    @Override
    public Stair.Brought next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      LevelFigure figure = figures.known(LevelKeys.end(page.remove()));
      return new Stair.Brought(new Held(reading.most(figure), 0, true), reading.stretches(figure));
    }
  }
}
