package org.pacstream.enrich.money;

import org.pacstream.enrich.text.Token;

/**
 * A token as the rules of a language read it: a word without its clitic, a particle, a figure. It
 * is of one article, and so of one thread.
 */
final class Lexeme {
  private final Lexicon lexicon;
  private final String original;
  private final int begin;
  private final int end;
  private final Token.Kind kind;
  private final String lower;
  private final String folded;
  private final boolean apart;
  private final int sentence;

  /** Null until asked for: only the words around numbers are. */
  private Spelled spelled;

  /**
   * @param lexicon that spells it
   * @param original the text that prints it
   * @param begin first UTF-16 unit
   * @param end one past the last UTF-16 unit
   * @param lower lower case, accents kept
   * @param folded without accents
   * @param apart a blank stands before it
   * @param sentence ordinal of its sentence
   */
  Lexeme(
      Lexicon lexicon,
      String original,
      int begin,
      int end,
      Token.Kind kind,
      String lower,
      String folded,
      boolean apart,
      int sentence) {
    this.lexicon = lexicon;
    this.original = original;
    this.begin = begin;
    this.end = end;
    this.kind = kind;
    this.lower = lower;
    this.folded = folded;
    this.apart = apart;
    this.sentence = sentence;
  }

  int begin() {
    return begin;
  }

  int end() {
    return end;
  }

  String lower() {
    return lower;
  }

  String folded() {
    return folded;
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
      spelled = lexicon.spelled(original, begin, end, lower, folded);
    }
    return spelled;
  }

  /** Whether a number may begin here, in figures or in words. */
  boolean beginsNumber() {
    return isFigure()
        || isWord() && lexicon.mayBeginNumber(folded) && spelled().begins(Lexicon.NUMERIC);
  }

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
