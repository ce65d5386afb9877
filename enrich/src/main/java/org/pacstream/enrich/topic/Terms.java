package org.pacstream.enrich.topic;

import java.util.List;
import org.pacstream.enrich.text.Folding;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;

/** What tells the topic in one language. */
final class Terms {
  /** The industry and its coins. */
  static final int CRYPTO = 1;

  /** Elections, offices, those who run. */
  static final int ELECTORAL = 2;

  /** Giving, spending, backing, lobbying. */
  static final int ACTING = 4;

  private static final int ALL = CRYPTO | ELECTORAL | ACTING;

  /** Of scripts without blanks. */
  private static final int FIRST_UNSPACED = 0x2E80;

  /** Stands behind a whole word, so that it is not the beginning of another. */
  private static final char END = '\n';

  /** Whole words and beginnings of words. */
  private final TermTrie words = new TermTrie();

  /** Several words after a blank, and signs of scripts without blanks. */
  private final TermTrie phrases = new TermTrie();

  /** Whether the language has terms of signs that no blanks part. */
  private boolean unspaced;

  private Terms() {}

  static Terms of(List<TermLists> lists) {
    var terms = new Terms();
    for (TermLists list : lists) {
      list.crypto().forEach(term -> terms.add(term, CRYPTO));
      list.electoral().forEach(term -> terms.add(term, ELECTORAL));
      list.acting().forEach(term -> terms.add(term, ACTING));
    }
    return terms;
  }

  private void add(String term, int kind) {
    boolean open = term.endsWith("*");
    String folded = Folding.fold(open ? term.substring(0, term.length() - 1) : term);
    if (folded.codePointAt(0) >= FIRST_UNSPACED) {
      phrases.add(folded, kind);
      unspaced = true;
    } else if (folded.indexOf(' ') >= 0 || folded.indexOf('-') >= 0) {
      phrases.add(" " + folded + (open ? "" : " "), kind);
    } else if (!open) {
      words.add(folded + END, kind);
    } else if (folded.length() > 1) {
      words.add(folded, kind);
    }
  }

  /** The kinds of which a sentence has a term, as bits. */
  int kindsIn(Text text, Sentence sentence, Line line) {
    line.of(text, sentence);
    int kinds = 0;
    List<Token> tokens = text.tokens();
    int end = sentence.begin();
    boolean afterBlank = true;
    for (int i = sentence.firstToken(); i < sentence.endToken() && kinds != ALL; i++) {
      Token token = tokens.get(i);
      afterBlank |= token.begin() > end || Line.isBlank(token);
      end = token.end();
      String word = token.folded();
      if (token.kind() == Token.Kind.WORD) {
        kinds |= words.kindsOf(word, END);
      }
      if (!Line.isBlank(token) && !word.isEmpty()) {
        if (afterBlank && phrases.mayBeginAfterBlank(word)) {
          line.goTo(i, 0);
          kinds |= phrases.kindsAfterBlank(line);
        }
        kinds |= unspaced ? unspacedIn(word, i, line) : 0;
        afterBlank = false;
      }
    }
    return kinds;
  }

  private int unspacedIn(String word, int token, Line line) {
    int kinds = 0;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= FIRST_UNSPACED) {
        line.goTo(token, i);
        kinds |= phrases.kindsOf(line);
      }
    }
    return kinds;
  }
}
