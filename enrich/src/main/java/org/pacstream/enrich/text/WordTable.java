package org.pacstream.enrich.text;

import java.util.Map;

/**
 * What words mean, looked up for every word of every article, most of which mean nothing here: a
 * word that is not in it is told by its hash alone. The letters of all words stand together, since
 * tables of many languages are in use at once and strings would lie scattered in memory. It never
 * changes, so threads may share it.
 *
 * @param <V> what a word means
 */
public final class WordTable<V> {
  /** At most one place in so many is taken. */
  private static final int ROOM = 3;

  /** Bits of {@link #present} for each place. */
  private static final int BITS_OF_PLACE = 4;

  /** Numbers of a place: the hash of its word, its first letter, their number, its meaning. */
  private static final int WIDTH = 4;

  /** Those with the hash 0 are free. */
  private final int[] places;

  private final char[] letters;
  private final Object[] meanings;

  /** A bit for each word by its hash: few enough to stay at hand, they tell most others. */
  private final long[] present;

  public WordTable(Map<String, V> meanings) {
    int count = Integer.highestOneBit(Math.max(1, ROOM * meanings.size())) * 2;
    this.places = new int[WIDTH * count];
    this.meanings = new Object[meanings.size()];
    this.present = new long[Math.max(1, count * BITS_OF_PLACE / Long.SIZE)];
    var all = new StringBuilder();
    int number = 0;
    for (Map.Entry<String, V> meaning : meanings.entrySet()) {
      this.meanings[number] = meaning.getValue();
      put(meaning.getKey(), number++, all);
    }
    this.letters = all.toString().toCharArray();
  }

  private void put(String word, int meaning, StringBuilder all) {
    int hash = hash(word);
    present[bit(hash) / Long.SIZE] |= 1L << bit(hash);
    int at = place(hash);
    while (places[at] != 0) {
      at = next(at);
    }
    places[at] = hash;
    places[at + 1] = all.length();
    places[at + 2] = word.length();
    places[at + 3] = meaning;
    all.append(word);
  }

  private int place(int hash) {
    return hash * WIDTH & places.length - 1;
  }

  private int next(int place) {
    return place + WIDTH & places.length - 1;
  }

  /** Null for a word that means nothing here. */
  @SuppressWarnings("unchecked") // put only as a V
  public V get(String word) {
    int hash = hash(word);
    if ((present[bit(hash) / Long.SIZE] & 1L << bit(hash)) == 0) {
      return null;
    }
    for (int at = place(hash); places[at] != 0; at = next(at)) {
      if (places[at] == hash && isAt(at, word)) {
        return (V) meanings[places[at + 3]];
      }
    }
    return null;
  }

  private boolean isAt(int place, String word) {
    int length = word.length();
    if (places[place + 2] != length) {
      return false;
    }
    int begin = places[place + 1];
    for (int i = 0; i < length; i++) {
      if (letters[begin + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int bit(int hash) {
    return (hash >>> 8) & present.length * Long.SIZE - 1;
  }

  private static int hash(String word) {
    int hash = word.hashCode() * 0x9E3779B9;
    return hash == 0 ? 1 : hash ^ (hash >>> 16);
  }
}
