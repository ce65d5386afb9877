package org.pacstream.enrich.money;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or sign as the phrases of a language spell it, with the phrases that begin and end there.
 * What a text does not hold is found out from it without a look-up.
 */
final class Spelling {
  /** A phrase as far as it goes, forwards or backwards, and what it means if it ends here. */
  static final class Node {
    private final List<Spelling> nextSpellings = new ArrayList<>(1);
    private final List<Node> next = new ArrayList<>(1);
    private final List<Role> roles = new ArrayList<>(1);
    private final List<Lexicon.Entry> entries = new ArrayList<>(1);

    /** {@link #roles} as bits: most nodes have none of what is sought. */
    private long ending;

    /** By identity; few words follow one another. */
    Node next(Spelling spelling) {
      if (spelling != null) {
        for (int i = 0; i < nextSpellings.size(); i++) {
          if (nextSpellings.get(i) == spelling) {
            return next.get(i);
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
      var grown = new Node();
      nextSpellings.add(spelling);
      next.add(grown);
      return grown;
    }

    boolean isLast() {
      return next.isEmpty();
    }

    Lexicon.Entry entry(Role role) {
      if ((ending & role.bit()) == 0) {
        return null;
      }
      for (int i = 0; i < roles.size(); i++) {
        if (roles.get(i) == role) {
          return entries.get(i);
        }
      }
      return null;
    }

    /** The first entry of a role stays. */
    void put(Role role, Lexicon.Entry entry) {
      if (entry(role) == null) {
        ending |= role.bit();
        roles.add(role);
        entries.add(entry);
      }
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
