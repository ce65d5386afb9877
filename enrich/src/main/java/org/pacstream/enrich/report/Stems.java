package org.pacstream.enrich.report;

import java.util.SortedMap;

/** Beginnings of words, letter by letter. */
final class Stems {
  private static final int[] NONE = {};

  /** At the last letter of a beginning its symbol and those of the shorter, the longest first. */
  private final Tree<int[]> letters;

  /**
   * @param symbols by beginning
   */
  Stems(SortedMap<String, Integer> symbols) {
    var root = new Tree.Growing<int[]>();
    symbols.forEach((stem, symbol) -> grow(root, stem, symbol));
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

  /** The symbols of the beginnings that a word has from a letter on, the longest first. */
  int[] of(String word, int from) {
    int[] symbols = NONE;
    int node = Tree.ROOT;
    for (int i = from; i < word.length(); i++) {
      node = letters.after(node, word.charAt(i));
      if (node == Tree.NONE) {
        return symbols;
      }
      int[] here = letters.value(node);
      symbols = here == null ? symbols : here;
    }
    return symbols;
  }
}
