package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.text.Folding;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;
import org.pacstream.enrich.text.TraditionalCharacters;

/**
 * What names are compared by: a word, or one character of a script that is written without blanks.
 *
 * @param begin first UTF-16 unit in the text
 * @param end one past the last UTF-16 unit
 * @param key folded
 * @param token position of the token it lies in
 * @param joined nothing stands before it that could part two words of one name
 * @param starts a name may begin here
 * @param ends a name may end here
 * @param upper begins with a capital letter
 * @param cased its script has capital letters
 */
record Unit(
    int begin,
    int end,
    String key,
    int token,
    boolean joined,
    boolean starts,
    boolean ends,
    boolean upper,
    boolean cased) {
  private static final int LONGEST_GAP = 3;
  private static final int LONGEST_KOREAN_PARTICLE = 4;
  private static final String[] SUFFIXES = {"Inc", "LLC", "Ltd", "Corp", "Jr", "Sr"};

  /** The units of a text in order. */
  static List<Unit> of(Text text) {
    var units = new ArrayList<Unit>(text.tokens().size());
    for (Token token : text.tokens()) {
      if (token.kind() == Token.Kind.SIGN) {
        continue;
      }
      if (token.kind() == Token.Kind.WORD && hasUnspacedLetters(token.lower())) {
        addLetters(units, text, token);
      } else {
        String key =
            token.kind() == Token.Kind.IDEOGRAPH
                ? TraditionalCharacters.simplified(token.folded())
                : token.folded();
        add(units, text, token.begin(), token.end(), key, token.index(), true, true);
      }
    }
    return units;
  }

  private static void addLetters(List<Unit> units, Text text, Token token) {
    String original = text.original();
    int at = token.begin();
    while (at < token.end()) {
      int letter = original.codePointAt(at);
      int next = at + Character.charCount(letter);
      if (isUnspaced(letter)) {
        while (next < token.end() && isMark(original.codePointAt(next))) {
          next += Character.charCount(original.codePointAt(next));
        }
        int after = next < token.end() ? original.codePointAt(next) : ' ';
        int before = at > token.begin() ? original.codePointBefore(at) : ' ';
        add(
            units,
            text,
            at,
            next,
            UnspacedLetters.folded(original, at, next),
            token.index(),
            mayBegin(letter, before),
            mayEnd(letter, after, token.end() - next));
      } else {
        while (next < token.end() && !isUnspaced(original.codePointAt(next))) {
          next += Character.charCount(original.codePointAt(next));
        }
        String run = Folding.fold(original.substring(at, next));
        if (!run.isEmpty()) {
          add(units, text, at, next, run, token.index(), true, true);
        }
      }
      at = next;
    }
  }

  private static void add(
      List<Unit> units,
      Text text,
      int begin,
      int end,
      String key,
      int token,
      boolean starts,
      boolean ends) {
    int first = text.original().codePointAt(begin);
    boolean cased = Character.isUpperCase(first) || Character.isLowerCase(first);
    boolean joined = !units.isEmpty() && joins(text.original(), units.get(units.size() - 1), begin);
    units.add(
        new Unit(
            begin,
            end,
            key,
            token,
            joined,
            starts,
            ends,
            Character.isUpperCase(first) || Character.isTitleCase(first),
            cased));
  }

  /** Blanks, hyphens, apostrophes, and the dots and commas of "J.D." and "Jr." */
  private static boolean joins(String text, Unit before, int begin) {
    if (begin - before.end() > LONGEST_GAP) {
      return false;
    }
    if (begin == before.end() || begin - before.end() == 1 && text.charAt(before.end()) == ' ') {
      return true;
    }
    boolean blank = false;
    for (int at = before.end(); at < begin; at++) {
      char sign = text.charAt(at);
      if (sign == '\n' || sign == '\r') {
        return false;
      }
      boolean space = Character.isWhitespace(sign) || Character.isSpaceChar(sign);
      blank |= space;
      if (!space && "-‐‑–'’‘\"“”.·‧•・&＝=,".indexOf(sign) < 0 && !isInvisible(sign)) {
        return false;
      }
    }
    char first = before.end() < begin ? text.charAt(before.end()) : ' ';
    boolean shortWord = before.end() - before.begin() <= 2;
    if (first == '.' && blank) {
      return shortWord;
    }
    if (first == ',' || first == '–') {
      return first == ',' && blank && isNameSuffix(text, begin);
    }
    return true;
  }

  private static boolean isNameSuffix(String text, int begin) {
    for (String suffix : SUFFIXES) {
      if (text.startsWith(suffix, begin)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBegin(int letter, int before) {
    if (isHangul(letter)) {
      return !isHangul(before);
    }
    return !isKatakana(letter) || !isKatakana(before);
  }

  private static boolean mayEnd(int letter, int after, int left) {
    if (isHangul(letter)) {
      return left <= LONGEST_KOREAN_PARTICLE;
    }
    return !isKatakana(letter) || !isKatakana(after);
  }

  private static boolean hasUnspacedLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x0E00 && isUnspaced(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Kana, Hangul, Thai, Lao and Khmer; Han characters are tokens of their own already. */
  private static boolean isUnspaced(int letter) {
    return isHangul(letter)
        || (letter >= 0x3040 && letter <= 0x30FF)
        || (letter >= 0x0E00 && letter <= 0x0EFF)
        || (letter >= 0x1780 && letter <= 0x17FF);
  }

  private static boolean isHangul(int letter) {
    return letter >= 0xAC00 && letter <= 0xD7A3;
  }

  private static boolean isKatakana(int letter) {
    return letter >= 0x30A0 && letter <= 0x30FF;
  }

  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isInvisible(int letter) {
    return Character.getType(letter) == Character.FORMAT;
  }
}
