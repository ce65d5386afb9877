package org.pacstream.enrich.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;
import org.pacstream.schemas.TextField;

/**
 * Takes the phrases of a language in. Phrases are compared without accents; one written with {@code
 * =} in front keeps its accents, one with {@code @} its letter case.
 */
final class LexiconBuilder {
  private static final String EXACT = "=";
  private static final String CASED = "@";

  /** The spellings of the rules that look the same without accents. */
  private static final class Word {
    final Map<String, Spelling> exact = new HashMap<>(2);
    final Map<String, Spelling> cased = new HashMap<>(2);
    Spelling folded;

    Spelling folded() {
      folded = folded == null ? new Spelling() : folded;
      return folded;
    }

    Spelled spelled() {
      Map<String, Spelled> accented =
          exact.entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      Map.Entry::getKey, entry -> Spelled.of(entry.getValue(), null, folded)));
      return Spelled.of(null, null, folded).with(accented, Map.copyOf(cased));
    }
  }

  private final Map<String, Word> words = new HashMap<>();
  private final Spellings folded = new Spellings();
  private final Spellings exact = new Spellings();
  private final boolean accents;
  private long roles;

  /**
   * @param accents every phrase keeps its accents
   */
  LexiconBuilder(boolean accents) {
    this.accents = accents;
  }

  Lexicon build() {
    var spelled = new HashMap<String, Spelled>();
    words.forEach((folded, word) -> spelled.put(folded, word.spelled()));
    return new Lexicon(spelled, folded, exact, roles);
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
      Word known = words.computeIfAbsent(token.folded(), unused -> new Word());
      if (isCased) {
        String word = printed.substring(token.begin(), token.end());
        spellings.add(known.cased.computeIfAbsent(word, unused -> new Spelling()));
      } else if (isExact || accents) {
        spellings.add(known.exact.computeIfAbsent(token.lower(), unused -> new Spelling()));
      } else {
        spellings.add(known.folded());
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
    roles |= role.bit();
    insert(spellings, role, new Lexicon.Entry(value, currency, gaps));
  }

  private static void insert(List<Spelling> spellings, Role role, Lexicon.Entry entry) {
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
}
