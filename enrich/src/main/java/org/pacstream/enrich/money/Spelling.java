package org.pacstream.enrich.money;

import java.util.Arrays;

/**
 * A word or sign as the phrases of a language spell it, with the phrases that begin and end there.
 * What a text does not hold is found out from it without a look-up.
 */
final class Spelling {
  /** A phrase as far as it goes, forwards or backwards, and what it means if it ends here. */
  static final class Node {
    private static final Spelling[] NO_WORDS = {};

    private Spelling[] words = NO_WORDS;

    /** By the place of the word in {@link #words}. */
    private Node[] next = {};

    /** The roles of the phrases that end here, as bits: most nodes have none of what is sought. */
    private long ending;

    /** Of each role in {@link #ending}, in the order of roles. */
    private Lexicon.Entry[] entries = {};

    /** By identity; few words follow one another. */
    Node next(Spelling spelling) {
      if (spelling != null) {
        for (int i = 0; i < words.length; i++) {
          if (words[i] == spelling) {
            return next[i];
          }
        }
      }
      return null;
    }

    Node grow(Spelling spelling) {
      Node known = next(spelling);
      if (known != null) {
        return known;
      }
      int last = words.length;
      words = Arrays.copyOf(words, last + 1);
      next = Arrays.copyOf(next, last + 1);
      words[last] = spelling;
      next[last] = new Node();
      return next[last];
    }

    boolean isLast() {
      return words == NO_WORDS;
    }

    Lexicon.Entry entry(Role role) {
      return (ending & role.bit()) == 0 ? null : entries[place(role)];
    }

    /** The first entry of a role stays. */
    void put(Role role, Lexicon.Entry entry) {
      if (entry(role) == null) {
        int place = place(role);
        var more = new Lexicon.Entry[entries.length + 1];
        System.arraycopy(entries, 0, more, 0, place);
        System.arraycopy(entries, place, more, place + 1, entries.length - place);
        more[place] = entry;
        entries = more;
        ending |= role.bit();
      }
    }

    /** How many roles before this one end here. */
    private int place(Role role) {
      return Long.bitCount(ending & role.bit() - 1);
    }
  }

  private final Node forwards = new Node();
  private final Node backwards = new Node();
  private long begins;
  private long ends;
  private long alone;

  /** The phrases that begin with this word. */
  Node forwards() {
    return forwards;
  }

  /** The phrases that end with this word, read backwards. */
  Node backwards() {
    return backwards;
  }

  void begin(Role role) {
    begins |= role.bit();
  }

  void end(Role role) {
    ends |= role.bit();
  }

  void standAlone(Role role) {
    alone |= role.bit();
  }

  /** The roles of phrases that begin with this word, as bits. */
  long begins() {
    return begins;
  }

  /** The roles of phrases that end with this word, as bits. */
  long ends() {
    return ends;
  }

  /** The roles of the word by itself, as bits. */
  long alone() {
    return alone;
  }
}
