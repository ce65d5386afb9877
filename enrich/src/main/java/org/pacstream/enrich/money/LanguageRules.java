package org.pacstream.enrich.money;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacstream.enrich.text.Folding;

/** The rules of one language, with the signs all languages share, ready to match. */
final class LanguageRules {
  final RuleFile file;
  final Lexicon lexicon;
  final char decimal;
  final RuleFile.Bare bare;
  final Clitic[] clitics;

  /** A bit for the first letter of each, which other letters have too. */
  private final long cliticLetters;

  final Map<String, List<String>> localDollar;

  private final String name;
  private final Set<BigDecimal> scales;
  private final boolean hundredsStand;

  /** Letters glued before a word. */
  record Clitic(char first, String lower, String folded) {
    static Clitic of(String letters) {
      return new Clitic(letters.charAt(0), letters, Folding.folded(letters));
    }
  }

  private LanguageRules(String name, RuleFile file, RuleFile signs) {
    this.name = name;
    this.file = file;
    this.decimal = decimal(file.decimal());
    this.bare = file.bare() == null ? RuleFile.Bare.NEVER : file.bare();
    this.clitics =
        RulePhrases.orNone(file.clitics()).stream().map(Clitic::of).toArray(Clitic[]::new);
    long letters = 0;
    for (Clitic clitic : clitics) {
      letters |= 1L << clitic.first();
    }
    this.cliticLetters = letters;
    this.localDollar = file.localDollar() == null ? Map.of() : file.localDollar();
    this.scales =
        RulePhrases.orNone(file.scales()).values().stream()
            .filter(Objects::nonNull)
            .map(BigDecimal::stripTrailingZeros)
            .collect(Collectors.toUnmodifiableSet());
    this.hundredsStand = scales.contains(BigDecimal.valueOf(10_000).stripTrailingZeros());
    var phrases = new RulePhrases(name, new LexiconBuilder(file.accents()));
    phrases.addAll(file);
    if (signs != null) {
      phrases.addAll(signs);
    }
    this.lexicon = phrases.lexicon();
  }

  /** Whether a word may begin with a clitic, for all that its first letter tells at once. */
  boolean mayBeginWithClitic(String lower) {
    return !lower.isEmpty() && (cliticLetters & 1L << lower.charAt(0)) != 0;
  }

  /**
   * @throws IllegalArgumentException naming file and key
   */
  static LanguageRules load(String language) {
    return new LanguageRules(language + ".yaml", read(language), read("signs"));
  }

  /** The shared signs alone. */
  static LanguageRules shared() {
    return new LanguageRules("signs.yaml", read("signs"), null);
  }

  static LanguageRules of(String name, RuleFile file) {
    return new LanguageRules(name, file, read("signs"));
  }

  static RuleFile read(String language) {
    String name = language + ".yaml";
    try (InputStream yaml = LanguageRules.class.getResourceAsStream(name)) {
      if (yaml == null) {
        throw new IllegalArgumentException("no rule file money/" + name);
      }
      return RuleFile.read("money/" + name, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException("money/" + name, e);
    }
  }

  /** The values of the language's scales, without trailing zeros. */
  Set<BigDecimal> scales() {
    return scales;
  }

  /** Whether 百 and 千 count one without a figure, as where numbers go by ten thousands. */
  boolean hundredsStand() {
    return hundredsStand;
  }

  private char decimal(String sign) {
    if (sign == null || sign.equals(".")) {
      return '.';
    }
    if (sign.equals(",")) {
      return ',';
    }
    throw new IllegalArgumentException(
        "money/" + name + ": key decimal: \"" + sign + "\", expected \".\" or \",\"");
  }
}
