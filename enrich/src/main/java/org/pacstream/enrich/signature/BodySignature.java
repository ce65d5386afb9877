package org.pacstream.enrich.signature;

import java.util.List;
import org.pacstream.enrich.report.ReportFinder;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;
import org.pacstream.schemas.Signature;
import org.pacstream.schemas.TextField;

/**
 * The signature of an article's body, by the method that the schema describes. The title is left
 * out: a copy has another.
 */
public final class BodySignature {
  /** Raised by every change that makes another signature of the same text. */
  static final int METHOD = 1;

  /** How many shingles make a signature. */
  static final int SIZE = 128;

  /** So many times as many shingles as needed are looked at first, of all that letters make. */
  private static final int ENOUGH = 2;

  private BodySignature() {}

  /**
   * Time grows with the length of the body, memory does not.
   *
   * @param pages knows the sentences that belong to the page
   * @return null where the body has too few different shingles
   */
  public static Signature of(List<Text> texts, String language, ReportFinder pages) {
    int likely = likely(texts);
    Smallest smallest = smallest(likely, texts, language, pages);
    if (!smallest.isFull() && likely < Integer.MAX_VALUE) {
      smallest = smallest(Integer.MAX_VALUE, texts, language, pages);
    }
    return smallest.isFull() ? new Signature(METHOD, smallest.ascending()) : null;
  }

  /** A number that enough shingles are below unless many are alike: their hashes are spread. */
  private static int likely(List<Text> texts) {
    long letters = 1;
    for (int i = 0; i < texts.size(); i++) {
      letters += texts.get(i).original().length();
    }
    return (int) Math.min(Integer.MAX_VALUE, ENOUGH * SIZE * (long) Integer.MAX_VALUE / letters);
  }

  private static Smallest smallest(
      int greatest, List<Text> texts, String language, ReportFinder pages) {
    var smallest = new Smallest(SIZE, greatest);
    var shingles = new Shingles(smallest);
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).field() == TextField.BODY) {
        add(texts.get(i), language, pages, shingles);
      }
    }
    return smallest;
  }

  private static void add(Text text, String language, ReportFinder pages, Shingles shingles) {
    List<Sentence> sentences = text.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      if (!pages.isOfThePage(text, sentences.get(i), language)) {
        add(text, sentences.get(i), shingles);
      }
    }
  }

  private static void add(Text text, Sentence sentence, Shingles shingles) {
    List<Token> tokens = text.tokens();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (tokens.get(i).kind() != Token.Kind.SIGN) {
        shingles.add(tokens.get(i).folded());
      }
    }
  }
}
