package org.pacstream.enrich.topic;

import java.util.List;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;

/**
 * A sentence, folded.
 *
 * @param words each by itself
 * @param line all of it, with one blank where the text has some, and one at either end
 */
record SentenceWords(List<String> words, String line) {
  static SentenceWords of(Text text, Sentence sentence) {
    var line = new StringBuilder(" ");
    int end = sentence.begin();
    for (Token token : text.tokens(sentence)) {
      boolean sign = token.kind() == Token.Kind.SIGN && !token.lower().equals("-");
      if ((token.begin() > end || sign) && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
      if (!sign) {
        line.append(token.folded());
      }
      end = token.end();
    }
    return new SentenceWords(
        text.tokens(sentence).stream()
            .filter(token -> token.kind() == Token.Kind.WORD)
            .map(Token::folded)
            .toList(),
        line.append(' ').toString());
  }
}
