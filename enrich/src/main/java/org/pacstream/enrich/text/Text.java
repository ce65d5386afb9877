package org.pacstream.enrich.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pacstream.schemas.Span;
import org.pacstream.schemas.TextField;

/**
 * One field of an article, read once: tokens in order, sentences over them, and the way back to the
 * printed characters.
 */
public final class Text {
  private static final int[] NO_PAIRS = {};

  private final TextField field;
  private final String original;
  private final List<Token> tokens;
  private final List<Sentence> sentences;

  /** Where characters of two UTF-16 units begin. */
  private final int[] pairs;

  private Text(TextField field, String original, List<Token> tokens, List<Sentence> sentences) {
    this.field = field;
    this.original = original;
    this.tokens = tokens;
    this.sentences = sentences;
    this.pairs = pairs(original);
  }

  public static Text of(TextField field, String original) {
    List<Token> tokens = Tokenizer.tokens(original);
    return new Text(field, original, tokens, SentenceSplitter.sentences(original, tokens));
  }

  public TextField field() {
    return field;
  }

  /** Exactly as stored. */
  public String original() {
    return original;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /** The sentence that holds a token. */
  public Sentence sentenceOf(Token token) {
    return sentences.get(sentenceAt(token.index()));
  }

  /** The position in {@link #sentences} of the one that holds a token, given by its own. */
  public int sentenceAt(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).firstToken() <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * The first token that ends after a UTF-16 offset; {@code tokens().size()} when there is none.
   */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** A stretch given in UTF-16 units, in the code points that the schemas count. */
  public Span span(int begin, int end) {
    return new Span(field, codePoints(begin), codePoints(end));
  }

  private static int[] pairs(String original) {
    int[] pairs = NO_PAIRS;
    int count = 0;
    for (int at = 0; at + 1 < original.length(); at++) {
      if (Character.isHighSurrogate(original.charAt(at))
          && Character.isLowSurrogate(original.charAt(at + 1))) {
        pairs = count == pairs.length ? Arrays.copyOf(pairs, 2 * count + 8) : pairs;
        pairs[count++] = at;
      }
    }
    return Arrays.copyOf(pairs, count);
  }

  /** How many code points begin before a UTF-16 offset. */
  private int codePoints(int offset) {
    int found = Arrays.binarySearch(pairs, offset);
    return offset - (found >= 0 ? found : -found - 1);
  }

  /** The printed words of a sentence. */
  public String words(Sentence sentence) {
    return original.substring(sentence.begin(), sentence.end());
  }

  /** The tokens of a sentence. */
  public List<Token> tokens(Sentence sentence) {
    return tokens.subList(sentence.firstToken(), sentence.endToken());
  }

  /** The texts of a title and a body, in that order, without the empty ones. */
  public static List<Text> ofArticle(String title, String body) {
    var texts = new ArrayList<Text>(2);
    if (!title.isBlank()) {
      texts.add(of(TextField.TITLE, title));
    }
    if (!body.isBlank()) {
      texts.add(of(TextField.BODY, body));
    }
    return List.copyOf(texts);
  }
}
