package org.pacstream.enrich.entity;

import java.time.Instant;
import java.util.ArrayList;
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
    List<Unit> units = Unit.of(Text.of(TextField.UNKNOWN, printed));
    var words = new ArrayList<String>(units.size());
    long capitals = 0;
    for (Unit unit : units) {
      capitals |= unit.upper() && words.size() < Long.SIZE ? 1L << words.size() : 0;
      words.add(unit.key());
    }
    return new Name(
        entry,
        printed,
        List.copyOf(words),
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
  boolean writtenLike(Text source, List<Unit> units, int begin) {
    for (int i = 0; i < words.size(); i++) {
      Unit unit = units.get(begin + i);
      if (i < Long.SIZE && (capitals & 1L << i) != 0 && unit.cased() && !unit.upper()) {
        return false;
      }
    }
    Unit first = units.get(begin);
    return !exact || source.original().substring(first.begin(), first.end()).equals(text);
  }
}
