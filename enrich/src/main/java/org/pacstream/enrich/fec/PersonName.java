package org.pacstream.enrich.fec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pacstream.enrich.fec.BulkFile.BadRow;

/**
 * A person's name as the FEC files it, "KENNEDY, ROBERT F JR (BOBBY)", in its parts.
 *
 * @param surname in capitals as people write them
 * @param given first name, then further ones and initials; empty when not told
 * @param nicknames may be empty
 * @param suffix "Jr.", "III"; empty when there is none
 */
record PersonName(String surname, List<String> given, List<String> nicknames, String suffix) {
  private static final int LONGEST = 200;
  private static final Pattern NICKNAME = Pattern.compile("[(\"“]([^()\"“”]+)[)\"”]");
  private static final Set<String> TITLES =
      Set.of(
          "MR", "MRS", "MS", "MISS", "DR", "REV", "HON", "SEN", "REP", "GOV", "COL", "LTCOL", "GEN",
          "CAPT", "MAJ", "LT", "SGT", "JUDGE", "ESQ", "MD", "PHD", "DDS", "DVM", "RN", "CPA", "JD");
  private static final Set<String> SUFFIXES = Set.of("JR", "SR", "II", "III", "IV");

  /** Small in many people's own spelling. */
  private static final Set<String> PARTICLES =
      Set.of("de", "da", "del", "della", "di", "van", "von", "der", "den", "la", "el", "du");

  PersonName {
    given = List.copyOf(given);
    nicknames = List.copyOf(nicknames);
  }

  static PersonName of(String filed) {
    if (filed.isBlank() || filed.length() > LONGEST) {
      throw new BadRow(filed.isBlank() ? "no name" : "a name of " + filed.length() + " letters");
    }
    List<String> nicknames =
        NICKNAME.matcher(filed).results().map(one -> written(one.group(1).strip())).toList();
    String plain = NICKNAME.matcher(filed).replaceAll(" ");
    int comma = plain.indexOf(',');
    List<String> before = words(comma < 0 ? plain : plain.substring(0, comma));
    List<String> behind = words(comma < 0 ? "" : plain.substring(comma + 1));
    String suffix =
        java.util.stream.Stream.concat(before.stream().skip(1), behind.stream())
            .map(PersonName::bare)
            .filter(SUFFIXES::contains)
            .findFirst()
            .map(PersonName::suffix)
            .orElse("");
    List<String> names = before.stream().filter(word -> isName(before, word)).toList();
    List<String> given = behind.stream().filter(word -> isName(List.of(), word)).toList();
    if (comma < 0 && names.size() > 1) {
      given = names.subList(0, names.size() - 1);
      names = names.subList(names.size() - 1, names.size());
    }
    if (names.isEmpty()) {
      throw new BadRow("name \"" + filed + "\" has no surname");
    }
    return new PersonName(
        written(String.join(" ", names)),
        given.stream().map(PersonName::writtenGiven).toList(),
        nicknames,
        suffix);
  }

  private static List<String> words(String part) {
    return Arrays.stream(part.replace(',', ' ').strip().split("\\s+"))
        .filter(word -> word.chars().anyMatch(Character::isLetter))
        .toList();
  }

  private static boolean isName(List<String> surnames, String word) {
    boolean only = surnames.size() == 1;
    return only || !TITLES.contains(bare(word)) && !SUFFIXES.contains(bare(word));
  }

  private static String bare(String word) {
    return word.replace(".", "").toUpperCase(Locale.ROOT);
  }

  private static String suffix(String bare) {
    return bare.length() == 2 && bare.endsWith("R") ? Capitals.ofName(bare) + "." : bare;
  }

  private static String written(String words) {
    return Arrays.stream(words.split("\\s+"))
        .map(Capitals::ofName)
        .collect(Collectors.joining(" "));
  }

  private static String writtenGiven(String word) {
    String name = Capitals.ofName(word);
    return bare(word).length() == 1 ? bare(word) + "." : name;
  }

  /** Whether it can be told from a word: a surname by itself cannot. */
  boolean isPrintable() {
    return !given.isEmpty();
  }

  /** "Robert Kennedy Jr.": what people call a person. */
  String shortest() {
    return joined(first(), surname, suffix);
  }

  /** Every form that is likely to be printed, the shortest first. */
  List<String> forms() {
    var forms = new LinkedHashSet<String>();
    forms.add(shortest());
    if (isPrintable()) {
      String all = String.join(" ", given);
      forms.add(joined(all, surname, suffix));
      forms.add(joined(first(), surname, ""));
      forms.add(joined(all, surname, ""));
      if (isInitial(given.get(0)) && given.size() > 1) {
        forms.add(joined(given.get(1), surname, ""));
      }
      nicknames.forEach(name -> forms.add(joined(name, surname, "")));
      List.copyOf(forms).forEach(form -> forms.add(withSmallParticles(form)));
    }
    return List.copyOf(forms);
  }

  /** "Greg", but "W. Gregory". */
  private String first() {
    if (given.isEmpty()) {
      return "";
    }
    boolean initial = isInitial(given.get(0)) && given.size() > 1;
    return initial ? given.get(0) + " " + given.get(1) : given.get(0);
  }

  private static boolean isInitial(String name) {
    return name.length() == 2 && name.endsWith(".");
  }

  private static String joined(String first, String surname, String suffix) {
    return (first + " " + surname + " " + suffix).strip().replaceAll("\\s+", " ");
  }

  /** "Monica de la Cruz" for "Monica De La Cruz". */
  private static String withSmallParticles(String form) {
    var words = new ArrayList<>(Arrays.asList(form.split(" ")));
    for (int i = 1; i + 1 < words.size(); i++) {
      String small = words.get(i).toLowerCase(Locale.ROOT);
      if (PARTICLES.contains(small)) {
        words.set(i, small);
      }
    }
    return String.join(" ", words);
  }

  /** The same for everyone who may be meant by it. */
  String key() {
    String name = given.isEmpty() ? "" : given.get(0);
    return (surname + "|" + name + "|" + suffix).toLowerCase(Locale.ROOT);
  }

  /** Middle names do not contradict each other. */
  boolean mayBe(PersonName other) {
    if (!isPrintable() || !key().equals(other.key())) {
      return false;
    }
    if (given.size() == 1 || other.given.size() == 1) {
      return true;
    }
    String mine = given.get(1);
    String its = other.given.get(1);
    boolean initials = isInitial(mine) || isInitial(its);
    return initials ? mine.charAt(0) == its.charAt(0) : mine.equalsIgnoreCase(its);
  }
}
