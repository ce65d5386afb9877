package org.pacstream.enrich.money;

import java.util.Map;
import org.pacstream.enrich.text.Token;

/**
 * The spellings of the rules that a word of a text agrees with; null where none does.
 *
 * @param exact with its accents
 * @param cased with its accents and letter case
 * @param folded without accents
 * @param begins the roles of phrases that begin with one of them, as bits
 * @param ends the roles of phrases that end with one of them, as bits
 * @param alone the roles that one of them has by itself, as bits
 * @param variants what words agree with that differ in accents or letter case alone, or null
 */
record Spelled(
    Spelling exact,
    Spelling cased,
    Spelling folded,
    long begins,
    long ends,
    long alone,
    Variants variants) {
  static final Spelled UNKNOWN = new Spelled(null, null, null, 0, 0, 0, null);

  /**
   * Spellings of words that look the same without accents.
   *
   * @param exact by the words with their accents
   * @param cased by the words with their accents and letter case
   */
  record Variants(Map<String, Spelled> exact, Map<String, Spelling> cased) {
    boolean mayBegin(long roles) {
      return exact.values().stream().anyMatch(spelled -> spelled.begins(roles))
          || cased.values().stream().anyMatch(spelling -> (spelling.begins() & roles) != 0);
    }
  }

  static Spelled of(Spelling exact, Spelling cased, Spelling folded) {
    long begins = 0;
    long ends = 0;
    long alone = 0;
    for (Spelling spelling : new Spelling[] {exact, cased, folded}) {
      if (spelling != null) {
        begins |= spelling.begins();
        ends |= spelling.ends();
        alone |= spelling.alone();
      }
    }
    return new Spelled(exact, cased, folded, begins, ends, alone, null);
  }

  /** For words of which some are spelled with accents or in their letter case. */
  Spelled with(Map<String, Spelled> accented, Map<String, Spelling> inCase) {
    return accented.isEmpty() && inCase.isEmpty()
        ? this
        : new Spelled(exact, cased, folded, begins, ends, alone, new Variants(accented, inCase));
  }

  /**
   * Of a word that agrees with this one but for accents and letter case.
   *
   * @param original the text that prints it
   */
  Spelled printed(String original, Token word) {
    if (variants == null) {
      return this;
    }
    Spelled accented = variants.exact().getOrDefault(word.lower(), this);
    if (variants.cased().isEmpty()) {
      return accented;
    }
    Spelling inCase = variants.cased().get(original.substring(word.begin(), word.end()));
    return inCase == null ? accented : of(accented.exact(), inCase, folded);
  }

  /** Whether a word that looks like this without accents may begin a phrase of the roles. */
  boolean mayBegin(long roles) {
    return begins(roles) || variants != null && variants.mayBegin(roles);
  }

  boolean isKnown() {
    return folded != null || exact != null || cased != null;
  }

  boolean begins(long roles) {
    return (begins & roles) != 0;
  }

  boolean ends(long roles) {
    return (ends & roles) != 0;
  }

  boolean isAlone(long roles) {
    return (alone & roles) != 0;
  }
}
