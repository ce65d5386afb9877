package org.pacstream.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.text.Token.Kind;

/** Cuts text into tokens in one pass. Blanks, bidi marks and other controls fall between tokens. */
final class Tokenizer {
  private Tokenizer() {}

  static List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>(text.length() / 5 + 1);
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      int size = Character.charCount(letter);
      if (isGap(letter)) {
        at += size;
      } else if (Character.isDigit(letter)) {
        at = add(tokens, text, at, endOfNumber(text, at), Kind.NUMBER);
      } else if (Character.isIdeographic(letter)) {
        at = add(tokens, text, at, at + size, Kind.IDEOGRAPH);
      } else if (isLetter(letter)) {
        at = add(tokens, text, at, endOfWord(text, at), Kind.WORD);
      } else {
        at = add(tokens, text, at, at + size, Kind.SIGN);
      }
    }
    return tokens;
  }

  private static int add(List<Token> tokens, String text, int begin, int end, Kind kind) {
    String lower = Folding.lower(text.substring(begin, end));
    tokens.add(new Token(tokens.size(), begin, end, kind, lower, Folding.folded(lower)));
    return end;
  }

  /** Digits and single signs of grouping or decimals between digits. */
  private static int endOfNumber(String text, int begin) {
    int at = begin;
    while (at < text.length()) {
      int sign = text.codePointAt(at);
      int next = at + Character.charCount(sign);
      if (Character.isDigit(sign)) {
        at = next;
      } else if (isNumberSign(sign)
          && next < text.length()
          && Character.isDigit(text.codePointAt(next))) {
        at = next;
      } else {
        return at;
      }
    }
    return at;
  }

  private static int endOfWord(String text, int begin) {
    boolean kana = isKana(text.codePointAt(begin));
    int at = begin;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      boolean inside =
          (isLetter(letter) || Character.isDigit(letter) || Folding.isMark(letter))
              && !Character.isIdeographic(letter)
              && isKana(letter) == kana;
      if (!inside && !Folding.isInvisible(letter)) {
        return at;
      }
      at += Character.charCount(letter);
    }
    return at;
  }

  private static boolean isLetter(int letter) {
    return Character.isLetter(letter);
  }

  /** Katakana and hiragana, which stand beside ideographs without a blank. */
  private static boolean isKana(int letter) {
    return letter >= 0x3040 && letter <= 0x30FF;
  }

  private static boolean isNumberSign(int sign) {
    return sign == '.' || sign == ',' || sign == '\'' || sign == '’' || sign == '٫' || sign == '٬';
  }

  private static boolean isGap(int letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || Folding.isInvisible(letter)
        || Character.isISOControl(letter);
  }
}
