package org.pacstream.enrich.entity;

import java.time.Instant;
import java.util.List;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.TextField;

/**
 * One printed form of an entry, ready to be compared with text.
 *
 * @param words its words as units compare them
 * @param capitals a bit for each of the first 64 that begins with a capital letter, from the lowest
 *     on
 * @param exact written in capitals throughout: text must be, too
 * @param language ISO 639-1; null for every language
 * @param from null when valid since ever
 * @param until exclusive; null when still valid
 */
record Name(
    CatalogueEntry entry,
    String text,
    List<String> words,
    long capitals,
    boolean exact,
    String language,
    Instant from,
    Instant until) {
  private static final int LONGEST_ACRONYM = 6;

  static Name of(
      CatalogueEntry entry, String printed, String language, Instant from, Instant until) {
    Units units = Units.of(Text.of(TextField.UNKNOWN, printed));
    long capitals = 0;
    for (int i = 0; i < Math.min(units.size(), Long.SIZE); i++) {
      capitals |= units.isUpper(i) ? 1L << i : 0;
    }
    return new Name(
        entry,
        printed,
        units.keys(),
        capitals,
        units.size() == 1 && isAcronym(printed),
        language,
        from,
        until);
  }

  private static boolean isAcronym(String printed) {
    return printed.length() <= LONGEST_ACRONYM
        && printed.chars().allMatch(letter -> Character.isUpperCase(letter));
  }

  /** Whether it begins with a capital letter. */
  boolean isCapital() {
    return (capitals & 1) != 0;
  }

  boolean validAt(Instant time) {
    return (from == null || !time.isBefore(from)) && (until == null || time.isBefore(until));
  }

  /** An unknown language ("und") may be any. */
  boolean printedIn(String articleLanguage) {
    return language == null || language.equals(articleLanguage) || "und".equals(articleLanguage);
  }

  /** Whether the capitals of a text are those of the name; true where a script has none. */
  boolean writtenLike(Source source, int begin) {
    for (int i = 0; i < Math.min(words.size(), Long.SIZE); i++) {
      if ((capitals & 1L << i) != 0 && source.isCased(begin + i) && !source.isUpper(begin + i)) {
        return false;
      }
    }
    return !exact || source.printed(begin, begin + 1).equals(text);
  }
}
