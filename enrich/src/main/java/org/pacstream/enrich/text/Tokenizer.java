package org.pacstream.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.text.Token.Kind;

/**
 * Cuts text into tokens in one pass. Blanks, bidi marks and other controls fall between tokens; so
 * do combining marks that follow no letter.
 */
final class Tokenizer {
  /**
   * A longer run of letters or digits is cut: no word is longer, and ordering the marks of a letter
   * costs the square of their number.
   */
  private static final int LONGEST = 512;

  /** Printed or not, it is a letter within a word and nothing by itself. */
  private static final char TATWEEL = 'ـ';

  /** Folded, so that the most frequent signs are no strings of their own. */
  private static final String[] ASCII = ascii();

  private Tokenizer() {}

  static List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>(text.length() / 5 + 1);
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      int next = at + Character.charCount(letter);
      CharacterKind kind = letter == TATWEEL ? CharacterKind.GAP : CharacterKind.of(letter);
      at =
          switch (kind) {
            case GAP, MARK, INVISIBLE -> next;
            case DIGIT -> add(tokens, text, at, endOfNumber(text, at), Kind.NUMBER);
            case IDEOGRAPH -> add(tokens, text, at, next, Kind.IDEOGRAPH);
            case LETTER -> add(tokens, text, at, endOfWord(text, at), Kind.WORD);
            case SIGN -> add(tokens, text, at, next, Kind.SIGN);
          };
    }
    return tokens;
  }

  private static int add(List<Token> tokens, String text, int begin, int end, Kind kind) {
    String lower = lower(text, begin, end);
    tokens.add(new Token(tokens.size(), begin, end, kind, lower, Folding.folded(lower)));
    return end;
  }

  private static String lower(String text, int begin, int end) {
    char first = text.charAt(begin);
    return end - begin == 1 && first < ASCII.length
        ? ASCII[first]
        : Folding.lower(text.substring(begin, end));
  }

  private static String[] ascii() {
    var ascii = new String[0x80];
    for (char sign = 0; sign < ascii.length; sign++) {
      ascii[sign] = Folding.lower(String.valueOf(sign));
    }
    return ascii;
  }

  /** Digits and single signs of grouping or decimals between digits. */
  private static int endOfNumber(String text, int begin) {
    int at = begin;
    while (at < text.length()) {
      int sign = text.codePointAt(at);
      int next = at + Character.charCount(sign);
      if (CharacterKind.of(sign) == CharacterKind.DIGIT) {
        at = next;
      } else if (isNumberSign(sign)
          && next < text.length()
          && CharacterKind.of(text.codePointAt(next)) == CharacterKind.DIGIT) {
        at = next;
      } else {
        return at;
      }
    }
    return at;
  }

  /**
   * Letters of one script with their marks, and the digits that follow letters of a name (a16z,
   * Web3). Digits end a word in scripts that glue particles and units to figures, and after letters
   * that stand for a currency (Rp18, USD5).
   */
  private static int endOfWord(String text, int begin) {
    Script script = Script.of(text.codePointAt(begin));
    int at = begin;
    boolean digits = false;
    while (at < text.length() && at - begin < LONGEST) {
      int letter = text.codePointAt(at);
      boolean goesOn =
          switch (CharacterKind.of(letter)) {
            case LETTER -> Script.of(letter) == script;
            case MARK, INVISIBLE -> true;
            case DIGIT -> digits || takesDigits(script, text, begin, at);
            default -> false;
          };
      if (!goesOn) {
        return visibleEnd(text, begin, at);
      }
      digits |= CharacterKind.of(letter) == CharacterKind.DIGIT;
      at += Character.charCount(letter);
    }
    return visibleEnd(text, begin, at);
  }

  private static boolean takesDigits(Script script, String text, int begin, int at) {
    return script.takesDigits() && !CurrencyLetters.contains(text, begin, at);
  }

  /** Bidi marks and joiners after a word are no part of it. */
  private static int visibleEnd(String text, int begin, int end) {
    int at = end;
    while (at > begin && Folding.isInvisible(text.codePointBefore(at))) {
      at -= Character.charCount(text.codePointBefore(at));
    }
    return at;
  }

  /** Scripts that meet without a blank, as far as words are cut between them. */
  private enum Script {
    /** Latin, Cyrillic, Greek, Indic and the rest: words stand between blanks. */
    SPACED,
    HIRAGANA,
    KATAKANA,
    /** Korean, Arabic, Hebrew, Thai: words stand apart but figures are glued to particles. */
    GLUED_TO_FIGURES;

    static Script of(int letter) {
      if (letter < 0x0590) {
        return SPACED;
      }
      if (letter >= 0x3040 && letter <= 0x309F) {
        return HIRAGANA;
      }
      if (letter >= 0x30A0 && letter <= 0x30FF || letter >= 0xFF66 && letter <= 0xFF9F) {
        return KATAKANA;
      }
      boolean glued =
          letter <= 0x08FF
              || letter >= 0x0E00 && letter <= 0x0E7F
              || letter >= 0xAC00 && letter <= 0xD7A3
              || letter >= 0xFB1D && letter <= 0xFEFC;
      return glued ? GLUED_TO_FIGURES : SPACED;
    }

    boolean takesDigits() {
      return this == SPACED;
    }
  }

  private static boolean isNumberSign(int sign) {
    return sign == '.' || sign == ',' || sign == '\'' || sign == '’' || sign == '٫' || sign == '٬';
  }
}
