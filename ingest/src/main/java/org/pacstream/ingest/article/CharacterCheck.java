package org.pacstream.ingest.article;

import java.util.Optional;

/** Characters that have no place in an article's text. Positions count code points from 0. */
final class CharacterCheck {
  private CharacterCheck() {}

  /**
   * The first control character other than tab and line breaks, lone surrogate or noncharacter.
   *
   * @return what it is and where; empty when there is none
   */
  static Optional<String> inText(String text) {
    return first(text, true);
  }

  /** As {@link #inText}, line breaks and tabs included. */
  static Optional<String> inLine(String text) {
    return first(text, false);
  }

  private static Optional<String> first(String text, boolean breaks) {
    int position = 0;
    for (int i = 0; i < text.length(); position++) {
      int c = text.codePointAt(i);
      if (!allowed(c, breaks)) {
        return Optional.of(
            "%s U+%04X at character %d is not allowed".formatted(kind(c), c, position));
      }
      i += Character.charCount(c);
    }
    return Optional.empty();
  }

  private static boolean allowed(int c, boolean breaks) {
    if (c == '\t' || c == '\n' || c == '\r' || c == 0x85) {
      return breaks;
    }
    return !Character.isISOControl(c) && !surrogate(c) && !noncharacter(c);
  }

  private static boolean surrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean noncharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  private static String kind(int c) {
    if (surrogate(c)) {
      return "lone surrogate";
    }
    return noncharacter(c) ? "noncharacter" : "control character";
  }
}
