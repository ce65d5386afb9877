package org.pacstream.enrich.text;

import java.util.Set;
import java.util.stream.Collectors;

/** Words whose full stop does not end a sentence: {@code text/abbreviations.txt}. */
final class Abbreviations {
  private static final Set<String> WORDS =
      WordList.load("abbreviations.txt").stream()
          .map(Folding::fold)
          .collect(Collectors.toUnmodifiableSet());

  private Abbreviations() {}

  static boolean contains(String folded) {
    return WORDS.contains(folded);
  }
}
