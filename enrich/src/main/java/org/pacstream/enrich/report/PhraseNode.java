package org.pacstream.enrich.report;

import java.util.Arrays;

/** The beginning of some phrases, which may be a whole phrase itself. */
final class PhraseNode {
  private final int[] symbols;
  private final PhraseNode[] next;
  private final CueKind[] kinds;

  /**
   * @param symbols that may follow, sorted
   * @param next what goes on from each
   * @param kinds what the phrase tells that ends here; none where none ends
   */
  PhraseNode(int[] symbols, PhraseNode[] next, CueKind[] kinds) {
    this.symbols = symbols;
    this.next = next;
    this.kinds = kinds;
  }

  CueKind[] kinds() {
    return kinds;
  }

  boolean isPhrase() {
    return kinds.length > 0;
  }

  boolean goesOn() {
    return symbols.length > 0;
  }

  /** Null where no phrase goes on so. */
  PhraseNode after(int symbol) {
    int at = Arrays.binarySearch(symbols, symbol);
    return at < 0 ? null : next[at];
  }
}
