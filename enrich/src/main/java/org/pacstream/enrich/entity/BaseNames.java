package org.pacstream.enrich.entity;

import java.util.List;

/**
 * Names of people as a case left them, in a language that writes Latin letters and inflects foreign
 * names: Polish "Brada Schimela" is Brad Schimel.
 */
final class BaseNames {
  private static final int SHORTEST = 3;

  private final GivenNames givenNames;
  private final WordForms forms;

  BaseNames(GivenNames givenNames, WordForms forms) {
    this.givenNames = givenNames;
    this.forms = forms;
  }

  /** The name it is a case of; the printed one in another language, or where none is known. */
  String of(String printed, String language) {
    int blank = printed.indexOf(' ');
    List<List<String>> cases = forms.in(language).maleEndings();
    if (cases.isEmpty() || blank < 0) {
      return printed;
    }
    String first = printed.substring(0, blank);
    if (givenNames.contains(GivenNames.folded(first))) {
      return printed;
    }
    for (List<String> endings : cases) {
      for (String ending : endings) {
        String base = without(first, ending, 2);
        if (base != null && givenNames.isMale(base)) {
          return base + surname(printed.substring(blank), endings);
        }
      }
    }
    return printed;
  }

  private static String surname(String rest, List<String> endings) {
    for (String ending : endings) {
      String base = without(rest, ending, SHORTEST + 1);
      if (base != null) {
        return base;
      }
    }
    return rest;
  }

  private static String without(String word, String ending, int shortest) {
    int length = word.length() - ending.length();
    return length >= shortest && word.endsWith(ending) ? word.substring(0, length) : null;
  }
}
