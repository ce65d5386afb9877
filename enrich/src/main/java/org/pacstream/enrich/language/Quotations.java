package org.pacstream.enrich.language;

import org.pacstream.enrich.text.Token;

/** Follows the quotation marks of a text, token by token. */
final class Quotations {
  /** A quotation longer than this lacks its end, and stops. */
  private static final int LONGEST = 2000;

  private int closing = -1;
  private int opened;

  /** Whether a token stands in a quotation; to be asked for every token in order. */
  boolean covers(String text, Token token) {
    int sign = token.kind() == Token.Kind.SIGN ? text.codePointAt(token.begin()) : 0;
    if (closing < 0) {
      int closer = sign == 0 ? -1 : closer(sign);
      if (closer >= 0) {
        closing = closer;
        opened = token.begin();
        return true;
      }
      return false;
    }
    if (endsLine(text, token.begin() - 1)
        || endsLine(text, token.begin() - 2)
        || token.begin() - opened > LONGEST) {
      closing = -1;
      return false;
    }
    if (sign == closing || closing == '”' && sign == '“') {
      closing = -1;
    }
    return true;
  }

  /** Whether a line of the quotation ends at a place. */
  private boolean endsLine(String text, int at) {
    return at >= opened && text.charAt(at) == '\n';
  }

  private static int closer(int opener) {
    return switch (opener) {
      case '"' -> '"';
      case '“' -> '”';
      case '„' -> '“';
      case '«' -> '»';
      case '»' -> '«';
      case '「' -> '」';
      case '『' -> '』';
      default -> -1;
    };
  }
}
