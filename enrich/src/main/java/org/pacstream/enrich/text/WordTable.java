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

  /** Two numbers for each place: the hash of its word, 0 for a free one, and its first letter. */
  private final int[] places;

  /** Of each word first their number. */
  private final char[] letters;

  private final Object[] meanings;
  private final int mask;

  /** A bit for each word by its hash: few enough to stay at hand, they tell most others. */
  private final long[] present;

  public WordTable(Map<String, V> meanings) {
    int count = Integer.highestOneBit(Math.max(1, ROOM * meanings.size())) * 2;
    this.places = new int[2 * count];
    this.meanings = new Object[count];
    this.mask = count - 1;
    this.present = new long[Math.max(1, count * BITS_OF_PLACE / Long.SIZE)];
    var all = new StringBuilder();
    meanings.forEach((word, meaning) -> put(word, meaning, all));
    this.letters = all.toString().toCharArray();
  }

  private void put(String word, V meaning, StringBuilder all) {
    int hash = hash("", word, 0);
    present[bit(hash) / Long.SIZE] |= 1L << bit(hash);
    int at = hash & mask;
    while (places[2 * at] != 0) {
      at = (at + 1) & mask;
    }
    places[2 * at] = hash;
    places[2 * at + 1] = all.length();
    meanings[at] = meaning;
    all.append((char) word.length()).append(word);
  }

  /** Null for a word that means nothing here. */
  public V get(String word) {
    return get("", word, 0);
  }

  /** The same for the rest of a word from a letter on, with other letters before it. */
  @SuppressWarnings("unchecked") // put only as a V
  public V get(String before, String word, int from) {
    int hash = hash(before, word, from);
    if ((present[bit(hash) / Long.SIZE] & 1L << bit(hash)) == 0) {
      return null;
    }
    for (int at = hash & mask; places[2 * at] != 0; at = (at + 1) & mask) {
      if (places[2 * at] == hash && isAt(places[2 * at + 1], before, word, from)) {
        return (V) meanings[at];
      }
    }
    return null;
  }

  private boolean isAt(int begin, String before, String word, int from) {
    int rest = begin + 1 + before.length();
    return letters[begin] == before.length() + word.length() - from
        && isAt(begin + 1, before, 0, before.length())
        && isAt(rest, word, from, word.length());
  }

  private boolean isAt(int place, String word, int from, int to) {
    for (int i = from; i < to; i++) {
      if (letters[place + i - from] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int bit(int hash) {
    return (hash >>> 8) & present.length * Long.SIZE - 1;
  }

  /** Of letters and the rest of a word as if they stood as one word alone. */
  private static int hash(String before, String word, int from) {
    int letters = 0;
    if (from == 0 && before.isEmpty()) {
      letters = word.hashCode(); // which strings keep
    } else {
      letters = before.hashCode();
      for (int i = from; i < word.length(); i++) {
        letters = 31 * letters + word.charAt(i);
      }
    }
    int hash = letters * 0x9E3779B9;
    return hash == 0 ? 1 : hash ^ (hash >>> 16);
  }
}
