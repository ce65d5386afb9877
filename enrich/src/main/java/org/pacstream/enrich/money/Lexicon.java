package org.pacstream.enrich.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacstream.enrich.text.Folding;
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

  private record Entry(BigDecimal value, String currency, long gaps) {}

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final Map<Role, Entry> entries = new HashMap<>();
  }

  private static final String EXACT = "=";
  private static final String CASED = "@";

  private static final Set<Role> NUMERIC =
      EnumSet.of(Role.NUMBER, Role.ARTICLE, Role.HUNDRED, Role.WHOLE, Role.FRACTION, Role.PLUS);

  private final Set<String> numberStarts = new HashSet<>();
  private final Node forwards = new Node();
  private final Node backwards = new Node();
  private final Set<String> single = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> exact = new HashSet<>();
  private final Set<String> cased = new HashSet<>();
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
    String words = isCased || isExact ? phrase.substring(1) : phrase;
    Text text = Text.of(TextField.BODY, words);
    List<Token> tokens = text.tokens();
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("\"" + phrase + "\" holds no word or sign");
    }
    var keys = new ArrayList<String>(tokens.size());
    long gaps = 0;
    for (Token token : tokens) {
      String printed = words.substring(token.begin(), token.end());
      keys.add(
          isCased ? CASED + printed : isExact || accents ? EXACT + token.lower() : token.folded());
      if (token.index() > 0 && token.begin() > tokens.get(token.index() - 1).end()) {
        gaps |= 1L << token.index();
      }
    }
    keys.stream().filter(key -> key.startsWith(EXACT)).forEach(exact::add);
    keys.stream().filter(key -> key.startsWith(CASED)).forEach(cased::add);
    var entry = new Entry(value, currency, gaps);
    insert(forwards, keys, role, entry);
    var reversed = new ArrayList<>(keys);
    Collections.reverse(reversed);
    insert(backwards, reversed, role, entry);
    if (NUMERIC.contains(role)) {
      numberStarts.add(keys.get(0));
    }
    single.add(keys.get(0));
    known.addAll(keys);
  }

  private static void insert(Node root, List<String> keys, Role role, Entry entry) {
    Node node = root;
    for (String key : keys) {
      node = node.next.computeIfAbsent(key, unused -> new Node());
    }
    node.entries.putIfAbsent(role, entry);
  }

  /** A word that begins a phrase. */
  boolean begins(String lower) {
    return single.contains(Folding.folded(lower)) || single.contains(EXACT + lower);
  }

  /** Whether a number in words may begin with a lexeme. */
  boolean beginsNumber(Lexeme lexeme) {
    return numberStarts.contains(lexeme.folded())
        || !exact.isEmpty() && numberStarts.contains(EXACT + lexeme.lower());
  }

  /** A word of any phrase. */
  boolean knows(Token token) {
    return known.contains(token.folded()) || known.contains(EXACT + token.lower());
  }

  /** A word that alone has one of the roles. */
  boolean isAlone(String lower, Role... roles) {
    return hasRole(forwards.next.get(Folding.folded(lower)), roles)
        || hasRole(forwards.next.get(EXACT + lower), roles);
  }

  private static boolean hasRole(Node node, Role... roles) {
    if (node != null) {
      for (Role role : roles) {
        if (node.entries.containsKey(role)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The longest phrase of a role that begins at a lexeme, or null. */
  Match at(List<Lexeme> lexemes, int begin, Role role) {
    Found found = new Found(lexemes, role, true);
    found.walk(forwards, begin, 0);
    return found.match(begin);
  }

  /** The longest phrase of a role that ends before a lexeme, or null. */
  Match before(List<Lexeme> lexemes, int end, Role role) {
    Found found = new Found(lexemes, role, false);
    found.walk(backwards, end - 1, 0);
    return found.match(end);
  }

  private final class Found {
    private final List<Lexeme> lexemes;
    private final Role role;
    private final int step;
    private Entry best;
    private int bestLength;

    Found(List<Lexeme> lexemes, Role role, boolean forward) {
      this.lexemes = lexemes;
      this.role = role;
      this.step = forward ? 1 : -1;
    }

    void walk(Node node, int at, int length) {
      if (length > bestLength && node.entries.containsKey(role)) {
        Entry entry = node.entries.get(role);
        if (standsAsPrinted(entry, at, length)) {
          best = entry;
          bestLength = length;
        }
      }
      if (node.next.isEmpty() || at < 0 || at >= lexemes.size()) {
        return;
      }
      Lexeme lexeme = lexemes.get(at);
      if (length > 0 && lexeme.sentence() != lexemes.get(at - step).sentence()) {
        return;
      }
      if (!exact.isEmpty() && exact.contains(EXACT + lexeme.lower())) {
        follow(node.next.get(EXACT + lexeme.lower()), at, length);
      }
      if (!cased.isEmpty() && cased.contains(CASED + lexeme.printed())) {
        follow(node.next.get(CASED + lexeme.printed()), at, length);
      }
      follow(node.next.get(lexeme.folded()), at, length);
    }

    private void follow(Node node, int at, int length) {
      if (node != null) {
        walk(node, at + step, length + 1);
      }
    }

    /** Where the rule has no blank the text must have none. */
    private boolean standsAsPrinted(Entry entry, int at, int length) {
      int first = step > 0 ? at - length : at + 1;
      for (int i = 1; i < length; i++) {
        if (lexemes.get(first + i).apart() && (entry.gaps() >> i & 1) == 0) {
          return false;
        }
      }
      return true;
    }

    Match match(int anchor) {
      if (best == null) {
        return null;
      }
      int first = step > 0 ? anchor : anchor - bestLength;
      return new Match(first, first + bestLength, best.value(), best.currency());
    }
  }
}
