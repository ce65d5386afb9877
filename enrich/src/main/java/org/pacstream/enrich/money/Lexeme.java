package org.pacstream.enrich.money;

import org.pacstream.enrich.text.Token;

/**
 * A token as the rules of a language read it: a word without its clitic, a particle, a figure.
 *
 * @param begin first UTF-16 unit
 * @param end one past the last UTF-16 unit
 * @param lower lower case, accents kept
 * @param folded without accents
 * @param spelled how the rules spell it
 * @param apart a blank stands before it
 * @param sentence ordinal of its sentence
 */
record Lexeme(
    int begin,
    int end,
    Token.Kind kind,
    String lower,
    String folded,
    Spelled spelled,
    boolean apart,
    int sentence) {

  boolean isFigure() {
    return kind == Token.Kind.NUMBER;
  }

  boolean isSign(char sign) {
    return kind == Token.Kind.SIGN && lower.length() == 1 && lower.charAt(0) == sign;
  }

  /** A word of letters, in whatever script. */
  boolean isWord() {
    return kind == Token.Kind.WORD || kind == Token.Kind.IDEOGRAPH;
  }
}
