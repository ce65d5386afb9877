package org.pacstream.enrich.money;

import org.pacstream.enrich.text.Token;

/**
 * A token as the rules of a language read it: a word without its clitic, a particle, a figure. It
 * is of one article, and so of one thread.
 */
final class Lexeme {
  private final Lexer lexer;
  private final Token token;
  private final boolean apart;
  private final int sentence;

  /** Null until asked for: only the words around numbers are. */
  private Spelled spelled;

  /**
   * @param lexer that knows text and rules
   * @param token as cut; of a word's part, the part by itself
   * @param apart a blank stands before it
   * @param sentence ordinal of its sentence
   */
  Lexeme(Lexer lexer, Token token, boolean apart, int sentence) {
    this.lexer = lexer;
    this.token = token;
    this.apart = apart;
    this.sentence = sentence;
  }

  /** First UTF-16 unit. */
  int begin() {
    return token.begin();
  }

  /** One past the last UTF-16 unit. */
  int end() {
    return token.end();
  }

  /** Lower case, accents kept. */
  String lower() {
    return token.lower();
  }

  /** Without accents. */
  String folded() {
    return token.folded();
  }

  boolean apart() {
    return apart;
  }

  int sentence() {
    return sentence;
  }

  /** How the rules spell it. */
  Spelled spelled() {
    if (spelled == null) {
      spelled = lexer.spelled(token);
    }
    return spelled;
  }

  /** Whether a number may begin here, in figures or in words. */
  boolean beginsNumber() {
    return isFigure()
        || isWord() && lexer.mayBeginNumber(token) && spelled().begins(Lexicon.NUMERIC);
  }

  boolean isFigure() {
    return token.kind() == Token.Kind.NUMBER;
  }

  boolean isSign(char sign) {
    return token.kind() == Token.Kind.SIGN
        && token.lower().length() == 1
        && token.lower().charAt(0) == sign;
  }

  /** A word of letters, in whatever script. */
  boolean isWord() {
    return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.IDEOGRAPH;
  }
}
