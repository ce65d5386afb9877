package org.pacstream.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.text.Token.Kind;

/**
 * Cuts a text into sentences: at line ends, and at a full stop, question or exclamation mark that
 * ends one.
 */
final class SentenceSplitter {
  private final String text;
  private final List<Token> tokens;
  private final List<Sentence> sentences = new ArrayList<>();

  private SentenceSplitter(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static List<Sentence> sentences(String text, List<Token> tokens) {
    return new SentenceSplitter(text, tokens).split();
  }

  private List<Sentence> split() {
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean last = i + 1 == tokens.size();
      if (last || lineEndsAfter(i) || sentenceEndsAfter(i)) {
        sentences.add(new Sentence(tokens.get(first).begin(), tokens.get(i).end(), first, i + 1));
        first = i + 1;
      }
    }
    return sentences;
  }

  private boolean lineEndsAfter(int i) {
    return text.substring(tokens.get(i).end(), tokens.get(i + 1).begin()).indexOf('\n') >= 0;
  }

  private boolean sentenceEndsAfter(int i) {
    int mark = i;
    while (mark > 0 && isCloser(tokens.get(mark)) && touches(mark - 1)) {
      mark--;
    }
    Token end = tokens.get(mark);
    if (end.kind() != Kind.SIGN || isCloser(tokens.get(i + 1)) && touches(i)) {
      return false;
    }
    return switch (end.lower()) {
      case "。", "！", "？", "।", "؟", "!", "?" -> true;
      case "." -> !touches(i) && !isAbbreviation(mark) && beginsSentence(i + 1);
      default -> false;
    };
  }

  /** No blank between a token and the next. */
  private boolean touches(int i) {
    return tokens.get(i).end() == tokens.get(i + 1).begin();
  }

  private boolean isAbbreviation(int mark) {
    if (mark == 0 || !touches(mark - 1)) {
      return false;
    }
    Token word = tokens.get(mark - 1);
    boolean initial = word.kind() == Kind.WORD && word.end() - word.begin() == 1;
    return initial || Abbreviations.contains(word.folded());
  }

  private boolean beginsSentence(int i) {
    return !Character.isLowerCase(text.codePointAt(tokens.get(i).begin()));
  }

  private static boolean isCloser(Token token) {
    return token.kind() == Kind.SIGN && "\"'”’»)]」』）".contains(token.lower());
  }
}
