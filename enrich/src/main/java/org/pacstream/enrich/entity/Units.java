package org.pacstream.enrich.entity;

import java.util.Arrays;
import java.util.List;
import org.pacstream.enrich.text.Folding;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;
import org.pacstream.enrich.text.TraditionalCharacters;

/**
 * What names are compared by, in the order of a text: words, and single characters of scripts that
 * are written without blanks. They stand in arrays, for every article makes hundreds of them.
 */
final class Units {
  private static final int LONGEST_GAP = 3;
  private static final int LONGEST_KOREAN_PARTICLE = 4;
  private static final String[] SUFFIXES = {"Inc", "LLC", "Ltd", "Corp", "Jr", "Sr"};

  /** What {@link #marks} has bits for. */
  private static final int JOINED = 1;

  private static final int STARTS = 2;
  private static final int ENDS = 4;
  private static final int UPPER = 8;
  private static final int CASED = 16;

  private final String original;
  private int[] begins;
  private int[] ends;
  private int[] tokens;
  private String[] keys;
  private byte[] marks;
  private int size;

  private Units(String original, int expected) {
    this.original = original;
    this.begins = new int[expected];
    this.ends = new int[expected];
    this.tokens = new int[expected];
    this.keys = new String[expected];
    this.marks = new byte[expected];
  }

  static Units of(Text text) {
    List<Token> tokens = text.tokens();
    var units = new Units(text.original(), tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      units.add(tokens.get(i));
    }
    return units;
  }

  int size() {
    return size;
  }

  /** First UTF-16 unit in the text. */
  int begin(int at) {
    return begins[at];
  }

  /** One past the last UTF-16 unit. */
  int end(int at) {
    return ends[at];
  }

  /** Position of the token it lies in. */
  int token(int at) {
    return tokens[at];
  }

  /** Folded. */
  String key(int at) {
    return keys[at];
  }

  /** All of them, folded. */
  List<String> keys() {
    return List.of(Arrays.copyOf(keys, size));
  }

  /** Nothing stands before it that could part two words of one name. */
  boolean isJoined(int at) {
    return (marks[at] & JOINED) != 0;
  }

  /** A name may begin here. */
  boolean starts(int at) {
    return (marks[at] & STARTS) != 0;
  }

  /** A name may end here. */
  boolean ends(int at) {
    return (marks[at] & ENDS) != 0;
  }

  /** Begins with a capital letter. */
  boolean isUpper(int at) {
    return (marks[at] & UPPER) != 0;
  }

  /** Its script has capital letters. */
  boolean isCased(int at) {
    return (marks[at] & CASED) != 0;
  }

  private void add(Token token) {
    switch (token.kind()) {
      case SIGN -> {}
      case IDEOGRAPH -> add(token, TraditionalCharacters.simplified(token.folded()));
      case NUMBER -> add(token, token.folded());
      case WORD -> {
        if (hasUnspacedLetters(token.lower())) {
          addLetters(token);
        } else {
          add(token, token.folded());
        }
      }
    }
  }

  private void add(Token token, String key) {
    add(token.begin(), token.end(), key, token.index(), STARTS | ENDS);
  }

  private void addLetters(Token token) {
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
        int mayBegin = mayBegin(letter, before) ? STARTS : 0;
        int mayEnd = mayEnd(letter, after, token.end() - next) ? ENDS : 0;
        String key = UnspacedLetters.folded(original, at, next);
        add(at, next, key, token.index(), mayBegin | mayEnd);
      } else {
        while (next < token.end() && !isUnspaced(original.codePointAt(next))) {
          next += Character.charCount(original.codePointAt(next));
        }
        String run = Folding.fold(original.substring(at, next));
        if (!run.isEmpty()) {
          add(at, next, run, token.index(), STARTS | ENDS);
        }
      }
      at = next;
    }
  }

  private void add(int begin, int end, String key, int token, int bounds) {
    if (size == begins.length) {
      grow();
    }
    begins[size] = begin;
    ends[size] = end;
    tokens[size] = token;
    keys[size] = key;
    marks[size] = (byte) (bounds | letterCase(original.codePointAt(begin)) | joint(begin));
    size++;
  }

  private static int letterCase(int letter) {
    boolean upper = Character.isUpperCase(letter);
    return (upper || Character.isTitleCase(letter) ? UPPER : 0)
        | (upper || Character.isLowerCase(letter) ? CASED : 0);
  }

  private int joint(int begin) {
    return size > 0 && joins(begins[size - 1], ends[size - 1], begin) ? JOINED : 0;
  }

  private void grow() {
    int more = 2 * size + 8;
    begins = Arrays.copyOf(begins, more);
    ends = Arrays.copyOf(ends, more);
    tokens = Arrays.copyOf(tokens, more);
    keys = Arrays.copyOf(keys, more);
    marks = Arrays.copyOf(marks, more);
  }

  /** Blanks, hyphens, apostrophes, and the dots and commas of "J.D." and "Jr." */
  private boolean joins(int beforeBegin, int beforeEnd, int begin) {
    if (begin - beforeEnd > LONGEST_GAP) {
      return false;
    }
    if (begin == beforeEnd || begin - beforeEnd == 1 && original.charAt(beforeEnd) == ' ') {
      return true;
    }
    boolean blank = false;
    for (int at = beforeEnd; at < begin; at++) {
      char sign = original.charAt(at);
      if (sign == '\n' || sign == '\r') {
        return false;
      }
      boolean space = Character.isWhitespace(sign) || Character.isSpaceChar(sign);
      blank |= space;
      if (!space && "-‐‑–'’‘\"“”.·‧•・&＝=,".indexOf(sign) < 0 && !isInvisible(sign)) {
        return false;
      }
    }
    char first = original.charAt(beforeEnd);
    boolean shortWord = beforeEnd - beforeBegin <= 2;
    if (first == '.' && blank) {
      return shortWord;
    }
    if (first == ',' || first == '–') {
      return first == ',' && blank && isNameSuffix(begin);
    }
    return true;
  }

  private boolean isNameSuffix(int begin) {
    for (String suffix : SUFFIXES) {
      if (original.startsWith(suffix, begin)) {
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
