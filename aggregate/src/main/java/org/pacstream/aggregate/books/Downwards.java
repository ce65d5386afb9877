package org.pacstream.aggregate.books;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * What levels bring, from the largest downwards. Reads some rows at a time, so that nothing stays
 * open.
 */
final class Downwards<H extends Rung<H>> implements Iterator<Stair.Brought<H>> {
  private static final int PAGE = 16;

  private final Rows<String> rows;
  private final String from;
  private final Function<String, Stair.Brought<H>> brought;
  private final Deque<String> page = new ArrayDeque<>();
  private String to;

  /**
   * @param from begin of the keys of all
   * @param to where to begin, after all that may be as large
   * @param brought what the level brings that a key ends with
   */
  Downwards(Rows<String> rows, String from, String to, Function<String, Stair.Brought<H>> brought) {
    this.rows = rows;
    this.from = from;
    this.to = to;
    this.brought = brought;
  }

  @Override
  public boolean hasNext() {
    if (page.isEmpty()) {
      try (var next = rows.reverseRange(from, to)) {
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
  public Stair.Brought<H> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return brought.apply(LevelKeys.end(page.remove()));
  }
}
