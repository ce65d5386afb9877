package org.pacstream.enrich.language;

import java.util.List;
import java.util.Set;
import org.pacstream.enrich.text.WordList;

/**
 * Tells Indonesian from Malay, which share most words: by those that one of them writes, or spells
 * so, and the other seldom does.
 */
final class Malay {
  private static final String INDONESIAN_CODE = "id";
  private static final String MALAY_CODE = "ms";

  /** So many more words of Indonesian leave no doubt which of the two a text is. */
  private static final int CLEAR = 3;

  private static final Set<String> INDONESIAN = WordList.load(Malay.class, "indonesian-words.txt");

  private static final Set<String> MALAY = WordList.load(Malay.class, "malay-words.txt");

  private Malay() {}

  /** Where the one of the two that a code is not stands among codes; -1 where it is neither. */
  static int indexOfOther(String code, String[] codes) {
    if (!isEither(code)) {
      return -1;
    }
    return List.of(codes).indexOf(code.equals(MALAY_CODE) ? INDONESIAN_CODE : MALAY_CODE);
  }

  private static boolean isEither(String code) {
    return code.equals(MALAY_CODE) || code.equals(INDONESIAN_CODE);
  }

  /**
   * The one that has more words of its own in the text. Where Indonesian has many more, they decide
   * between the two alone, and what is left of doubt is whether it is either. Malay, whose words an
   * Indonesian article quotes oftener and whose sums nobody reads, is not told so easily.
   */
  static Opinion corrected(Words words, Opinion opinion) {
    if (!isEither(opinion.code())) {
      return opinion;
    }
    int more = 0;
    for (String word : words.toString().split(" ", -1)) {
      more += INDONESIAN.contains(word) ? 1 : 0;
      more -= MALAY.contains(word) ? 1 : 0;
    }
    if (more == 0) {
      return opinion;
    }
    double confidence = more >= CLEAR ? opinion.orMalay() : opinion.confidence();
    return new Opinion(more > 0 ? INDONESIAN_CODE : MALAY_CODE, confidence, opinion.orMalay());
  }
}
