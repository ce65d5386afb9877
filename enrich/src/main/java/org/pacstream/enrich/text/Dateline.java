package org.pacstream.enrich.text;

import java.util.List;
import org.pacstream.enrich.text.Token.Kind;

/**
 * The dateline before an article's first sentence: "WASHINGTON, Sept. 16 (Meridian) —", 【…】. It is
 * no part of the sentence.
 */
final class Dateline {
  private static final int LONGEST = 16;
  private static final int SHORTEST_LINE = 6;

  private Dateline() {}

  /**
   * One past the last token of the dateline with which a line begins, or the line's first token.
   */
  static int end(String text, List<Token> tokens, int first) {
    int bracket = bracketEnd(text, tokens, first);
    if (bracket > first) {
      return bracket;
    }
    int depth = 0;
    boolean marked = false;
    int words = 0;
    for (int i = first; i < tokens.size() && i < first + LONGEST; i++) {
      Token token = tokens.get(i);
      if (i > first && hasLineEnd(text, tokens.get(i - 1), token)) {
        return first;
      }
      String sign = token.kind() == Kind.SIGN ? token.lower() : "";
      if (depth == 0 && words > 0 && isDash(text, tokens, i)) {
        boolean plain = marked || words == 1 || isUpperCase(text, tokens.get(first));
        return plain && goesOn(text, tokens, i) ? i + 1 : first;
      }
      if (sign.equals("(")) {
        depth++;
        marked = true;
      } else if (sign.equals(")")) {
        depth--;
      } else if (token.kind() == Kind.NUMBER) {
        marked = true;
      } else if (token.kind() == Kind.WORD) {
        words++;
        if (depth == 0 && !mayStand(text, tokens, first, i)) {
          return first;
        }
      } else if (token.kind() == Kind.IDEOGRAPH || !",.،/·&-".contains(sign)) {
        return first;
      }
    }
    return first;
  }

  /** 【ワシントン＝…】, [Seoul=…]: a bracket with which the line begins and after which it goes on. */
  private static int bracketEnd(String text, List<Token> tokens, int first) {
    if (first >= tokens.size()) {
      return first;
    }
    String closer =
        switch (tokens.get(first).lower()) {
          case "【" -> "】";
          case "[" -> "]";
          default -> null;
        };
    if (closer == null) {
      return first;
    }
    for (int i = first + 1; i < tokens.size() && i < first + 40; i++) {
      if (hasLineEnd(text, tokens.get(i - 1), tokens.get(i))) {
        return first;
      }
      if (tokens.get(i).lower().equals(closer)) {
        return goesOn(text, tokens, i) ? i + 1 : first;
      }
    }
    return first;
  }

  /** A capitalised word, one of a script without capitals, or a month's name after its day. */
  private static boolean mayStand(String text, List<Token> tokens, int first, int i) {
    int letter = text.codePointAt(tokens.get(i).begin());
    return !Character.isLowerCase(letter)
        || i > first && tokens.get(i - 1).kind() == Kind.NUMBER
        || i > first && Abbreviations.isBeforeFigure(tokens.get(i).folded());
  }

  private static boolean isDash(String text, List<Token> tokens, int i) {
    if (i + 1 >= tokens.size() || tokens.get(i).kind() != Kind.SIGN) {
      return false;
    }
    String sign = tokens.get(i).lower();
    boolean blankAfter = tokens.get(i).end() < tokens.get(i + 1).begin();
    boolean blankBefore =
        tokens.get(i - 1).end() < tokens.get(i).begin()
            || text.charAt(tokens.get(i - 1).begin()) == '.';
    return blankAfter && blankBefore && (sign.equals("—") || sign.equals("–") || sign.equals("-"));
  }

  /** A sentence begins after it on the same line. */
  private static boolean goesOn(String text, List<Token> tokens, int i) {
    if (i + SHORTEST_LINE >= tokens.size()) {
      return false;
    }
    for (int at = i; at < i + SHORTEST_LINE - 1; at++) {
      if (hasLineEnd(text, tokens.get(at), tokens.get(at + 1))) {
        return false;
      }
    }
    return !Character.isLowerCase(text.codePointAt(tokens.get(i + 1).begin()));
  }

  private static boolean isUpperCase(String text, Token token) {
    String word = text.substring(token.begin(), token.end());
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  private static boolean hasLineEnd(String text, Token one, Token next) {
    for (int at = one.end(); at < next.begin(); at++) {
      if (text.charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }
}
