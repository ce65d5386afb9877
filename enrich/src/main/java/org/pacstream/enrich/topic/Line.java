package org.pacstream.enrich.topic;

import java.util.List;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;

/**
 * The letters of a sentence, folded, with one blank where the text has some or a sign, and one at
 * either end. They are read one by one from a place on, since most places are left after one or
 * two. Read anew for every sentence of an article.
 */
final class Line {
  static final char BLANK = ' ';

  /** Stands behind the last letter. */
  static final int END = -1;

  private List<Token> tokens;
  private int endToken;

  /** The token that is being read. */
  private int token;

  /** Its next letter; a blank comes before the first where one is due. */
  private int letter;

  private boolean blankDue;
  private boolean afterBlank;

  Line of(Text text, Sentence sentence) {
    tokens = text.tokens();
    endToken = sentence.endToken();
    return this;
  }

  /** Signs part words, all but the hyphen. */
  static boolean isBlank(Token token) {
    return token.kind() == Token.Kind.SIGN && !token.lower().equals("-");
  }

  /** Goes to a letter of a token that is no blank. */
  void goTo(int atToken, int atLetter) {
    token = atToken;
    letter = atLetter;
    blankDue = false;
    afterBlank = false;
  }

  /** The next letter, or {@link #END}. */
  int next() {
    while (!blankDue && token < endToken) {
      String letters = tokens.get(token).folded();
      if (letter < letters.length()) {
        afterBlank = letters.charAt(letter) == BLANK;
        return letters.charAt(letter++);
      }
      goOn();
    }
    if (!afterBlank && (blankDue || token == endToken)) {
      blankDue = false;
      afterBlank = true;
      return BLANK;
    }
    return END;
  }

  /** To the next token that has letters. */
  private void goOn() {
    letter = 0;
    int end = tokens.get(token++).end();
    while (token < endToken && isBlank(tokens.get(token))) {
      blankDue = true;
      end = tokens.get(token++).end();
    }
    blankDue |= token < endToken && tokens.get(token).begin() > end;
    blankDue &= !afterBlank;
  }
}
