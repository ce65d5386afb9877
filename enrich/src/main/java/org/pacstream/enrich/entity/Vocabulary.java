package org.pacstream.enrich.entity;

import java.util.Arrays;

/**
 * The words of all names and cues as numbers from 0: a word of a text is looked up once, and then
 * compared by its number. Threads may share one to which no more is added.
 */
final class Vocabulary {
  /** The number of every word that no name and no cue has. */
  static final int UNKNOWN = -1;

  private static final int FEWEST_WORDS = 32;

  /** Bits of {@link #present} for each word. */
  private static final int BITS = 16;

  private final Vocabulary base;

  /** The number of the first word that the base does not have. */
  private final int first;

  private String[] words = new String[FEWEST_WORDS];
  private int size;

  /** Hash and number of a word, so that words of other hashes are told apart without reading. */
  private int[] slots = slots(FEWEST_WORDS);

  /**
   * A bit for each word, by its hash as a string, which most words of a text have already: it tells
   * most of those that are not here.
   */
  private long[] present = new long[FEWEST_WORDS * BITS / Long.SIZE];

  Vocabulary() {
    this(null);
  }

  /** With the words of another, which is left as it is. */
  Vocabulary(Vocabulary base) {
    this.base = base;
    this.first = base == null ? 0 : base.first + base.size;
  }

  /** The number of a word, from now on if it had none. */
  int add(String word) {
    int known = number(word);
    if (known != UNKNOWN) {
      return known;
    }
    if (size == words.length) {
      grow();
    }
    words[size] = word;
    fill(size);
    return first + size++;
  }

  int number(String word) {
    return number(word, word.length(), word.hashCode());
  }

  /** The number of the first letters of a word. */
  int number(String word, int length) {
    return number(word, length, stringHash(word, length));
  }

  private int number(String word, int length, int stringHash) {
    int known = base == null ? UNKNOWN : base.numberHere(word, length, stringHash);
    return known == UNKNOWN ? numberHere(word, length, stringHash) : known;
  }

  /** The same where the other does not have the word. */
  int numberBeyondBase(String word, int length) {
    return numberHere(word, length, stringHash(word, length));
  }

  /** Whether it has words beyond those of the other. */
  boolean extendsBase() {
    return size > 0;
  }

  private int numberHere(String word, int length, int stringHash) {
    if (!isPresent(stringHash)) {
      return UNKNOWN;
    }
    int hash = hash(word, length);
    int slot = slot(hash);
    while (slots[slot + 1] != UNKNOWN) {
      if (slots[slot] == hash) {
        String known = words[slots[slot + 1]];
        if (known.length() == length && word.startsWith(known)) {
          return first + slots[slot + 1];
        }
      }
      slot = slot + 2 & slots.length - 1;
    }
    return UNKNOWN;
  }

  private int slot(int hash) {
    return (hash * 0x9E3779B9 >>> 7) * 2 & slots.length - 1;
  }

  private boolean isPresent(int stringHash) {
    int bit = bit(stringHash);
    return (present[bit / Long.SIZE] & 1L << bit) != 0;
  }

  private int bit(int stringHash) {
    return (stringHash * 0x9E3779B9 >>> 7) & present.length * Long.SIZE - 1;
  }

  private void fill(int place) {
    int bit = bit(words[place].hashCode());
    present[bit / Long.SIZE] |= 1L << bit;
    int hash = hash(words[place], words[place].length());
    int slot = slot(hash);
    while (slots[slot + 1] != UNKNOWN) {
      slot = slot + 2 & slots.length - 1;
    }
    slots[slot] = hash;
    slots[slot + 1] = place;
  }

  /** The hash of the first letters of a word as a string of their own. */
  private static int stringHash(String word, int length) {
    if (length == word.length()) {
      return word.hashCode();
    }
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return hash;
  }

  /** Not that of strings: an article could be made of words that have one and the same of those. */
  private static int hash(String word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ word.charAt(i)) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  private void grow() {
    words = Arrays.copyOf(words, 2 * words.length);
    slots = slots(words.length);
    present = new long[words.length * BITS / Long.SIZE];
    for (int place = 0; place < size; place++) {
      fill(place);
    }
  }

  /** Twice as many as words, of two numbers each. */
  private static int[] slots(int words) {
    var slots = new int[4 * words];
    Arrays.fill(slots, UNKNOWN);
    return slots;
  }
}
