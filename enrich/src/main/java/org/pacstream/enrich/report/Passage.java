package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;

/**
 * A text of an article with what its rules ask for again and again, each stretch read once somebody
 * asks for it: of most sentences nobody does. For one thread.
 */
final class Passage {
  /** So many tokens are read together: one bit of a long for each. */
  private static final int STRETCH = Long.SIZE;

  private final Text text;
  private final PhraseFinder phrases;

  /** By stretch, whether it has been read. */
  private final boolean[] read;

  /** By stretch, the tokens that are commas. */
  private final long[] commas;

  /** The same of ideographs: a word of two is two halves. */
  private final long[] ideographs;

  private Passage(Text text, Rules rules) {
    int stretches = (text.tokens().size() - 1) / STRETCH + 1;
    this.text = text;
    this.phrases = rules.phrases().in(text);
    this.read = new boolean[stretches];
    this.commas = new long[stretches];
    this.ideographs = new long[stretches];
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
    return from >= to ? 0 : (2 * (to - from) - count(ideographs, from, to) + 1) / 2;
  }

  /** How many commas and colons lie within the tokens. */
  int commas(int from, int to) {
    return from >= to ? 0 : count(commas, from, to);
  }

  private int count(long[] bits, int from, int to) {
    int count = 0;
    for (int at = from; at < to; at = (at / STRETCH + 1) * STRETCH) {
      count += Long.bitCount(within(bits, at, to));
    }
    return count;
  }

  /** The first comma among the tokens; the end of them where there is none. */
  int nextComma(int from, int to) {
    for (int at = from; at < to; at = (at / STRETCH + 1) * STRETCH) {
      long found = within(commas, at, to);
      if (found != 0) {
        return at / STRETCH * STRETCH + Long.numberOfTrailingZeros(found);
      }
    }
    return to;
  }

  /** The bits of a token and of those behind it in its stretch, but of none from another on. */
  private long within(long[] bits, int at, int to) {
    int stretch = at / STRETCH;
    if (!read[stretch]) {
      read(stretch);
    }
    int begin = stretch * STRETCH;
    long from = -1L << at - begin;
    return to - begin < STRETCH
        ? bits[stretch] & from & ~(-1L << to - begin)
        : bits[stretch] & from;
  }

  private void read(int stretch) {
    List<Token> tokens = text.tokens();
    int begin = stretch * STRETCH;
    int end = Math.min(begin + STRETCH, tokens.size());
    for (int at = begin; at < end; at++) {
      Token token = tokens.get(at);
      long bit = 1L << at - begin;
      if (token.kind() == Token.Kind.IDEOGRAPH) {
        ideographs[stretch] |= bit;
      } else if (isComma(token)) {
        commas[stretch] |= bit;
      }
    }
    read[stretch] = true;
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
