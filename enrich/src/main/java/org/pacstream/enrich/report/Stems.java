package org.pacstream.enrich.report;

import java.util.Arrays;
import java.util.SortedMap;

/** Beginnings of words, letter by letter. */
final class Stems {
  private static final int[] NONE = {};

  /** Sorted, and what follows each. */
  private char[] letters = {};

  private Stems[] next = {};

  /** Of all beginnings up to here, the longest first. */
  private int[] symbols;

  private Stems(int[] symbols) {
    this.symbols = symbols;
  }

  /** With a symbol for each beginning. */
  static Stems of(SortedMap<String, Integer> beginnings) {
    var root = new Stems(NONE);
    beginnings.forEach((stem, symbol) -> root.grow(stem, 0).prepend(symbol));
    return root;
  }

  /** The symbols of the beginnings that a word has, the longest first. */
  int[] of(String word) {
    Stems at = this;
    for (int i = 0; i < word.length(); i++) {
      int letter = Arrays.binarySearch(at.letters, word.charAt(i));
      if (letter < 0) {
        break;
      }
      at = at.next[letter];
    }
    return at.symbols;
  }

  /** Beginnings come in order, so that letters do, and the shorter before what goes on from it. */
  private Stems grow(String stem, int at) {
    if (at == stem.length()) {
      return this;
    }
    int last = letters.length - 1;
    if (last < 0 || letters[last] != stem.charAt(at)) {
      last++;
      letters = Arrays.copyOf(letters, last + 1);
      next = Arrays.copyOf(next, last + 1);
      letters[last] = stem.charAt(at);
      next[last] = new Stems(symbols);
    }
    return next[last].grow(stem, at + 1);
  }

  private void prepend(int symbol) {
    int[] longer = new int[symbols.length + 1];
    longer[0] = symbol;
    System.arraycopy(symbols, 0, longer, 1, symbols.length);
    symbols = longer;
  }
}
