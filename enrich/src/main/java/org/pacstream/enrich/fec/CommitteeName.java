package org.pacstream.enrich.fec;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pacstream.enrich.fec.BulkFile.BadRow;

/**
 * A committee's name as people write it.
 *
 * @param forms every one that is likely to be printed, the whole name first
 */
record CommitteeName(List<String> forms) {
  private static final int LONGEST = 200;
  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern LEGAL_FORM = Pattern.compile(",? (Inc|LLC|Corp|Ltd)\\.?$");
  private static final Set<String> SMALL =
      Set.of("of", "for", "the", "and", "to", "in", "on", "at", "by", "a", "an", "with", "from");
  private static final Set<String> CAPITALS =
      Set.of(
          "PAC", "USA", "US", "U.S.", "GOP", "II", "III", "IV", "LLC", "LLP", "AFL-CIO", "UAW",
          "AIPAC", "IE", "AI", "AFSCME", "SEIU", "NEA", "AFT", "IBEW", "UFCW", "NRA", "COPE");
  private static final Set<String> WITHOUT_VOWELS =
      Set.of("MR", "MRS", "MS", "DR", "JR", "SR", "ST", "MT", "FT", "LTD", "MY", "WHY", "BY");

  CommitteeName {
    forms = List.copyOf(forms);
  }

  static CommitteeName of(String filed) {
    if (filed.chars().noneMatch(Character::isLetterOrDigit)) {
      throw new BadRow("name \"" + filed + "\" has no letter");
    }
    if (filed.length() > LONGEST) {
      throw new BadRow("a name of " + filed.length() + " letters");
    }
    String whole = written(filed);
    var forms = new LinkedHashSet<String>();
    forms.add(whole);
    String outside = IN_BRACKETS.matcher(whole).replaceAll(" ").strip().replaceAll("\\s+", " ");
    add(forms, outside);
    add(forms, LEGAL_FORM.matcher(outside).replaceAll(""));
    if (outside.startsWith("The ")) {
      add(forms, LEGAL_FORM.matcher(outside.substring(4)).replaceAll(""));
    }
    if (outside.indexOf(' ') < 0) {
      forms.add(outside + " PAC");
    }
    Matcher brackets = IN_BRACKETS.matcher(whole);
    while (brackets.find()) {
      add(forms, brackets.group(1).strip());
    }
    return new CommitteeName(List.copyOf(forms));
  }

  String name() {
    return forms.get(0);
  }

  /** A single word is no name that a text could be searched for. */
  private static void add(Set<String> forms, String form) {
    if (form.indexOf(' ') > 0) {
      forms.add(form);
    }
  }

  private static String written(String filed) {
    String text = filed.strip().replaceAll("\\s+", " ");
    if (!text.equals(text.toUpperCase(Locale.ROOT))) {
      return text;
    }
    var words = new StringBuilder();
    for (String word : text.split(" ")) {
      words.append(words.isEmpty() ? "" : " ").append(word(word, words.isEmpty()));
    }
    return words.toString();
  }

  private static String word(String word, boolean first) {
    int begin = 0;
    while (begin < word.length() && !Character.isLetterOrDigit(word.charAt(begin))) {
      begin++;
    }
    int end = word.length();
    while (end > begin && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, begin) + bare(word.substring(begin, end), first) + word.substring(end);
  }

  private static String bare(String word, boolean first) {
    String small = word.toLowerCase(Locale.ROOT);
    if (SMALL.contains(small) && !first) {
      return small;
    }
    if (word.equals("SUPERPAC")) {
      return "SuperPAC";
    }
    boolean spelt =
        word.length() > 1
            && word.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')
            && word.chars().noneMatch(letter -> "AEIOUY".indexOf(letter) >= 0)
            && !WITHOUT_VOWELS.contains(word);
    return CAPITALS.contains(word) || spelt ? word : Capitals.ofName(word);
  }
}
