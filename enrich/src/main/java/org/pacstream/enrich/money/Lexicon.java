package org.pacstream.enrich.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;
import org.pacstream.schemas.TextField;

/**
 * The phrases of a language by what they do, found by their longest match forwards from a lexeme or
 * backwards to one. Phrases are compared without accents; one written with {@code =} in front keeps
 * its accents, one with {@code @} its letter case.
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

  /** The spellings of the rules that look the same without accents. */
  private static final class Variants {
    final Map<String, Spelling> exact = new HashMap<>(2);
    final Map<String, Spelling> cased = new HashMap<>(2);
    Spelling folded;
    Spelled plain = Spelled.UNKNOWN;
  }

  private static final String EXACT = "=";
  private static final String CASED = "@";

  private static final long NUMERIC =
      Role.bits(Role.NUMBER, Role.ARTICLE, Role.HUNDRED, Role.WHOLE, Role.FRACTION, Role.PLUS);

  private final Map<String, Variants> words = new HashMap<>();
  private final Spellings folded = new Spellings();
  private final Spellings exact = new Spellings();
  private final boolean accents;

  /**
   * @param accents every phrase keeps its accents
   */
  Lexicon(boolean accents) {
    this.accents = accents;
  }

  void add(Role role, String phrase) {
    add(role, phrase, null, null);
  }

  /**
   * The first entry for a role and phrase stays.
   *
   * @throws IllegalArgumentException of a phrase without a word or sign
   */
  void add(Role role, String phrase, BigDecimal value, String currency) {
    boolean isCased = phrase.startsWith(CASED) && phrase.length() > 1;
    boolean isExact = phrase.startsWith(EXACT) && phrase.length() > 1;
    String printed = isCased || isExact ? phrase.substring(1) : phrase;
    List<Token> tokens = Text.of(TextField.BODY, printed).tokens();
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("\"" + phrase + "\" holds no word or sign");
    }
    var spellings = new ArrayList<Spelling>(tokens.size());
    long gaps = 0;
    for (Token token : tokens) {
      Variants variants = words.computeIfAbsent(token.folded(), unused -> new Variants());
      if (isCased) {
        String word = printed.substring(token.begin(), token.end());
        spellings.add(variants.cased.computeIfAbsent(word, unused -> new Spelling()));
      } else if (isExact || accents) {
        spellings.add(variants.exact.computeIfAbsent(token.lower(), unused -> new Spelling()));
      } else {
        if (variants.folded == null) {
          variants.folded = new Spelling();
          variants.plain = new Spelled(null, null, variants.folded);
        }
        spellings.add(variants.folded);
      }
      if (token.index() > 0 && token.begin() > tokens.get(token.index() - 1).end()) {
        gaps |= 1L << token.index();
      }
    }
    Spelling first = spellings.get(0);
    if (!isCased) {
      Token word = tokens.get(0);
      long alone = tokens.size() == 1 ? role.bit() : 0;
      if (isExact || accents) {
        exact.add(word.lower(), first, alone);
      } else {
        folded.add(word.folded(), first, alone);
      }
    }
    insert(spellings, role, new Entry(value, currency, gaps));
  }

  private static void insert(List<Spelling> spellings, Role role, Entry entry) {
    int last = spellings.size() - 1;
    spellings.get(0).begin(role);
    spellings.get(last).end(role);
    if (last == 0) {
      spellings.get(0).standAlone(role);
    }
    Spelling.Node forwards = spellings.get(0).forwards();
    Spelling.Node backwards = spellings.get(last).backwards();
    for (int i = 1; i <= last; i++) {
      forwards = forwards.grow(spellings.get(i));
      backwards = backwards.grow(spellings.get(last - i));
    }
    forwards.put(role, entry);
    backwards.put(role, entry);
  }

  /**
   * How the rules spell a word.
   *
   * @param original the text that prints it from {@code begin} to {@code end}
   */
  Spelled spelled(String original, int begin, int end, String lower, String foldedWord) {
    Variants variants = words.get(foldedWord);
    if (variants == null) {
      return Spelled.UNKNOWN;
    }
    if (variants.exact.isEmpty() && variants.cased.isEmpty()) {
      return variants.plain;
    }
    Spelling accented = variants.exact.get(lower);
    Spelling printed =
        variants.cased.isEmpty() ? null : variants.cased.get(original.substring(begin, end));
    return accented == null && printed == null
        ? variants.plain
        : new Spelled(accented, printed, variants.folded);
  }

  /** Whether a number in words may begin with a lexeme. */
  static boolean beginsNumber(Lexeme lexeme) {
    return lexeme.spelled().begins(NUMERIC);
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
  Match at(List<Lexeme> lexemes, int begin, Role role) {
    if (begin < 0 || begin >= lexemes.size() || !lexemes.get(begin).spelled().begins(role.bit())) {
      return null;
    }
    return new Search(lexemes, role, true).match(begin);
  }

  /** The longest phrase of a role that ends before a lexeme, or null. */
  Match before(List<Lexeme> lexemes, int end, Role role) {
    if (end <= 0 || end > lexemes.size() || !lexemes.get(end - 1).spelled().ends(role.bit())) {
      return null;
    }
    return new Search(lexemes, role, false).match(end);
  }

  private static final class Search {
    private final List<Lexeme> lexemes;
    private final Role role;
    private final boolean forward;
    private Entry best;
    private int bestLength;

    Search(List<Lexeme> lexemes, Role role, boolean forward) {
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
