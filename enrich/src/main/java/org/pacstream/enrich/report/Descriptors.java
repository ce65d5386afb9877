package org.pacstream.enrich.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which names an article has described by which words: "Fairshake, the industry's super PAC". */
final class Descriptors {
  private final Map<String, Set<String>> names = new HashMap<>();

  void add(String words, Who who) {
    names.computeIfAbsent(words, absent -> new HashSet<>()).add(who.name());
  }

  /** True also for words that have described no one yet. */
  boolean fits(String words, Who who) {
    Set<String> described = names.get(words);
    return described == null || described.contains(who.name());
  }
}
