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
 * @param capital which of them begin with a capital letter
 * @param exact written in capitals throughout: text must be, too
 * @param language ISO 639-1; null for every language
 * @param from null when valid since ever
 * @param until exclusive; null when still valid
 */
record Name(
    CatalogueEntry entry,
    String text,
    List<String> words,
    List<Boolean> capital,
    boolean exact,
    String language,
    Instant from,
    Instant until) {
  private static final int LONGEST_ACRONYM = 6;

  static Name of(
      CatalogueEntry entry, String printed, String language, Instant from, Instant until) {
    List<Unit> units = Unit.of(Text.of(TextField.UNKNOWN, printed));
    var words = new ArrayList<String>(units.size());
    var capital = new ArrayList<Boolean>(units.size());
    for (Unit unit : units) {
      words.add(unit.key());
      capital.add(unit.upper());
    }
    return new Name(
        entry,
        printed,
        List.copyOf(words),
        List.copyOf(capital),
        units.size() == 1 && isAcronym(printed),
        language,
        from,
        until);
  }

  private static boolean isAcronym(String printed) {
    return printed.length() <= LONGEST_ACRONYM
        && printed.chars().allMatch(letter -> Character.isUpperCase(letter));
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
      if (capital.get(i) && unit.cased() && !unit.upper()) {
        return false;
      }
    }
    Unit first = units.get(begin);
    return !exact || source.original().substring(first.begin(), first.end()).equals(text);
  }
}
