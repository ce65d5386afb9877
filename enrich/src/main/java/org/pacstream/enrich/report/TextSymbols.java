package org.pacstream.enrich.report;

import java.util.Arrays;
import java.util.List;
import org.pacstream.enrich.text.Token;

/**
 * The symbols that the words of a text stand for, each word looked up once, when it is asked for.
 * For one thread.
 */
final class TextSymbols {
  /** Where the list of every word stands that has no symbol, as most have none. */
  static final int NONE = 1;

  private static final int FIRST_ROOM = 64;

  /** So many tokens have their places together. */
  private static final int STRETCH = 32;

  private static final int[] EMPTY = new int[NONE + 1];

  private final Symbols symbols;
  private final List<Token> tokens;
  private final int from;
  private final int size;

  /** By stretch of tokens, null until one is looked up, where their lists stand; 0 until then. */
  private final int[][] places;

  /** The lists, each after the number of its symbols. */
  private int[] lists = EMPTY;

  private int end = EMPTY.length;

  /**
   * @param from first token that may be asked for
   * @param to one past the last
   */
  TextSymbols(Symbols symbols, List<Token> tokens, int from, int to) {
    this.symbols = symbols;
    this.tokens = tokens;
    this.from = from;
    this.size = to - from;
    this.places = new int[(size - 1) / STRETCH + 1][];
  }

  /** Where the list of a token stands. */
  int placeOf(int token) {
    int[] near = places[(token - from) / STRETCH];
    int place = near == null ? 0 : near[(token - from) % STRETCH];
    return place == 0 ? read(token) : place;
  }

  int count(int place) {
    return lists[place];
  }

  /** One of a list, counted from 0. */
  int symbol(int place, int number) {
    return lists[place + 1 + number];
  }

  private int read(int token) {
    int place = end++;
    symbols.addTo(this, tokens.get(token));
    int count = end - place - 1;
    if (count == 0) {
      end = place;
      place = NONE;
    } else {
      lists[place] = count;
    }
    keep(token - from, place);
    return place;
  }

  private void keep(int at, int place) {
    int stretch = at / STRETCH;
    if (places[stretch] == null) {
      places[stretch] = new int[Math.min(STRETCH, size - stretch * STRETCH)];
    }
    places[stretch][at % STRETCH] = place;
  }

  /** Adds to the list that is being read. */
  void add(int symbol) {
    if (end >= lists.length) {
      lists = Arrays.copyOf(lists, Math.max(FIRST_ROOM, 2 * lists.length));
    }
    lists[end++] = symbol;
  }
}
