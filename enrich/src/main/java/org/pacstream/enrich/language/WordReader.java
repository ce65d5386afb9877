package org.pacstream.enrich.language;

import java.util.List;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;

/** Reads the words of a text that may tell its language, from its beginning on. */
final class WordReader {
  private final String original;
  private final List<Token> tokens;
  private final boolean unquotedOnly;
  private final Quotations quotations = new Quotations();

  /** The next token, and how many letters were read before. */
  private int next;

  private int letters;

  /**
   * @param unquotedOnly whether what stands in quotation marks is left out
   */
  WordReader(Text text, boolean unquotedOnly) {
    this.original = text.original();
    this.tokens = text.tokens();
    this.unquotedOnly = unquotedOnly;
  }

  /**
   * Goes on to the word with which so many letters are read.
   *
   * @param limit of letters from the beginning of the text on
   */
  void read(int limit, CollectedWords words) {
    while (next < tokens.size() && letters < limit) {
      Token token = tokens.get(next);
      boolean quoted = quotations.covers(original, token);
      int end = addressEnd(next);
      if (end == next && !(quoted && unquotedOnly) && isWord(next)) {
        letters += words.add(token, original.codePointAt(token.begin()));
      }
      next = end + 1;
    }
  }

  /** A word of letters that is no ticker, handle or cash tag. */
  private boolean isWord(int at) {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.IDEOGRAPH) {
      return false;
    }
    if (at > 0 && touches(at - 1)) {
      String before = tokens.get(at - 1).lower();
      if (before.equals("@") || before.equals("#") || before.equals("$")) {
        return false;
      }
    }
    return !hasDigit(token.lower()) && !isTicker(token);
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isTicker(Token token) {
    int length = token.end() - token.begin();
    if (length < 2 || length > 5) {
      return false;
    }
    for (int at = token.begin(); at < token.end(); at++) {
      if (!Character.isUpperCase(original.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** The last token of a link, domain or mail address that begins here, else the token itself. */
  private int addressEnd(int at) {
    if (tokens.get(at).kind() != Token.Kind.WORD
        || at + 2 >= tokens.size()
        || tokens.get(at + 1).kind() != Token.Kind.SIGN) {
      return at;
    }
    String sign = tokens.get(at + 1).lower();
    boolean scheme = sign.equals(":") && tokens.get(at + 2).lower().equals("/");
    boolean dotted =
        (sign.equals(".") || sign.equals("@"))
            && touches(at)
            && touches(at + 1)
            && Character.isLowerCase(original.codePointAt(tokens.get(at + 2).begin()));
    if (!scheme && !dotted) {
      return at;
    }
    int end = at;
    while (end + 1 < tokens.size() && touches(end)) {
      end++;
    }
    return end;
  }

  /** Whether nothing stands between a token and the next. */
  private boolean touches(int at) {
    return tokens.get(at).end() == tokens.get(at + 1).begin();
  }
}
