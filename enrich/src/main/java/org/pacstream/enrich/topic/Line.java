package org.pacstream.enrich.topic;

import java.util.Arrays;
import java.util.List;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;

/**
 * The letters of a sentence, folded, with one blank where the text has some or a sign, and one at
 * either end. Read anew for every sentence of an article.
 */
final class Line {
  private char[] letters = new char[512];
  private int length;

  /** Valid up to {@link #length}. */
  char[] letters() {
    return letters;
  }

  int length() {
    return length;
  }

  Line read(Text text, Sentence sentence) {
    length = 0;
    add(" ");
    List<Token> tokens = text.tokens();
    int end = sentence.begin();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      Token token = tokens.get(i);
      boolean sign = token.kind() == Token.Kind.SIGN && !token.lower().equals("-");
      if ((token.begin() > end || sign) && letters[length - 1] != ' ') {
        add(" ");
      }
      if (!sign) {
        add(token.folded());
      }
      end = token.end();
    }
    add(" ");
    return this;
  }

  private void add(String part) {
    if (length + part.length() > letters.length) {
      letters = Arrays.copyOf(letters, 2 * (length + part.length()));
    }
    part.getChars(0, part.length(), letters, length);
    length += part.length();
  }
}
