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

  private final char[] text;
  private final List<Token> tokens;
  private final PrintedWords printed;

  private Tokenizer(String text) {
    this.text = text.toCharArray();
    this.tokens = new ArrayList<>(text.length() / 5 + 1);
    this.printed = new PrintedWords(this.text);
  }

  static List<Token> tokens(String text) {
    return new Tokenizer(text).read();
  }

  private List<Token> read() {
    int at = 0;
    while (at < text.length) {
      int letter = letterAt(at);
      int next = at + Character.charCount(letter);
      CharacterKind kind = letter == TATWEEL ? CharacterKind.GAP : CharacterKind.of(letter);
      at =
          switch (kind) {
            case GAP, MARK, INVISIBLE -> next;
            case DIGIT -> add(at, endOfNumber(at), Kind.NUMBER);
            case IDEOGRAPH -> add(at, next, Kind.IDEOGRAPH);
            case LETTER -> add(at, endOfWord(at), Kind.WORD);
            case SIGN -> add(at, next, Kind.SIGN);
          };
    }
    return tokens;
  }

  private int add(int begin, int end, Kind kind) {
    tokens.add(printed.token(tokens.size(), begin, end, kind));
    return end;
  }

  private int letterAt(int at) {
    char letter = text[at];
    return Character.isSurrogate(letter) ? Character.codePointAt(text, at) : letter;
  }

  /** Digits and single signs of grouping or decimals between digits. */
  private int endOfNumber(int begin) {
    int at = begin;
    while (at < text.length) {
      int sign = letterAt(at);
      int next = at + Character.charCount(sign);
      if (CharacterKind.of(sign) == CharacterKind.DIGIT) {
        at = next;
      } else if (isNumberSign(sign)
          && next < text.length
          && CharacterKind.of(letterAt(next)) == CharacterKind.DIGIT) {
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
  private int endOfWord(int begin) {
    Script script = Script.of(letterAt(begin));
    int at = endOfLetters(begin, script);
    boolean digits = false;
    while (at < text.length && at - begin < LONGEST) {
      int letter = letterAt(at);
      CharacterKind kind = CharacterKind.of(letter);
      boolean goesOn =
          switch (kind) {
            case LETTER -> Script.of(letter) == script;
            case MARK, INVISIBLE -> true;
            case DIGIT -> digits || takesDigits(script, begin, at);
            default -> false;
          };
      if (!goesOn) {
        return visibleEnd(begin, at);
      }
      digits |= kind == CharacterKind.DIGIT;
      at += Character.charCount(letter);
    }
    return visibleEnd(begin, at);
  }

  /** Over letters of one UTF-16 unit, of which nearly all words are. */
  private int endOfLetters(int begin, Script script) {
    int longest = Math.min(text.length, begin + LONGEST);
    int at = begin;
    while (at < longest && CharacterKind.isLetter(text[at]) && Script.of(text[at]) == script) {
      at++;
    }
    return at;
  }

  private boolean takesDigits(Script script, int begin, int at) {
    return script.takesDigits() && !CurrencyLetters.contains(text, begin, at);
  }

  /** Bidi marks and joiners after a word are no part of it. */
  private int visibleEnd(int begin, int end) {
    int at = end;
    while (at > begin && Folding.isInvisible(Character.codePointBefore(text, at))) {
      at -= Character.charCount(Character.codePointBefore(text, at));
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
