package org.pacstream.enrich.report;

import java.util.SortedMap;

/** Beginnings of words, letter by letter. */
final class Stems {
  private static final int[] NONE = {};

  /** In the place of a second letter where there is none. */
  private static final char ALONE = 0;

  private static final int SPREAD = 0x9E3779B9;
  private static final int BITS = 13;

  /** At the last letter of a beginning its symbol and those of the shorter, the longest first. */
  private final Tree<int[]> letters;

  /** A bit for each pair of first letters, or a first letter alone: most words have no beginning. */
  private final long[] pairs = new long[(1 << BITS) / Long.SIZE];

  /**
   * @param symbols by beginning
   */
  Stems(SortedMap<String, Integer> symbols) {
    var root = new Tree.Growing<int[]>();
    symbols.forEach((stem, symbol) -> grow(root, stem, symbol));
    for (String stem : symbols.keySet()) {
      int pair = pair(stem.charAt(0), stem.length() == 1 ? ALONE : stem.charAt(1));
      pairs[pair / Long.SIZE] |= 1L << pair;
    }
    this.letters = root.grown();
  }

  /** Beginnings come in order: the shorter before what goes on from it. */
  private static void grow(Tree.Growing<int[]> root, String stem, int symbol) {
    int[] shorter = NONE;
    Tree.Growing<int[]> node = root;
    for (int i = 0; i < stem.length(); i++) {
      node = node.after(stem.charAt(i));
      shorter = node.value() == null ? shorter : node.value();
    }
    int[] all = new int[shorter.length + 1];
    all[0] = symbol;
    System.arraycopy(shorter, 0, all, 1, shorter.length);
    node.set(all);
  }

  /**
   * The symbols of the beginnings that a word has, the longest first: the rest of one from a letter
   * on, with other letters before it.
   */
  int[] of(String before, String word, int from) {
    int length = before.length() + word.length() - from;
    if (length < 1 || !mayBegin(before, word, from, length)) {
      return NONE;
    }
    int[] symbols = NONE;
    int node = Tree.ROOT;
    for (int i = 0; i < length; i++) {
      node = letters.after(node, letter(before, word, from, i));
      if (node == Tree.NONE) {
        return symbols;
      }
      int[] here = letters.value(node);
      symbols = here == null ? symbols : here;
    }
    return symbols;
  }

  private boolean mayBegin(String before, String word, int from, int length) {
    char first = letter(before, word, from, 0);
    int pair = pair(first, length == 1 ? ALONE : letter(before, word, from, 1));
    int single = pair(first, ALONE);
    return isSet(pair) || isSet(single);
  }

  private static char letter(String before, String word, int from, int at) {
    return at < before.length() ? before.charAt(at) : word.charAt(at - before.length() + from);
  }

  private boolean isSet(int bit) {
    return (pairs[bit / Long.SIZE] & 1L << bit) != 0;
  }

  private static int pair(char first, char second) {
    return (first * 31 + second) * SPREAD >>> Integer.SIZE - BITS;
  }
}
