package org.pacstream.enrich.money;

import org.pacstream.enrich.text.Token;

/** A token as the rules of a language read it: a word without its clitic, a particle, a figure. */
final class Lexeme {
  private final Token token;
  private final Spelled spelled;
  private final boolean apart;
  private final int sentence;

  /**
   * @param token as cut; of a word's part, the part by itself
   * @param spelled how the rules spell it
   * @param apart a blank stands before it
   * @param sentence ordinal of its sentence
   */
  Lexeme(Token token, Spelled spelled, boolean apart, int sentence) {
    this.token = token;
    this.spelled = spelled;
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
    return spelled;
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
