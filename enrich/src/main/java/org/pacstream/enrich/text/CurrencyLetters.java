package org.pacstream.enrich.text;

import java.util.Set;

/** Letters that stand for a currency glued before a figure: {@code text/currency-letters.txt}. */
final class CurrencyLetters {
  private static final Set<String> LETTERS = WordList.load("currency-letters.txt");
  private static final int LONGEST = 4;

  private CurrencyLetters() {}

  static boolean contains(char[] text, int begin, int end) {
    return end - begin <= LONGEST && LETTERS.contains(new String(text, begin, end - begin));
  }
}
