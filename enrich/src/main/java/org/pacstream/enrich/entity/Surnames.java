package org.pacstream.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The surnames of an entry, one of each script it is printed in: an article needs one or two. */
final class Surnames {
  private final List<Name> all;

  /** Those of no language. */
  private final List<Name> everywhere;

  /** By language, for those that have one of their own. */
  private final Map<String, List<Name>> own = new HashMap<>();

  Surnames(List<Name> all) {
    this.all = List.copyOf(all);
    this.everywhere = all.stream().filter(name -> name.language() == null).toList();
    for (Name name : all) {
      if (name.language() != null) {
        own.computeIfAbsent(name.language(), language -> printedIn(language));
      }
    }
  }

  private List<Name> printedIn(String language) {
    return all.stream().filter(name -> name.printedIn(language)).toList();
  }

  List<Name> all() {
    return all;
  }

  /** Those {@linkplain Name#printedIn printed in} a language. */
  List<Name> in(String language) {
    return "und".equals(language) ? all : own.getOrDefault(language, everywhere);
  }
}
