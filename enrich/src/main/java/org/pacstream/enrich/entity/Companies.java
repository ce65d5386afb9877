package org.pacstream.enrich.entity;

import java.util.Set;
import org.pacstream.enrich.text.WordList;

/** Tells companies from advocacy groups, unions and institutes. */
final class Companies {
  private static final Set<String> OTHERS = WordList.load(Companies.class, "no-companies.txt");

  private Companies() {}

  static boolean isCompany(String name) {
    return !OTHERS.contains(name) && !OTHERS.contains(name.substring(name.lastIndexOf(' ') + 1));
  }
}
