package org.pacstream.enrich.report;

import java.util.List;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.text.Sentence;

/**
 * What is known of a sentence before it is read.
 *
 * @param index position among the sentences of the article, title first
 * @param figures its amounts
 * @param mentions the names in it, and the words that stand for one
 */
record Outline(
    int index, Passage passage, Sentence sentence, List<Figure> figures, List<Mention> mentions) {
  /** More tokens than this are no sentence, and are left alone. */
  private static final int LONGEST_SENTENCE = 1_000;

  static boolean isTooLong(Sentence sentence) {
    return sentence.endToken() - sentence.firstToken() > LONGEST_SENTENCE;
  }
}
