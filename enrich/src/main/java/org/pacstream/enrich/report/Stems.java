package org.pacstream.enrich.report;

import java.util.SortedMap;
import org.pacstream.enrich.text.FirstLetters;

/** Beginnings of words, letter by letter. */
final class Stems {
  private static final int[] NONE = {};

  /** At the last letter of a beginning its symbol and those of the shorter, the longest first. */
  private final Tree<int[]> letters;

  /** Most words have no beginning. */
  private final FirstLetters beginnings = new FirstLetters();

  /**
   * @param symbols by beginning
   */
  Stems(SortedMap<String, Integer> symbols) {
    var root = new Tree.Growing<int[]>();
    symbols.forEach((stem, symbol) -> grow(root, stem, symbol));
    symbols.keySet().forEach(beginnings::add);
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
    return beginnings.mayBegin(first, length == 1 ? 0 : letter(before, word, from, 1));
  }

  private static char letter(String before, String word, int from, int at) {
    return at < before.length() ? before.charAt(at) : word.charAt(at - before.length() + from);
  }
}
