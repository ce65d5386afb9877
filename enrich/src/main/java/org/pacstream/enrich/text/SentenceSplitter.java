package org.pacstream.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.text.Token.Kind;

/**
 * Cuts a text into sentences: at line ends, after a dateline, and at a full stop, question or
 * exclamation mark that ends one, together with the quotation marks and brackets that close there.
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
    int datelineEnd = Dateline.end(text, tokens, 0);
    for (int i = 0; i < tokens.size(); i++) {
      boolean last = i + 1 == tokens.size();
      boolean lineEnds = !last && lineEndsAfter(i);
      boolean ends =
          last || lineEnds || i + 1 == datelineEnd || i >= datelineEnd && sentenceEndsAfter(i);
      if (ends) {
        sentences.add(new Sentence(tokens.get(first).begin(), tokens.get(i).end(), first, i + 1));
        first = i + 1;
      }
      if (lineEnds || i + 1 == datelineEnd && !last) {
        datelineEnd = Dateline.end(text, tokens, i + 1);
      }
    }
    return sentences;
  }

  private boolean lineEndsAfter(int i) {
    for (int at = tokens.get(i).end(); at < tokens.get(i + 1).begin(); at++) {
      char gap = text.charAt(at);
      if (gap == '\n' || gap == '\r' || gap == '\u2028' || gap == '\u2029') {
        return true;
      }
    }
    return false;
  }

  private boolean sentenceEndsAfter(int i) {
    if (tokens.get(i).kind() != Kind.SIGN || isCloser(tokens.get(i + 1)) && touches(i)) {
      return false;
    }
    int mark = endMark(i);
    if (mark < 0) {
      return false;
    }
    return switch (tokens.get(mark).lower()) {
      case "。", "！", "？", "।", "॥", "｡" -> mark == i || beginsAfterQuotation(i);
      case "؟", "۔" -> true;
      case "!", "?" -> !touches(i) && beginsSentence(i + 1) || isUnspaced(i + 1);
      case ".", "…", "．" -> !touches(i) && stopEnds(mark, i);
      default -> false;
    };
  }

  /** The mark that ends the sentence before closing quotation marks and brackets, or -1. */
  private int endMark(int i) {
    int mark = i;
    while (mark > 0 && isCloser(tokens.get(mark)) && touches(mark - 1) && i - mark < 4) {
      mark--;
    }
    return tokens.get(mark).kind() == Kind.SIGN ? mark : -1;
  }

  /** 「…。」と: the sentence goes on after the quotation. */
  private boolean beginsAfterQuotation(int i) {
    Token next = tokens.get(i + 1);
    return !touches(i) || next.kind() == Kind.SIGN && !isCloser(next);
  }

  private boolean isUnspaced(int i) {
    return tokens.get(i).kind() == Kind.IDEOGRAPH;
  }

  private boolean stopEnds(int mark, int i) {
    if (!beginsSentence(i + 1)) {
      return false;
    }
    Token next = tokens.get(i + 1);
    boolean word = next.kind() == Kind.WORD;
    if (mark == 0 || !touches(mark - 1) || mark != i) {
      return true;
    }
    Token before = tokens.get(mark - 1);
    if (before.kind() == Kind.NUMBER) {
      return word && !isOrdinal(mark, next) || isOpener(next);
    }
    if (before.kind() != Kind.WORD) {
      return true;
    }
    if (Abbreviations.isBeforeFigure(before.folded())) {
      return word || isOpener(next) && !isDash(next);
    }
    boolean initial = before.end() - before.begin() == 1 && !isScaleLetter(mark - 1);
    if (initial || Abbreviations.isOfName(before.folded())) {
      return word && Abbreviations.isStarter(text.substring(next.begin(), next.end()));
    }
    return !Abbreviations.isBeforeName(before.folded());
  }

  /** The M of "$10M". */
  private boolean isScaleLetter(int i) {
    return i > 0 && touches(i - 1) && tokens.get(i - 1).kind() == Kind.NUMBER;
  }

  /** "am 9. Oktober", "11. círculo": a short number with a full stop before a word. */
  private boolean isOrdinal(int mark, Token next) {
    Token number = tokens.get(mark - 1);
    return number.end() - number.begin() <= 2 && Months.contains(next.folded());
  }

  /** No blank between a token and the next. */
  private boolean touches(int i) {
    return tokens.get(i).end() == tokens.get(i + 1).begin();
  }

  private boolean beginsSentence(int i) {
    return !Character.isLowerCase(text.codePointAt(tokens.get(i).begin()));
  }

  private static boolean isCloser(Token token) {
    return token.kind() == Kind.SIGN && "\"'”’»)]」』）】›".contains(token.lower());
  }

  /** "На А ушло 1,5 млн и 700 тыс. – на Б": no speech begins behind an abbreviation. */
  private static boolean isDash(Token token) {
    return "–—-".contains(token.lower());
  }

  private static boolean isOpener(Token token) {
    return token.kind() == Kind.SIGN && "\"'“‘«([「『（【„‹–—-".contains(token.lower());
  }
}
