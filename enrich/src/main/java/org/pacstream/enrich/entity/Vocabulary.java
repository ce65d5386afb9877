package org.pacstream.enrich.entity;

import java.util.Arrays;

/**
 * The words of all names and cues as numbers from 0: a word of a text is looked up once, and then
 * compared by its number. Threads may share one to which no more is added.
 */
final class Vocabulary {
  /** The number of every word that no name and no cue has. */
  static final int UNKNOWN = -1;

  /** Where a word is that it does not have. */
  static final int NOWHERE = -1;

  private static final int FEWEST_WORDS = 32;
  private static final int USUAL_LENGTH = 8;

  /** Bits of {@link #present} for each word. */
  private static final int BITS = 16;

  /**
   * Numbers of a slot: the hash of a word, its own number, where it begins, its length and uses.
   */
  private static final int WIDTH = 4;

  /** Bits of a word's length; its uses are above them. */
  private static final int LENGTH = 24;

  private static final int LENGTHS = (1 << LENGTH) - 1;

  private final Vocabulary base;

  /** The number of the first word that the base does not have. */
  private final int first;

  /** All words in a row, so that those of one language's cues lie together. */
  private char[] letters = new char[FEWEST_WORDS * USUAL_LENGTH];

  /** Where each word begins, and the next one would. */
  private int[] begins = new int[FEWEST_WORDS + 1];

  /** Of each word, the bits of every {@link Use} that any language has for it. */
  private byte[] uses = new byte[FEWEST_WORDS];

  private int size;

  /** By their hashes, so that words of other hashes are told apart without reading them. */
  private int[] slots = slots(FEWEST_WORDS);

  /** A bit for each word by its hash as a string: it tells most of those that are not here. */
  private long[] present = present(FEWEST_WORDS);

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
    if (size + 1 == begins.length) {
      grow();
    }
    if (word.length() > LENGTHS) {
      throw new IllegalArgumentException(
          "a word of %d letters; %d are allowed".formatted(word.length(), LENGTHS));
    }
    int begin = begins[size];
    int end = begin + word.length();
    if (end > letters.length) {
      letters = Arrays.copyOf(letters, 2 * end);
    }
    word.getChars(0, word.length(), letters, begin);
    begins[size + 1] = end;
    fill(size);
    return first + size++;
  }

  /** Marks what a word is looked up for, by its number; not one of the base. */
  void mark(int word, Use use) {
    int place = word - first;
    if ((uses[place] & use.bit()) == 0) {
      uses[place] |= (byte) use.bit();
      slots[slotOf(place) + 3] |= use.bit() << LENGTH;
    }
  }

  int number(String word) {
    return number(word, word.length());
  }

  /** The number of the first letters of a word. */
  int number(String word, int length) {
    int stringHash = stringHash(word, length);
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
    return numberAt(find(word, length, stringHash));
  }

  /**
   * Where the first letters of a word are in here, until more is added; {@link #NOWHERE} when they
   * are no word of it. The base is not asked.
   */
  int find(String word, int length) {
    return find(word, length, stringHash(word, length));
  }

  /** The number of what has been found. */
  int numberAt(int found) {
    return found == NOWHERE ? UNKNOWN : first + slots[found + 1];
  }

  /** The bits of every {@link Use} of what has been found. */
  int usesAt(int found) {
    return found == NOWHERE ? 0 : slots[found + 3] >>> LENGTH;
  }

  private int find(String word, int length, int stringHash) {
    int bit = bit(stringHash);
    if ((present[bit / Long.SIZE] & 1L << bit) == 0) {
      return NOWHERE;
    }
    int hash = base == null ? stringHash : ownHash(word, length);
    int slot = slot(hash);
    while (slots[slot + 1] != UNKNOWN) {
      if (slots[slot] == hash && isWord(slot, word, length)) {
        return slot;
      }
      slot = slot + WIDTH & slots.length - 1;
    }
    return NOWHERE;
  }

  private boolean isWord(int slot, String word, int length) {
    int begin = slots[slot + 2];
    if ((slots[slot + 3] & LENGTHS) != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (letters[begin + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int bit(int stringHash) {
    return (stringHash * 0x9E3779B9 >>> 7) & present.length * Long.SIZE - 1;
  }

  private int slot(int hash) {
    return (hash * 0x9E3779B9 >>> 7) * WIDTH & slots.length - 1;
  }

  private void fill(int place) {
    String word = word(place);
    int bit = bit(word.hashCode());
    present[bit / Long.SIZE] |= 1L << bit;
    int hash = hash(word);
    int slot = slot(hash);
    while (slots[slot + 1] != UNKNOWN) {
      slot = slot + WIDTH & slots.length - 1;
    }
    slots[slot] = hash;
    slots[slot + 1] = place;
    slots[slot + 2] = begins[place];
    slots[slot + 3] = word.length() | uses[place] << LENGTH;
  }

  private int slotOf(int place) {
    int slot = slot(hash(word(place)));
    while (slots[slot + 1] != place) {
      slot = slot + WIDTH & slots.length - 1;
    }
    return slot;
  }

  private String word(int place) {
    return new String(letters, begins[place], begins[place + 1] - begins[place]);
  }

  private int hash(String word) {
    return base == null ? word.hashCode() : ownHash(word, word.length());
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

  /**
   * Not that of strings where words come from an article: it could be made of words that have one
   * and the same of those.
   */
  private static int ownHash(String word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ word.charAt(i)) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  private void grow() {
    begins = Arrays.copyOf(begins, 2 * size + 1);
    uses = Arrays.copyOf(uses, 2 * size);
    slots = slots(2 * size);
    present = present(2 * size);
    for (int place = 0; place < size; place++) {
      fill(place);
    }
  }

  /** Twice as many as words. */
  private static int[] slots(int words) {
    var slots = new int[2 * words * WIDTH];
    Arrays.fill(slots, UNKNOWN);
    return slots;
  }

  private static long[] present(int words) {
    return new long[words * BITS / Long.SIZE];
  }
}
