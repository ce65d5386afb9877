package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;

/** A text of an article with what its rules ask for again and again, read once. For one thread. */
final class Passage {
  private final Text text;
  private final PhraseFinder phrases;

  /** Before each token and, last, in all. */
  private final int[] commasBefore;

  /** The same: a word of two ideographs is two halves. */
  private final int[] halvesBefore;

  /** The tokens that are commas. */
  private final int[] commas;

  private Passage(Text text, Rules rules) {
    this.text = text;
    this.phrases = rules.phrases().in(text);
    List<Token> tokens = text.tokens();
    int size = tokens.size();
    this.commasBefore = new int[size + 1];
    this.halvesBefore = new int[size + 1];
    int[] found = new int[size];
    for (int i = 0; i < size; i++) {
      Token token = tokens.get(i);
      boolean comma = isComma(token);
      if (comma) {
        found[commasBefore[i]] = i;
      }
      commasBefore[i + 1] = commasBefore[i] + (comma ? 1 : 0);
      halvesBefore[i + 1] = halvesBefore[i] + (token.kind() == Token.Kind.IDEOGRAPH ? 1 : 2);
    }
    this.commas = Arrays.copyOf(found, commasBefore[size]);
  }

  /** The texts of an article, in its order. */
  static List<Passage> in(Reading reading, Rules rules) {
    var passages = new ArrayList<Passage>();
    for (Text text : reading.texts()) {
      passages.add(new Passage(text, rules));
    }
    return passages;
  }

  Text text() {
    return text;
  }

  /** The cues among some tokens, in order, as if nothing stood around them. */
  List<Cue> cues(int begin, int end) {
    return phrases.find(begin, end);
  }

  /** The same, added to others. */
  void addCues(int begin, int end, List<Cue> cues) {
    phrases.find(begin, end, cues);
  }

  /** How many words the tokens make: a word of Chinese or Japanese has two ideographs. */
  int words(int from, int to) {
    return from >= to ? 0 : (halvesBefore[to] - halvesBefore[from] + 1) / 2;
  }

  /** How many commas and colons lie within the tokens. */
  int commas(int from, int to) {
    return from >= to ? 0 : commasBefore[to] - commasBefore[from];
  }

  /** The first comma from a token on; the number of tokens where there is none. */
  int nextComma(int from) {
    int before = commasBefore[from];
    return before == commas.length ? text.tokens().size() : commas[before];
  }

  static boolean isComma(Token token) {
    if (token.kind() != Token.Kind.SIGN || token.lower().length() != 1) {
      return false;
    }
    return switch (token.lower().charAt(0)) {
      case ',', '،', '、', '–', '—', ':', '：' -> true;
      default -> false;
    };
  }
}
