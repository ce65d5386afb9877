package org.pacstream.enrich.report;

import java.util.Map;

/**
 * The symbols of words, looked up for every word of every article. A word stands beside its symbols
 * and all of them in one array, since tables of many languages are in use at once and objects would
 * lie scattered in memory. It never changes, so threads may share it.
 */
final class SymbolTable {
  /** Where no word stands. */
  static final int NONE = 0;

  /** At most one place in so many is taken. */
  private static final int ROOM = 2;

  /** A place holds in its low bits where its word stands, in the others some of its hash. */
  private static final int WHERE_BITS = 20;

  private static final int WHERE = (1 << WHERE_BITS) - 1;

  /** Open addressing; those that are 0 are free. */
  private final int[] places;

  /** By word its symbols, each in two, after their number, then its letters after theirs. */
  private final char[] words;

  /**
   * @throws IllegalStateException when they are more than there is room for
   */
  SymbolTable(Map<String, int[]> symbols) {
    this.places = new int[Integer.highestOneBit(Math.max(1, ROOM * symbols.size())) * 2];
    var all = new StringBuilder().append((char) NONE);
    symbols.forEach((word, its) -> put(word, its, all));
    if (all.length() > WHERE) {
      throw new IllegalStateException(all.length() + " letters of words, expected " + WHERE);
    }
    this.words = all.toString().toCharArray();
  }

  private void put(String word, int[] symbols, StringBuilder all) {
    int hash = hash("", word, 0);
    int at = hash & places.length - 1;
    while (places[at] != 0) {
      at = at + 1 & places.length - 1;
    }
    places[at] = hash & ~WHERE | all.length();
    all.append((char) symbols.length);
    for (int symbol : symbols) {
      all.append((char) (symbol >>> Character.SIZE)).append((char) symbol);
    }
    all.append((char) word.length()).append(word);
  }

  /**
   * Where the symbols of the rest of a word from a letter on stand, with other letters before it;
   * {@link #NONE} for a word that has none of its own.
   */
  int find(String before, String word, int from) {
    int hash = hash(before, word, from);
    for (int at = hash & places.length - 1; places[at] != 0; at = at + 1 & places.length - 1) {
      int place = places[at];
      if (((place ^ hash) & ~WHERE) == 0 && isAt(place & WHERE, before, word, from)) {
        return place & WHERE;
      }
    }
    return NONE;
  }

  /** How many symbols stand at a place that was found. */
  int count(int place) {
    return words[place];
  }

  /** One of them, counted from 0. */
  int symbol(int place, int number) {
    int at = place + 1 + 2 * number;
    return words[at] << Character.SIZE | words[at + 1];
  }

  private boolean isAt(int place, String before, String word, int from) {
    int letters = place + 2 * words[place] + 1;
    return words[letters] == before.length() + word.length() - from
        && holds(letters + 1, before, 0)
        && holds(letters + 1 + before.length(), word, from);
  }

  private boolean holds(int begin, String word, int from) {
    int length = word.length();
    for (int i = from; i < length; i++) {
      if (words[begin + i - from] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Of letters and the rest of a word as if they stood as one word alone. */
  private static int hash(String before, String word, int from) {
    int letters;
    if (from == 0 && before.isEmpty()) {
      letters = word.hashCode(); // which strings keep
    } else {
      letters = before.hashCode();
      for (int i = from; i < word.length(); i++) {
        letters = 31 * letters + word.charAt(i);
      }
    }
    int hash = letters * 0x9E3779B9;
    return hash ^ hash >>> 16;
  }
}
