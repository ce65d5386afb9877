package org.pacstream.enrich.text;

import java.util.Arrays;

/**
 * The words, figures and signs of a text, folded. Those printed again soon, as most are, share
 * their strings.
 */
final class PrintedWords {
  /** So many letters of text go on one place of {@link #recent}, within bounds. */
  private static final int SPREAD = 8;

  private static final int FEWEST = 8;
  private static final int MOST = 512;

  /** The signs that need no folding, so that they are no strings of their own. */
  private static final String[] ASCII = ascii();

  /** Longer words are put together as strings. */
  private static final int LONGEST = 32;

  private final char[] text;

  /** The letters of a word while it is folded. */
  private final char[] letters = new char[LONGEST];

  /** By their letters, the last of those that share a place. */
  private final Token[] recent;

  PrintedWords(char[] text) {
    int places = Math.max(FEWEST, Math.min(text.length / SPREAD, MOST));
    this.text = text;
    this.recent = new Token[Integer.highestOneBit(places)];
  }

  /** The token that is printed from a place to another. */
  Token token(int index, int begin, int end, Token.Kind kind) {
    if (end - begin == 1 && text[begin] < ASCII.length) {
      String sign = ASCII[text[begin]];
      return new Token(index, begin, end, kind, sign, sign);
    }
    int place = place(begin, end);
    Token token = folded(recent[place], index, begin, end, kind);
    recent[place] = token;
    return token;
  }

  private Token folded(Token known, int index, int begin, int end, Token.Kind kind) {
    if (known != null && Arrays.equals(text, known.begin(), known.end(), text, begin, end)) {
      return new Token(index, begin, end, kind, known.lower(), known.folded());
    }
    if (Letters.areFolded(text, begin, end)) {
      var word = new String(text, begin, end - begin);
      return new Token(index, begin, end, kind, word, word);
    }
    if (end - begin <= letters.length && Letters.lower(text, begin, end, letters)) {
      var lower = new String(letters, 0, end - begin);
      return new Token(index, begin, end, kind, lower, folded(lower));
    }
    String lower = Folding.lower(new String(text, begin, end - begin));
    return new Token(index, begin, end, kind, lower, Folding.folded(lower));
  }

  /** Of a word that stands in {@link #letters}. */
  private String folded(String lower) {
    int others = Letters.fold(letters, lower.length());
    if (others == 0) {
      return lower;
    }
    return others < 0 ? Folding.folded(lower) : new String(letters, 0, lower.length());
  }

  private int place(int begin, int end) {
    int hash = 0;
    for (int at = begin; at < end; at++) {
      hash = 31 * hash + text[at];
    }
    return (hash ^ hash >>> 16 ^ hash >>> 8) & recent.length - 1;
  }

  private static String[] ascii() {
    var ascii = new String[0x80];
    for (char sign = 0; sign < ascii.length; sign++) {
      ascii[sign] = Folding.fold(String.valueOf(sign));
    }
    return ascii;
  }
}
