package org.pacstream.enrich.entity;

import java.util.Arrays;

/**
 * The words of all names and cues as numbers from 0: a word of a text is looked up once, and then
 * compared by its number. Threads may share one to which no more is added.
 */
final class Vocabulary {
  /** The number of every word that no name and no cue has. */
  static final int UNKNOWN = -1;

  private static final int FEWEST_SLOTS = 64;

  private final Vocabulary base;

  /** The number of the first word that the base does not have. */
  private final int first;

  private String[] words = new String[FEWEST_SLOTS / 2];
  private int size;

  /** Hash and number of a word, so that words of other hashes are told apart without reading. */
  private int[] slots = slots(FEWEST_SLOTS);

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
    return number(word, word.length());
  }

  /** The number of the first letters of a word. */
  int number(String word, int length) {
    int hash = hash(word, length);
    int known = base == null ? UNKNOWN : base.numberHere(word, length, hash);
    return known == UNKNOWN ? numberHere(word, length, hash) : known;
  }

  /** The same where the other does not have the word. */
  int numberBeyondBase(String word, int length) {
    return numberHere(word, length, hash(word, length));
  }

  /** Whether it has words beyond those of the other. */
  boolean extendsBase() {
    return size > 0;
  }

  private int numberHere(String word, int length, int hash) {
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

  private void fill(int place) {
    int hash = hash(words[place], words[place].length());
    int slot = slot(hash);
    while (slots[slot + 1] != UNKNOWN) {
      slot = slot + 2 & slots.length - 1;
    }
    slots[slot] = hash;
    slots[slot + 1] = place;
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
    slots = slots(2 * words.length);
    for (int place = 0; place < size; place++) {
      fill(place);
    }
  }

  private static int[] slots(int count) {
    var slots = new int[2 * count];
    Arrays.fill(slots, UNKNOWN);
    return slots;
  }
}
