package org.pacstream.enrich.text;

import java.util.Map;

/**
 * What words mean, looked up for every word of every article, most of which mean nothing here: a
 * word that is not in it is told by its hash alone. It never changes, so threads may share it.
 *
 * @param <V> what a word means
 */
public final class WordTable<V> {
  /** At most one place in so many is taken. */
  private static final int ROOM = 3;

  /** Of the word at a place; 0 for a free one. */
  private final int[] hashes;

  private final String[] words;
  private final Object[] meanings;
  private final int mask;

  public WordTable(Map<String, V> meanings) {
    int places = Integer.highestOneBit(Math.max(1, ROOM * meanings.size())) * 2;
    this.hashes = new int[places];
    this.words = new String[places];
    this.meanings = new Object[places];
    this.mask = places - 1;
    meanings.forEach(this::put);
  }

  private void put(String word, V meaning) {
    int hash = hash(word);
    int at = hash & mask;
    while (hashes[at] != 0) {
      at = at + 1 & mask;
    }
    hashes[at] = hash;
    words[at] = word;
    meanings[at] = meaning;
  }

  /** Null for a word that means nothing here. */
  @SuppressWarnings("unchecked") // put only as a V
  public V get(String word) {
    int hash = hash(word);
    for (int at = hash & mask; hashes[at] != 0; at = at + 1 & mask) {
      if (hashes[at] == hash && words[at].equals(word)) {
        return (V) meanings[at];
      }
    }
    return null;
  }

  private static int hash(String word) {
    int hash = word.hashCode() * 0x9E3779B9;
    return hash == 0 ? 1 : hash ^ hash >>> 16;
  }
}
