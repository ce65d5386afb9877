package org.pacstream.enrich.money;

import java.util.List;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;

/**
 * The lexemes of a text by position; a test counts how many are looked at. One is made when it is
 * first looked at: only those around numbers are. They are of one article, and so of one thread.
 */
class Lexemes {
  private final Text text;
  private final Lexicon lexicon;
  private final List<Token> tokens;

  /** Null where none has been looked at. */
  private final Lexeme[] lexemes;

  /** Of the lexeme made last: the next is mostly in the same. */
  private int sentence;

  /**
   * @param tokens of the text, the parts of those that are cut by themselves
   */
  Lexemes(Text text, Lexicon lexicon, List<Token> tokens) {
    this.text = text;
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.lexemes = new Lexeme[tokens.size()];
  }

  int size() {
    return lexemes.length;
  }

  /** Begins with a capital letter, as names do. */
  boolean isCapitalised(int at) {
    return Character.isUpperCase(text.original().codePointAt(tokens.get(at).begin()));
  }

  Lexeme get(int at) {
    Lexeme lexeme = lexemes[at];
    if (lexeme == null) {
      Token token = tokens.get(at);
      int previousEnd = at == 0 ? 0 : tokens.get(at - 1).end();
      boolean apart = token.begin() > previousEnd;
      lexeme = new Lexeme(token, lexicon.spelled(text.original(), token), apart, sentence(token));
      lexemes[at] = lexeme;
    }
    return lexeme;
  }

  private int sentence(Token token) {
    Sentence last = text.sentences().get(sentence);
    if (token.index() < last.firstToken() || token.index() >= last.endToken()) {
      sentence = text.sentenceAt(token.index());
    }
    return sentence;
  }

  /** What a lexeme is made from. */
  Token token(int at) {
    return tokens.get(at);
  }
}
