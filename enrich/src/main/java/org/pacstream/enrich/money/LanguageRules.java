package org.pacstream.enrich.money;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacstream.enrich.text.Folding;

/** The rules of one language, with the signs all languages share, ready to match. */
final class LanguageRules {
  /** A power of two. */
  private static final int CLITIC_LETTERS = 64;

  final RuleFile file;
  final Lexicon lexicon;
  final char decimal;
  final RuleFile.Bare bare;

  /** By the last bits of their first letter, which other letters have too. */
  private final Clitic[][] clitics = new Clitic[CLITIC_LETTERS][0];

  final Map<String, List<String>> localDollar;

  private final String name;
  private final Set<BigDecimal> scales;
  private final boolean hundredsStand;

  /** Letters glued before a word. */
  record Clitic(String lower, String folded) {
    static Clitic of(String letters) {
      return new Clitic(letters, Folding.folded(letters));
    }
  }

  private LanguageRules(String name, RuleFile file, RuleFile signs) {
    this.name = name;
    this.file = file;
    this.decimal = decimal(file.decimal());
    this.bare = file.bare() == null ? RuleFile.Bare.NEVER : file.bare();
    for (String letters : RulePhrases.orNone(file.clitics())) {
      if (letters.isEmpty()) {
        throw new IllegalArgumentException(name + ": clitics: one without a letter");
      }
      int place = place(letters);
      clitics[place] = Arrays.copyOf(clitics[place], clitics[place].length + 1);
      clitics[place][clitics[place].length - 1] = Clitic.of(letters);
    }
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

  boolean hasClitics() {
    return !RulePhrases.orNone(file.clitics()).isEmpty();
  }

  /** Those that a word may begin with, for all that its first letter tells; in the file's order. */
  Clitic[] clitics(String lower) {
    return clitics[place(lower)];
  }

  private static int place(String lower) {
    return lower.isEmpty() ? 0 : lower.charAt(0) & CLITIC_LETTERS - 1;
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
