package org.pacstream.enrich.report;

import java.util.Arrays;
import java.util.List;
import org.pacstream.enrich.text.Token;
import org.pacstream.enrich.text.TraditionalCharacters;

/**
 * The forms under which a printed word may stand in a rule: itself, and itself without the letters
 * that a language writes onto the beginning of words, as Arabic does with "and", "by" and "the".
 */
final class WordForms {
  private static final int SHORT = 2;
  private static final Prefix[] NO_PREFIXES = {};

  /** By first letter, counted from the lowest, in their order in the rule file. */
  private final Prefix[][] prefixes;

  private final char lowest;
  private final boolean keepsAccents;

  /**
   * For one language.
   *
   * @param keepsAccents true where other accents make another word (Vietnamese "chi", "chỉ")
   */
  WordForms(List<String> prefixes, boolean keepsAccents) {
    this.keepsAccents = keepsAccents;
    char low = Character.MAX_VALUE;
    char high = 0;
    for (String prefix : prefixes) {
      low = (char) Math.min(low, prefix.charAt(0));
      high = (char) Math.max(high, prefix.charAt(0));
    }
    this.lowest = low;
    this.prefixes = new Prefix[Math.max(0, high - low + 1)][];
    Arrays.setAll(this.prefixes, i -> beginningWith((char) (lowest + i), prefixes));
  }

  private static Prefix[] beginningWith(char letter, List<String> prefixes) {
    return prefixes.stream()
        .filter(prefix -> prefix.charAt(0) == letter)
        .map(Prefix::of)
        .toArray(Prefix[]::new);
  }

  /** Letters before a word, and what stands for them where they are taken off: "ab>c", "ab". */
  record Prefix(String letters, String instead) {
    private static final int SHORTEST_REST = 2;

    private static Prefix of(String written) {
      int arrow = written.indexOf('>');
      return arrow < 0
          ? new Prefix(written, "")
          : new Prefix(written.substring(0, arrow), written.substring(arrow + 1));
    }

    boolean isOn(String word) {
      return word.length() - letters.length() >= SHORTEST_REST && word.startsWith(letters);
    }
  }

  /**
   * With its accents folded, except in the shortest words, which they tell apart ("e", "è"), and
   * with one kind of apostrophe.
   */
  String plain(Token token) {
    return switch (token.kind()) {
      case WORD -> keepsAccents || token.lower().length() <= SHORT ? token.lower() : token.folded();
      case IDEOGRAPH -> TraditionalCharacters.simplified(token.folded());
      case SIGN -> isApostrophe(token.folded()) ? "'" : token.folded();
      case NUMBER -> token.folded();
    };
  }

  private static boolean isApostrophe(String sign) {
    if (sign.length() != 1) {
      return false;
    }
    char letter = sign.charAt(0);
    return letter == '’' || letter == 'ʼ' || letter == '`';
  }

  /** The prefixes that begin as a plain word does, of which some may be on it. */
  Prefix[] prefixesLike(String word) {
    int place = word.isEmpty() ? -1 : word.charAt(0) - lowest;
    return place >= 0 && place < prefixes.length ? prefixes[place] : NO_PREFIXES;
  }
}
