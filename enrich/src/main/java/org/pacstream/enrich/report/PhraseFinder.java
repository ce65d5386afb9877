package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.text.Token;

/**
 * Finds the phrases of a language in a text: at each token the longest wins that leaves words of
 * taking sides whole. Each word is looked up once, however often it is asked for. For one thread.
 */
final class PhraseFinder {
  private static final Kinds SIDES = Kinds.of(CueKind.SUPPORT, CueKind.OPPOSE, CueKind.HOSTILE);

  /** Words that stay whole where another phrase ends within them. */
  private static final Kinds STRONGER = SIDES.and(Kinds.of(CueKind.COMMITTEE, CueKind.NETWORK));

  private final Tree<CueKind[]> tree;
  private final TextSymbols symbols;

  /** What the longest phrase met so far from one token on tells; nothing before the first. */
  private int longest;

  /** One past its last token. */
  private int longestEnd;

  /** What the longest of the shorter phrases tells; nothing where there is none. */
  private int shorter;

  private int shorterEnd;

  /**
   * @param from first token that may be asked for
   * @param to one past the last
   */
  PhraseFinder(Phrases phrases, List<Token> tokens, int from, int to) {
    this.tree = phrases.tree();
    this.symbols = new TextSymbols(phrases.symbols(), tokens, from, to);
  }

  /** The cues among tokens {@code begin} to {@code end}, in order, not overlapping. */
  List<Cue> find(int begin, int end) {
    var cues = new ArrayList<Cue>();
    find(begin, end, cues);
    return cues;
  }

  /** The same, added to others. */
  void find(int begin, int end, List<Cue> cues) {
    int at = begin;
    while (at < end) {
      meet(at, end);
      if (longest == Tree.NOTHING) {
        at++;
        continue;
      }
      if (shorter != Tree.NOTHING && !holds(SIDES, longest)) {
        giveWay(end);
      }
      for (CueKind kind : tree.at(longest)) {
        cues.add(new Cue(kind, at, longestEnd));
      }
      at = longestEnd;
    }
  }

  /**
   * "Gave in favour of X", "to this group": not "gave in", "to this", where stronger words begin.
   */
  private void giveWay(int end) {
    int whole = longest;
    int wholeEnd = longestEnd;
    int cut = shorter;
    int cutEnd = shorterEnd;
    for (int at = cutEnd; at < wholeEnd; at++) {
      meet(at, end);
      if (longestEnd > wholeEnd && holds(STRONGER, longest)) {
        longest = cut;
        longestEnd = cutEnd;
        return;
      }
    }
    longest = whole;
    longestEnd = wholeEnd;
  }

  private boolean holds(Kinds some, int value) {
    for (CueKind kind : tree.at(value)) {
      if (some.has(kind)) {
        return true;
      }
    }
    return false;
  }

  /** Meets the phrases from a token on. */
  private void meet(int at, int end) {
    longest = Tree.NOTHING;
    longestEnd = at;
    shorter = Tree.NOTHING;
    shorterEnd = at;
    int place = symbols.placeOf(at);
    int count = symbols.count(place);
    for (int i = 0; i < count; i++) {
      int symbol = symbols.symbol(place, i);
      end(Symbol.value(symbol), at + 1);
      if (Symbol.goesOn(symbol)) {
        goOn(Phrases.beginningWith(symbol), at + 1, end);
      }
    }
  }

  /** Meets those that go on from a node. */
  private void goOn(int node, int at, int end) {
    if (at < end) {
      int place = symbols.placeOf(at);
      int count = symbols.count(place);
      for (int i = 0; i < count; i++) {
        int next = tree.after(node, Symbol.number(symbols.symbol(place, i)));
        if (next != Tree.NONE) {
          end(tree.placeOf(next), at + 1);
          if (tree.goesOn(next)) {
            goOn(next, at + 1, end);
          }
        }
      }
    }
  }

  /** Meets one that ends before a token, where one does. */
  private void end(int value, int at) {
    if (at > shorterEnd && value != Tree.NOTHING) {
      if (at > longestEnd) {
        shorter = longest;
        shorterEnd = longestEnd;
        longest = value;
        longestEnd = at;
      } else if (at < longestEnd) {
        shorter = value;
        shorterEnd = at;
      }
    }
  }
}
