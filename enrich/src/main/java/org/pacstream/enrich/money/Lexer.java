package org.pacstream.enrich.money;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.text.Folding;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;

/**
 * Turns tokens into lexemes: cuts clitics off rule words, joined numerals into their parts, and
 * words in which scale, currency and particle are glued.
 */
final class Lexer {
  /** No rule word is longer, however its parts are glued. */
  private static final int LONGEST = 40;

  private final Text text;
  private final LanguageRules rules;
  private final List<Lexeme> lexemes;
  private int sentence;
  private boolean apart;

  private Lexer(Text text, LanguageRules rules) {
    this.text = text;
    this.rules = rules;
    this.lexemes = new ArrayList<>(text.tokens().size() + 16);
  }

  static List<Lexeme> lexemes(Text text, LanguageRules rules) {
    return new Lexer(text, rules).read();
  }

  private List<Lexeme> read() {
    List<Sentence> sentences = text.sentences();
    int previousEnd = 0;
    for (Token token : text.tokens()) {
      while (sentence + 1 < sentences.size()
          && token.index() >= sentences.get(sentence).endToken()) {
        sentence++;
      }
      apart = token.begin() > previousEnd;
      previousEnd = token.end();
      if (token.kind() != Token.Kind.WORD || !split(token)) {
        add(token.begin(), token.end(), token.kind(), token.lower(), token.folded());
      }
    }
    return lexemes;
  }

  private boolean split(Token token) {
    if (token.end() - token.begin() > LONGEST) {
      return false;
    }
    return !rules.clitics.isEmpty() && splitClitic(token)
        || rules.file.compound() && splitNumeral(token)
        || rules.file.glued() && splitGlued(token);
  }

  private boolean splitClitic(Token token) {
    if (rules.lexicon.knows(token)) {
      return false;
    }
    for (String clitic : rules.clitics) {
      if (token.lower().startsWith(clitic) && token.lower().length() > clitic.length()) {
        String rest = token.lower().substring(clitic.length());
        if (rules.lexicon.begins(rest)) {
          int cut = after(token.begin(), clitic.length());
          add(token.begin(), cut, Token.Kind.WORD, clitic, Folding.folded(clitic));
          apart = false;
          add(cut, token.end(), Token.Kind.WORD, rest, Folding.folded(rest));
          return true;
        }
      }
    }
    return false;
  }

  /** Skips a number of visible letters, so that offsets hold where tatweel stands between them. */
  private int after(int begin, int letters) {
    int at = begin;
    int left = letters;
    while (left > 0) {
      int letter = text.original().codePointAt(at);
      at += Character.charCount(letter);
      if (!Folding.lower(Character.toString(letter)).isEmpty()) {
        left--;
      }
    }
    return at;
  }

  private boolean splitNumeral(Token token) {
    String word = token.lower();
    if (word.length() != token.end() - token.begin() || rules.lexicon.begins(word)) {
      return false;
    }
    List<Integer> cuts =
        cuts(word, 2, Role.NUMBER, Role.HUNDRED, Role.SCALE, Role.JOIN, Role.ARTICLE);
    if (cuts.size() < 2 || cuts.get(cuts.size() - 1) < word.length()) {
      return false;
    }
    addParts(token, cuts);
    return true;
  }

  private boolean splitGlued(Token token) {
    String word = token.lower();
    if (word.length() != token.end() - token.begin()
        || rules.lexicon.isAlone(word, Role.values())) {
      return false;
    }
    boolean afterFigure = !lexemes.isEmpty() && isFigureOrScale(lexemes.get(lexemes.size() - 1));
    List<Integer> cuts = cuts(word, afterFigure ? 1 : 2, Role.values());
    if (cuts.isEmpty()) {
      return false;
    }
    if (cuts.get(cuts.size() - 1) < word.length()) {
      cuts.add(word.length());
    }
    addParts(token, cuts);
    return true;
  }

  private boolean isFigureOrScale(Lexeme lexeme) {
    return lexeme.isFigure()
        || rules.lexicon.isAlone(lexeme.lower(), Role.SCALE, Role.HUNDRED, Role.SIGN);
  }

  /** Where a word is cut into rule words, longest first, as far as it goes. */
  private List<Integer> cuts(String word, int shortest, Role... roles) {
    var cuts = new ArrayList<Integer>();
    int at = 0;
    while (at < word.length()) {
      int end = word.length();
      while (end >= at + shortest && !rules.lexicon.isAlone(word.substring(at, end), roles)) {
        end--;
      }
      if (end < at + shortest) {
        return cuts;
      }
      cuts.add(end);
      at = end;
    }
    return cuts;
  }

  private void addParts(Token token, List<Integer> cuts) {
    int from = 0;
    for (int cut : cuts) {
      String part = token.lower().substring(from, cut);
      add(token.begin() + from, token.begin() + cut, token.kind(), part, Folding.folded(part));
      apart = false;
      from = cut;
    }
  }

  private void add(int begin, int end, Token.Kind kind, String lower, String folded) {
    String printed = text.original().substring(begin, end);
    lexemes.add(new Lexeme(begin, end, kind, printed, lower, folded, apart, sentence));
  }
}
