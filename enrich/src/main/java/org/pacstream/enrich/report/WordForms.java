package org.pacstream.enrich.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  private final List<String> prefixes;

  WordForms(List<String> prefixes) {
    this.prefixes = List.copyOf(prefixes);
  }

  /**
   * With its accents folded, except in the shortest words, which they tell apart ("e", "è"), and
   * with one kind of apostrophe.
   */
  static String plain(Token token) {
    boolean word = token.kind() == Token.Kind.WORD;
    if (word && token.lower().length() <= SHORT) {
      return token.lower();
    }
    if (token.kind() == Token.Kind.IDEOGRAPH) {
      return TraditionalCharacters.simplified(token.folded());
    }
    return switch (token.folded()) {
      case "’", "ʼ", "`" -> "'";
      default -> token.folded();
    };
  }

  Set<String> of(Token token) {
    String word = plain(token);
    if (prefixes.isEmpty() || token.kind() != Token.Kind.WORD) {
      return Set.of(word);
    }
    var forms = new LinkedHashSet<String>();
    forms.add(word);
    for (String rule : prefixes) {
      int arrow = rule.indexOf('>');
      String prefix = arrow < 0 ? rule : rule.substring(0, arrow);
      String instead = arrow < 0 ? "" : rule.substring(arrow + 1);
      if (word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST_REST) {
        forms.add(instead + word.substring(prefix.length()));
      }
    }
    return forms;
  }
}
