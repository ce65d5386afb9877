package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.text.Token;

/**
 * Finds the phrases of a language in a text: at each token the longest wins. Each word is looked up
 * once, however often it is asked for. For one thread.
 */
final class PhraseFinder {
  private final Phrases phrases;
  private final List<Token> tokens;
  private final int from;
  private final int[][] symbols;

  /** The longest phrase met so far from one token on, and one past its last token. */
  private PhraseNode longest;

  private int longestEnd;

  /**
   * @param from first token that may be asked for
   * @param to one past the last
   */
  PhraseFinder(Phrases phrases, List<Token> tokens, int from, int to) {
    this.phrases = phrases;
    this.tokens = tokens;
    this.from = from;
    this.symbols = new int[to - from][];
  }

  /** The cues among tokens {@code begin} to {@code end}, in order, not overlapping. */
  List<Cue> find(int begin, int end) {
    var cues = new ArrayList<Cue>();
    int at = begin;
    while (at < end) {
      longest = null;
      longestEnd = at;
      for (int symbol : symbolsAt(at)) {
        meet(phrases.after(symbol), at + 1, end);
      }
      if (longest == null) {
        at++;
        continue;
      }
      for (CueKind kind : longest.kinds()) {
        cues.add(new Cue(kind, at, longestEnd));
      }
      at = longestEnd;
    }
    return cues;
  }

  private void meet(PhraseNode node, int at, int end) {
    if (node == null) {
      return;
    }
    if (node.isPhrase() && at > longestEnd) {
      longest = node;
      longestEnd = at;
    }
    if (at < end && node.goesOn()) {
      for (int symbol : symbolsAt(at)) {
        meet(node.after(symbol), at + 1, end);
      }
    }
  }

  private int[] symbolsAt(int at) {
    int[] known = symbols[at - from];
    if (known == null) {
      known = phrases.vocabulary().symbols(tokens.get(at));
      symbols[at - from] = known;
    }
    return known;
  }
}
