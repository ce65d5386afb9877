package org.pacstream.enrich.report;

import java.util.Map;

/**
 * What words mean, looked up for every word of every article, most of which mean nothing here: a
 * word that is not in it is told by its hash alone.
 */
final class WordTable<V> {
  /** At most one place in so many is taken. */
  private static final int ROOM = 3;

  /** Of the word at a place; 0 for a free one. */
  private final int[] hashes;

  private final String[] words;
  private final Object[] meanings;
  private final int mask;

  WordTable(Map<String, V> meanings) {
    int places = Integer.highestOneBit(Math.max(1, ROOM * meanings.size())) * 2;
    this.hashes = new int[places];
    this.words = new String[places];
    this.meanings = new Object[places];
    this.mask = places - 1;
    meanings.forEach(this::put);
  }

  private void put(String word, V meaning) {
    int hash = hash(word, 0);
    int at = hash & mask;
    while (hashes[at] != 0) {
      at = (at + 1) & mask;
    }
    hashes[at] = hash;
    words[at] = word;
    meanings[at] = meaning;
  }

  /** Null for a word that means nothing here. */
  V get(String word) {
    return get(word, 0);
  }

  /** The same for the rest of a word from a letter on. */
  @SuppressWarnings("unchecked") // put only as a V
  V get(String word, int from) {
    int hash = hash(word, from);
    for (int at = hash & mask; hashes[at] != 0; at = (at + 1) & mask) {
      if (hashes[at] == hash && isAt(at, word, from)) {
        return (V) meanings[at];
      }
    }
    return null;
  }

  private boolean isAt(int at, String word, int from) {
    if (from == 0) {
      return words[at].equals(word);
    }
    int length = word.length() - from;
    return words[at].length() == length && words[at].regionMatches(0, word, from, length);
  }

  /** Of the rest of a word as if it stood alone. */
  private static int hash(String word, int from) {
    int letters = 0;
    if (from == 0) {
      letters = word.hashCode(); // which strings keep
    } else {
      for (int i = from; i < word.length(); i++) {
        letters = 31 * letters + word.charAt(i);
      }
    }
    int hash = letters * 0x9E3779B9;
    return hash == 0 ? 1 : hash ^ (hash >>> 16);
  }
}
