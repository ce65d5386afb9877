package org.pacstream.enrich.language;

import java.util.List;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;
import org.pacstream.schemas.TextField;

/**
 * The words a language is told from: of the beginning of the body, with the title where that is
 * little, without links, handles, tickers and figures, without what stands in quotation marks where
 * enough is left, and of the prevailing script only, so that names in Latin letters do not speak
 * for a Chinese text.
 */
final class Sample {
  private static final int TITLE_LETTERS = 200;
  private static final int BODY_LETTERS = 600;

  /** Of most texts so much tells the language as well as {@link #BODY_LETTERS} do. */
  private static final int FIRST_LETTERS = 240;

  /** With fewer letters outside a body's quotations, the title and then the quotations are read. */
  private static final int ENOUGH_UNQUOTED = 80;

  /** Of a longer run only the beginning is read; Thai is written without blanks. */
  private static final int LONGEST_WORD = 200;

  private static final int IDEOGRAPH_WEIGHT = 3;

  private final Script script;
  private final String words;
  private final String common;
  private final int letters;

  private Sample(Script script, String words, String common, int letters) {
    this.script = script;
    this.words = words;
    this.common = common;
    this.letters = letters;
  }

  static Sample of(List<Text> texts) {
    return of(texts, BODY_LETTERS);
  }

  /** Of a shorter beginning of the body. */
  static Sample ofBeginning(List<Text> texts) {
    return of(texts, FIRST_LETTERS);
  }

  private static Sample of(List<Text> texts, int bodyLetters) {
    var body = new Collector(true, bodyLetters);
    for (Text text : texts) {
      if (text.field() == TextField.BODY) {
        body.read(text);
      }
    }
    if (body.letters() >= ENOUGH_UNQUOTED) {
      return body.sample();
    }
    Collector unquoted = collected(texts, true, bodyLetters);
    return unquoted.letters() >= ENOUGH_UNQUOTED
        ? unquoted.sample()
        : collected(texts, false, bodyLetters).sample();
  }

  private static Collector collected(List<Text> texts, boolean unquotedOnly, int bodyLetters) {
    var collector = new Collector(unquotedOnly, bodyLetters);
    for (Text text : texts) {
      collector.read(text);
    }
    return collector;
  }

  Script script() {
    return script;
  }

  /** Separated by blanks. */
  String words() {
    return words;
  }

  /** {@link #words} without those printed with a capital, which may be names. */
  String common() {
    return common;
  }

  /** An ideograph or syllable counts as three letters. */
  int letters() {
    return letters;
  }

  /** Collects words by script. */
  private static final class Collector {
    private static final Script[] SCRIPTS = Script.values();

    private final StringBuilder[] words = new StringBuilder[SCRIPTS.length];
    private final StringBuilder[] common = new StringBuilder[SCRIPTS.length];
    private final int[] letters = new int[SCRIPTS.length];
    private final boolean unquotedOnly;
    private final int bodyLetters;

    Collector(boolean unquotedOnly, int bodyLetters) {
      this.unquotedOnly = unquotedOnly;
      this.bodyLetters = bodyLetters;
    }

    /** Of the prevailing script. */
    int letters() {
      return letters[prevailing()];
    }

    private int prevailing() {
      int prevailing = Script.LATIN.ordinal();
      for (int script = 0; script < letters.length; script++) {
        prevailing = letters[script] > letters[prevailing] ? script : prevailing;
      }
      return prevailing;
    }

    void read(Text text) {
      int limit = text.field() == TextField.TITLE ? TITLE_LETTERS : bodyLetters;
      String original = text.original();
      List<Token> tokens = text.tokens();
      var quotations = new Quotations();
      int read = 0;
      for (int i = 0; i < tokens.size() && read < limit; i++) {
        Token token = tokens.get(i);
        boolean quoted = quotations.covers(original, token);
        int end = addressEnd(original, tokens, i);
        if (end > i) {
          i = end;
        } else if (!(quoted && unquotedOnly) && isWord(original, tokens, i)) {
          read += add(original, token);
        }
      }
    }

    private int add(String original, Token token) {
      int first = original.codePointAt(token.begin());
      Script of = Script.of(first);
      int length = Math.min(LONGEST_WORD, token.end() - token.begin());
      int weight = of == Script.CJK || of == Script.HANGUL ? length * IDEOGRAPH_WEIGHT : length;
      append(words, of, token);
      if (!Character.isUpperCase(first)) {
        append(common, of, token);
      }
      letters[of.ordinal()] += weight;
      return weight;
    }

    private static void append(StringBuilder[] collected, Script of, Token token) {
      StringBuilder words = collected[of.ordinal()];
      if (words == null) {
        words = new StringBuilder(2 * BODY_LETTERS);
        collected[of.ordinal()] = words;
      }
      if (of != Script.CJK) {
        words.append(' ');
      }
      words.append(token.lower(), 0, Math.min(LONGEST_WORD, token.lower().length()));
    }

    private static String text(StringBuilder words) {
      return words == null ? "" : words.toString().strip();
    }

    Sample sample() {
      int prevailing = prevailing();
      return new Sample(
          SCRIPTS[prevailing],
          text(words[prevailing]),
          text(common[prevailing]),
          letters[prevailing]);
    }

    /** A word of letters that is no ticker, handle or cash tag. */
    private static boolean isWord(String original, List<Token> tokens, int i) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.IDEOGRAPH) {
        return false;
      }
      if (i > 0 && tokens.get(i - 1).end() == token.begin()) {
        String before = tokens.get(i - 1).lower();
        if (before.equals("@") || before.equals("#") || before.equals("$")) {
          return false;
        }
      }
      return !hasDigit(token.lower()) && !isTicker(original, token);
    }

    private static boolean hasDigit(String word) {
      for (int i = 0; i < word.length(); i++) {
        if (Character.isDigit(word.charAt(i))) {
          return true;
        }
      }
      return false;
    }

    private static boolean isTicker(String original, Token token) {
      int length = token.end() - token.begin();
      if (length < 2 || length > 5) {
        return false;
      }
      for (int at = token.begin(); at < token.end(); at++) {
        if (!Character.isUpperCase(original.charAt(at))) {
          return false;
        }
      }
      return true;
    }

    /** The last token of a link, domain or mail address that begins here, else the token itself. */
    private static int addressEnd(String original, List<Token> tokens, int i) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.WORD
          || i + 2 >= tokens.size()
          || tokens.get(i + 1).kind() != Token.Kind.SIGN) {
        return i;
      }
      String next = tokens.get(i + 1).lower();
      boolean scheme = next.equals(":") && tokens.get(i + 2).lower().equals("/");
      boolean dotted =
          (next.equals(".") || next.equals("@"))
              && touches(tokens, i)
              && touches(tokens, i + 1)
              && Character.isLowerCase(original.codePointAt(tokens.get(i + 2).begin()));
      if (!scheme && !dotted) {
        return i;
      }
      int end = i;
      while (end + 1 < tokens.size() && touches(tokens, end)) {
        end++;
      }
      return end;
    }

    private static boolean touches(List<Token> tokens, int i) {
      return tokens.get(i).end() == tokens.get(i + 1).begin();
    }
  }
}
