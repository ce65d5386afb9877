package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pacstream.enrich.text.Token;
import org.pacstream.enrich.text.TraditionalCharacters;

/**
 * The forms under which a printed word may stand in a rule: itself, and itself without the letters
 * that a language writes onto the beginning of words, as Arabic does with "and", "by" and "the". A
 * prefix "ab>c" leaves "c" where "ab" was taken off.
 */
final class WordForms {
  private static final int SHORTEST_REST = 2;
  private static final int SHORT = 2;

  private final List<Prefix> prefixes;
  private final String firstLetters;
  private final boolean keepsAccents;

  /**
   * For one language.
   *
   * @param keepsAccents true where other accents make another word (Vietnamese "chi", "chỉ")
   */
  WordForms(List<String> prefixes, boolean keepsAccents) {
    this.keepsAccents = keepsAccents;
    this.prefixes = prefixes.stream().map(Prefix::of).toList();
    this.firstLetters =
        prefixes.stream()
            .map(prefix -> prefix.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());
  }

  /** Letters before a word, and what stands for them where they are taken off. */
  private record Prefix(String letters, String instead) {
    static Prefix of(String written) {
      int arrow = written.indexOf('>');
      return arrow < 0
          ? new Prefix(written, "")
          : new Prefix(written.substring(0, arrow), written.substring(arrow + 1));
    }

    boolean isOn(String word) {
      return word.startsWith(letters) && word.length() - letters.length() >= SHORTEST_REST;
    }

    String takenOff(String word) {
      return instead + word.substring(letters.length());
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
    return sign.equals("’") || sign.equals("ʼ") || sign.equals("`");
  }

  /** Whether a plain word may have other forms. */
  boolean isPrefixed(String word) {
    return !word.isEmpty() && firstLetters.indexOf(word.charAt(0)) >= 0;
  }

  /** The forms that a plain word has besides itself. */
  List<String> behindPrefixes(String word) {
    var forms = new ArrayList<String>();
    for (Prefix prefix : prefixes) {
      if (prefix.isOn(word)) {
        forms.add(prefix.takenOff(word));
      }
    }
    return forms;
  }
}
