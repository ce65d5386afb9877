package org.pacstream.tagger;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins tokens to whole words; a word is what its first token is, as models are trained. Scripts
 * without blanks between words keep the tokens as they are.
 */
final class Words {
  private Words() {}

  /**
   * @param tokens in text order
   */
  static List<LabelledToken> of(String text, List<LabelledToken> tokens) {
    var words = new ArrayList<LabelledToken>(tokens.size());
    for (LabelledToken token : tokens) {
      int begin = token.begin();
      int end = token.end();
      while (begin < end && Character.isWhitespace(text.charAt(begin))) {
        begin++;
      }
      while (begin < end && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      int last = words.size() - 1;
      if (begin < end && last >= 0 && isOneWord(text, words.get(last).end(), begin)) {
        words.set(last, words.get(last).endingAt(Math.max(end, words.get(last).end())));
      } else if (begin < end) {
        words.add(new LabelledToken(begin, end, token.label(), token.confidence()));
      }
    }
    return words;
  }

  /** Where the next unit that is no mark of the letter before begins. */
  static int afterMarks(String text, int at) {
    int end = at;
    while (end < text.length() && isMark(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** A tokenizer may make several tokens of one letter, and none of the marks between letters. */
  private static boolean isOneWord(String text, int end, int begin) {
    if (begin < end) {
      return true;
    }
    return afterMarks(text, end) >= begin
        && joins(text.codePointBefore(end))
        && joins(text.codePointAt(begin));
  }

  private static boolean joins(int letter) {
    return Character.isLetterOrDigit(letter) ? !isUnspaced(letter) : isMark(letter);
  }

  static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  private static boolean isUnspaced(int letter) {
    UnicodeScript script = UnicodeScript.of(letter);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }
}
