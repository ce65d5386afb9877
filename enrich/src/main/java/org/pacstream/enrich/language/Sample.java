package org.pacstream.enrich.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    List<Text> body = texts.stream().filter(text -> text.field() == TextField.BODY).toList();
    for (List<Text> read : List.of(body, texts)) {
      Collector unquoted = new Collector(true, bodyLetters);
      read.forEach(unquoted::read);
      if (unquoted.letters() >= ENOUGH_UNQUOTED) {
        return unquoted.sample();
      }
    }
    var all = new Collector(false, bodyLetters);
    texts.forEach(all::read);
    return all.sample();
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
    private final Map<Script, StringBuilder> words = new EnumMap<>(Script.class);
    private final Map<Script, StringBuilder> common = new EnumMap<>(Script.class);
    private final Map<Script, Integer> letters = new EnumMap<>(Script.class);
    private final boolean unquotedOnly;
    private final int bodyLetters;

    Collector(boolean unquotedOnly, int bodyLetters) {
      this.unquotedOnly = unquotedOnly;
      this.bodyLetters = bodyLetters;
    }

    int letters() {
      return letters.values().stream().mapToInt(Integer::intValue).max().orElse(0);
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
      letters.merge(of, weight, Integer::sum);
      return weight;
    }

    private static void append(Map<Script, StringBuilder> collected, Script of, Token token) {
      StringBuilder words = collected.computeIfAbsent(of, unused -> new StringBuilder());
      if (of != Script.CJK) {
        words.append(' ');
      }
      words.append(token.lower(), 0, Math.min(LONGEST_WORD, token.lower().length()));
    }

    private static String text(Map<Script, StringBuilder> collected, Script of) {
      return collected.getOrDefault(of, new StringBuilder()).toString().strip();
    }

    Sample sample() {
      Script prevailing =
          letters.entrySet().stream()
              .max(Map.Entry.<Script, Integer>comparingByValue())
              .map(Map.Entry::getKey)
              .orElse(Script.LATIN);
      return new Sample(
          prevailing,
          text(words, prevailing),
          text(common, prevailing),
          letters.getOrDefault(prevailing, 0));
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
      boolean hasDigit = token.lower().chars().anyMatch(Character::isDigit);
      return !hasDigit && !isTicker(original, token);
    }

    private static boolean isTicker(String original, Token token) {
      int length = token.end() - token.begin();
      return length >= 2
          && length <= 5
          && original
              .substring(token.begin(), token.end())
              .chars()
              .allMatch(Character::isUpperCase);
    }

    /** The last token of a link, domain or mail address that begins here, else the token itself. */
    private static int addressEnd(String original, List<Token> tokens, int i) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.WORD || i + 2 >= tokens.size()) {
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
