package org.pacstream.enrich.text;

import java.util.Arrays;

/**
 * Words by their letters. The node that a new letter leads to from the newest node is the one
 * behind it, so that the rest of a word, once it has left all others, lies in a row; all other
 * steps stand in one table, so that each is one look-up. Most words of a text are left after two or
 * three.
 */
public final class LetterTrie {
  /** Where every word begins. */
  public static final int ROOT = 1;

  /** Where no word goes on. */
  public static final int NOWHERE = 0;

  private static final int FIRST_BITS = 4;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Of a node from which a letter leads to another node than the one behind it. */
  private static final int MORE = 1 << Character.SIZE;

  /**
   * By node, the letter that leads to the node behind it, 0 when none does; and {@link #MORE}. The
   * letter 0 itself always stands in the table.
   */
  private int[] following = new int[1 << FIRST_BITS];

  /** By node and letter, in the high half, the next node; open addressing, at most half full. */
  private long[] steps = new long[1 << FIRST_BITS];

  private int shift = Long.SIZE - FIRST_BITS;
  private int nodes = 1;

  /** How many letters lead to nodes that are not the ones behind. */
  private int others;

  /** How many nodes there are, {@link #NOWHERE} among them; each is a number below. */
  public int size() {
    return nodes + 1;
  }

  /** The node that a letter leads to, or {@link #NOWHERE}. */
  public int next(int node, char letter) {
    int known = following[node];
    if ((char) known == letter && letter != 0) {
      return node + 1;
    }
    return known < MORE ? NOWHERE : other(node, letter);
  }

  private int other(int node, char letter) {
    int key = key(node, letter);
    int at = place(key);
    while (steps[at] != 0) {
      if ((int) (steps[at] >>> Integer.SIZE) == key) {
        return (int) steps[at];
      }
      at = at + 1 & steps.length - 1;
    }
    return NOWHERE;
  }

  /** The node that a letter leads to, made where there is none yet. */
  public int nextOrAdd(int node, char letter) {
    int known = next(node, letter);
    if (known != NOWHERE) {
      return known;
    }
    boolean newest = node == nodes && letter != 0;
    nodes++;
    if (nodes > Character.MAX_VALUE) {
      throw new IllegalStateException("more than " + Character.MAX_VALUE + " letters");
    }
    if (nodes == following.length) {
      following = Arrays.copyOf(following, 2 * nodes);
    }
    if (newest) {
      following[node] |= letter;
    } else {
      following[node] |= MORE;
      if (2 * ++others > steps.length) {
        grow();
      }
      put((long) key(node, letter) << Integer.SIZE | nodes);
    }
    return nodes;
  }

  private void grow() {
    long[] few = steps;
    steps = new long[2 * few.length];
    shift--;
    Arrays.stream(few).filter(step -> step != 0).forEach(this::put);
  }

  private void put(long step) {
    int at = place((int) (step >>> Integer.SIZE));
    while (steps[at] != 0) {
      at = at + 1 & steps.length - 1;
    }
    steps[at] = step;
  }

  private static int key(int node, char letter) {
    return node << Character.SIZE | letter;
  }

  private int place(int key) {
    return (int) (key * SPREAD >>> shift);
  }
}
