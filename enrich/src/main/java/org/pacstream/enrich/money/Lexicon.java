package org.pacstream.enrich.money;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.pacstream.enrich.text.FirstLetters;
import org.pacstream.enrich.text.Token;
import org.pacstream.enrich.text.WordTable;

/**
 * The phrases of a language by what they do, found by their longest match forwards from a lexeme or
 * backwards to one.
 */
final class Lexicon {
  /**
   * A phrase in the text.
   *
   * @param begin its first lexeme
   * @param end one past its last
   * @param value of a number or scale, else null
   * @param currency of a currency, else null
   */
  record Match(int begin, int end, BigDecimal value, String currency) {}

  /**
   * What a phrase stands for.
   *
   * @param gaps the words of the phrase before which it has a blank, as bits
   */
  record Entry(BigDecimal value, String currency, long gaps) {}

  /** The roles of phrases that a number in words begins with, as bits. */
  static final long NUMERIC =
      Role.bits(Role.NUMBER, Role.ARTICLE, Role.HUNDRED, Role.WHOLE, Role.FRACTION, Role.PLUS);

  /** The roles of the words that a numeral written in one word is put together from, as bits. */
  static final long NUMERALS =
      Role.bits(Role.NUMBER, Role.HUNDRED, Role.SCALE, Role.JOIN, Role.ARTICLE);

  private final WordTable<Spelled> words;

  /**
   * Those of {@link #words} that may begin a number or money, apart for they are asked of every
   * word.
   */
  private final WordTable<Spelled> asked;

  /** The first letters of those of more than one. */
  private final FirstLetters askedBegins = new FirstLetters();

  /** Those that any phrase has, as bits. */
  private final long roles;

  private final Spellings folded;
  private final Spellings exact;

  /**
   * @param words by their folded letters
   * @param folded the first words of phrases that are compared without accents
   * @param exact those of phrases that keep their accents
   * @param roles of all phrases, as bits
   */
  Lexicon(Map<String, Spelled> words, Spellings folded, Spellings exact, long roles) {
    this.roles = roles;
    this.words = new WordTable<>(words);
    var asked = new HashMap<>(words);
    asked.values().removeIf(spelled -> !spelled.mayBegin(NumberFinder.ASKED));
    this.asked = new WordTable<>(asked);
    asked.keySet().stream().filter(word -> word.length() > 1).forEach(askedBegins::add);
    this.folded = folded;
    this.exact = exact;
  }

  /**
   * How the rules spell a word.
   *
   * @param original the text that prints it
   */
  Spelled spelled(String original, Token word) {
    Spelled spelled = words.get(word.folded());
    return spelled == null ? Spelled.UNKNOWN : spelled.printed(original, word);
  }

  /**
   * How the rules spell a word that may begin a number or money; null for most words, which do not.
   *
   * @param original the text that prints it
   */
  Spelled asked(String original, Token word) {
    String letters = word.folded();
    if (letters.length() > 1 && !askedBegins.mayBegin(letters, 0)) {
      return null;
    }
    Spelled spelled = asked.get(letters);
    return spelled == null ? null : spelled.printed(original, word);
  }

  /** Whether a word may begin with one that begins a phrase. */
  boolean mayBeginWithWord(Token word) {
    return folded.mayBeginWithWord(word.folded()) || exact.mayBeginWithWord(word.lower());
  }

  /**
   * Whether a word may be put together from numerals of more than one letter: it begins with one
   * and ends with one.
   */
  boolean mayBeNumerals(Token word) {
    String letters = word.folded();
    String accented = word.lower();
    return letters.length() > 1
        && accented.length() > 1
        && (folded.mayBeginWithNumeral(letters) || exact.mayBeginWithNumeral(accented))
        && (folded.mayEndWithNumeral(letters) || exact.mayEndWithNumeral(accented));
  }

  /** Whether the rest of a word is one that begins a phrase. */
  boolean beginsWithRest(String lower, int from, String foldedWord, int foldedFrom) {
    return folded.holdsRest(foldedWord, foldedFrom) || exact.holdsRest(lower, from);
  }

  /**
   * Where the longest part of a word ends that by itself has one of the roles, or -1.
   *
   * @param lower as long as {@code foldedWord}
   */
  int longestPart(String lower, String foldedWord, int from, long roles) {
    return Math.max(folded.longest(foldedWord, from, roles), exact.longest(lower, from, roles));
  }

  /** The longest phrase of a role that begins at a lexeme, or null. */
  Match at(Lexemes lexemes, int begin, Role role) {
    boolean may =
        begin >= 0
            && begin < lexemes.size()
            && (roles & role.bit()) != 0
            && lexemes.get(begin).spelled().begins(role.bit());
    if (!may) {
      return null;
    }
    return new Search(lexemes, role, true).match(begin);
  }

  /** The longest phrase of a role that ends before a lexeme, or null. */
  Match before(Lexemes lexemes, int end, Role role) {
    boolean may =
        end > 0
            && end <= lexemes.size()
            && (roles & role.bit()) != 0
            && lexemes.get(end - 1).spelled().ends(role.bit());
    if (!may) {
      return null;
    }
    return new Search(lexemes, role, false).match(end);
  }

  private static final class Search {
    private final Lexemes lexemes;
    private final Role role;
    private final boolean forward;
    private Entry best;
    private int bestLength;

    Search(Lexemes lexemes, Role role, boolean forward) {
      this.lexemes = lexemes;
      this.role = role;
      this.forward = forward;
    }

    Match match(int anchor) {
      int start = forward ? anchor : anchor - 1;
      Spelled word = lexemes.get(start).spelled();
      begin(word.exact(), start);
      begin(word.cased(), start);
      begin(word.folded(), start);
      if (best == null) {
        return null;
      }
      int first = forward ? anchor : anchor - bestLength;
      return new Match(first, first + bestLength, best.value(), best.currency());
    }

    private void begin(Spelling spelling, int start) {
      if (spelling != null) {
        walk(forward ? spelling.forwards() : spelling.backwards(), start, 1);
      }
    }

    /** From a node of {@code length} words, the last of them at a lexeme. */
    private void walk(Spelling.Node node, int at, int length) {
      Entry entry = length > bestLength ? node.entry(role) : null;
      if (entry != null && standsAsPrinted(entry, at, length)) {
        best = entry;
        bestLength = length;
      }
      int next = forward ? at + 1 : at - 1;
      if (node.isLast()
          || next < 0
          || next >= lexemes.size()
          || lexemes.get(next).sentence() != lexemes.get(at).sentence()) {
        return;
      }
      Spelled word = lexemes.get(next).spelled();
      follow(node.next(word.exact()), next, length);
      follow(node.next(word.cased()), next, length);
      follow(node.next(word.folded()), next, length);
    }

    private void follow(Spelling.Node node, int at, int length) {
      if (node != null) {
        walk(node, at, length + 1);
      }
    }

    /** Where the rule has no blank the text must have none. */
    private boolean standsAsPrinted(Entry entry, int at, int length) {
      int first = forward ? at - length + 1 : at;
      for (int i = 1; i < length; i++) {
        if (lexemes.get(first + i).apart() && (entry.gaps() >> i & 1) == 0) {
          return false;
        }
      }
      return true;
    }
  }
}
