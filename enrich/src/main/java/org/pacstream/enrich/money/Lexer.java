package org.pacstream.enrich.money;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.text.Folding;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;

/**
 * Turns tokens into lexemes: cuts clitics off rule words, joined numerals into their parts, and
 * words in which scale, currency and particle are glued.
 */
final class Lexer {
  /** No rule word is longer, however its parts are glued. */
  private static final int LONGEST = 40;

  private static final long ANY = Role.bits(Role.values());
  private static final long CURRENCIES = Role.bits(Role.CURRENCY, Role.COIN);
  private static final long SCALES = Role.bits(Role.SCALE, Role.HUNDRED, Role.SIGN);

  private final String original;
  private final LanguageRules rules;
  private final boolean hasClitics;
  private final boolean isCompound;
  private final boolean isGlued;

  /** Read so far, with the parts of those that are cut. */
  private final List<Token> read;

  private Lexer(String original, LanguageRules rules, List<Token> read) {
    this.original = original;
    this.rules = rules;
    this.read = read;
    this.hasClitics = rules.hasClitics();
    this.isCompound = rules.file.compound();
    this.isGlued = rules.file.glued();
  }

  static Lexemes lexemes(Text text, LanguageRules rules) {
    return new Lexemes(text, rules.lexicon, tokens(text, rules));
  }

  /** Of a text, the parts of those that are cut by themselves. */
  static List<Token> tokens(Text text, LanguageRules rules) {
    List<Token> tokens = text.tokens();
    if (!rules.hasClitics() && !rules.file.compound() && !rules.file.glued()) {
      return tokens;
    }
    var lexer = new Lexer(text.original(), rules, new ArrayList<>(tokens.size() + 16));
    for (int i = 0; i < tokens.size(); i++) {
      lexer.read(tokens.get(i));
    }
    return lexer.read;
  }

  private void read(Token token) {
    if (token.kind() != Token.Kind.WORD || !split(token)) {
      read.add(token);
    }
  }

  private boolean split(Token token) {
    if (token.end() - token.begin() > LONGEST) {
      return false;
    }
    return hasClitics && splitClitic(token)
        || isCompound && splitNumeral(token)
        || isGlued
            && rules.lexicon.mayBeginWithWord(token)
            && !spelled(token).isAlone(ANY)
            && splitGlued(token);
  }

  private Spelled spelled(Token token) {
    return rules.lexicon.spelled(original, token);
  }

  private boolean splitClitic(Token token) {
    String lower = token.lower();
    String folded = token.folded();
    for (LanguageRules.Clitic clitic : rules.clitics(lower)) {
      int letters = clitic.lower().length();
      int foldedLetters = clitic.folded().length();
      if (lower.length() > letters
          && lower.startsWith(clitic.lower())
          && rules.lexicon.beginsWithRest(lower, letters, folded, foldedLetters)) {
        if (spelled(token).isKnown()) {
          return false;
        }
        int cut = after(token.begin(), letters);
        add(token, token.begin(), cut, clitic.lower(), clitic.folded());
        add(token, cut, token.end(), lower.substring(letters), folded.substring(foldedLetters));
        return true;
      }
    }
    return false;
  }

  /** Skips a number of visible letters, so that offsets hold where tatweel stands between them. */
  private int after(int begin, int letters) {
    int at = begin;
    int left = letters;
    while (left > 0) {
      int letter = original.codePointAt(at);
      at += Character.charCount(letter);
      if (!Folding.lower(Character.toString(letter)).isEmpty()) {
        left--;
      }
    }
    return at;
  }

  private boolean splitNumeral(Token token) {
    String word = token.lower();
    if (!rules.lexicon.mayBeNumerals(token) || !isAligned(token)) {
      return false;
    }
    List<Integer> cuts = cuts(token, 2, Lexicon.NUMERALS);
    if (cuts.size() < 2
        || cuts.get(cuts.size() - 1) < word.length()
        || rules.lexicon.beginsWithRest(word, 0, token.folded(), 0)) {
      return false;
    }
    addParts(token, cuts);
    return true;
  }

  private boolean splitGlued(Token token) {
    String word = token.lower();
    if (!isAligned(token)) {
      return false;
    }
    boolean afterFigure = !read.isEmpty() && isFigureOrScale(read.get(read.size() - 1));
    List<Integer> cuts = cuts(token, afterFigure ? 1 : 2, ANY);
    if (cuts.isEmpty()) {
      cuts = gluedNumeral(token);
    }
    if (cuts.isEmpty()) {
      return false;
    }
    if (cuts.get(cuts.size() - 1) < word.length()) {
      cuts.add(word.length());
    }
    addParts(token, cuts);
    return true;
  }

  /** A number in words of one letter each, alone or with its currency: 백만, 오백만달러. */
  private List<Integer> gluedNumeral(Token token) {
    List<Integer> cuts = cuts(token, 1, Lexicon.NUMERALS);
    int end = cuts.isEmpty() ? 0 : cuts.get(cuts.size() - 1);
    if (cuts.size() < 2 || end == token.lower().length()) {
      return cuts.size() < 2 ? List.of() : cuts;
    }
    int currency = rules.lexicon.longestPart(token.lower(), token.folded(), end, CURRENCIES);
    if (currency < 0) {
      return List.of();
    }
    cuts.add(currency);
    return cuts;
  }

  /** Printed, lower case and folded letters stand for each other one by one. */
  private static boolean isAligned(Token token) {
    int printed = token.end() - token.begin();
    return token.lower().length() == printed && token.folded().length() == printed;
  }

  private boolean isFigureOrScale(Token token) {
    return token.kind() == Token.Kind.NUMBER || spelled(token).isAlone(SCALES);
  }

  /** Where a word is cut into rule words, longest first, as far as it goes. */
  private List<Integer> cuts(Token token, int shortest, long roles) {
    int length = token.lower().length();
    List<Integer> cuts = List.of();
    int at = 0;
    while (at < length) {
      int end = rules.lexicon.longestPart(token.lower(), token.folded(), at, roles);
      if (end < at + shortest) {
        return cuts;
      }
      if (cuts.isEmpty()) {
        cuts = new ArrayList<>();
      }
      cuts.add(end);
      at = end;
    }
    return cuts;
  }

  private void addParts(Token token, List<Integer> cuts) {
    int from = 0;
    for (int cut : cuts) {
      add(
          token,
          token.begin() + from,
          token.begin() + cut,
          token.lower().substring(from, cut),
          token.folded().substring(from, cut));
      from = cut;
    }
  }

  private void add(Token whole, int begin, int end, String lower, String folded) {
    read.add(new Token(whole.index(), begin, end, whole.kind(), lower, folded));
  }
}
