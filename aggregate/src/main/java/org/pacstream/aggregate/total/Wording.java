package org.pacstream.aggregate.total;

import java.util.Locale;

/** In which words an article tells a report: who prints the same sentence adds no source. */
final class Wording {
  private Wording() {}

  /**
   * The same for sentences that differ in spaces, marks and capitals alone.
   *
   * @param articleId stands for a sentence without letters and digits
   */
  static String of(String sentence, String articleId) {
    var bare = new StringBuilder();
    sentence
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(bare::appendCodePoint);
    return bare.length() == 0 ? articleId : Statement.hash(bare.toString());
  }
}
