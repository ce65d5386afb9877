package org.pacstream.enrich.text;

import java.util.Set;
import java.util.stream.Collectors;

/** Names of months that follow a day number with a full stop: {@code text/months.txt}. */
final class Months {
  private static final Set<String> NAMES =
      WordList.load("months.txt").stream()
          .map(Folding::fold)
          .collect(Collectors.toUnmodifiableSet());

  private Months() {}

  static boolean contains(String folded) {
    return NAMES.contains(folded);
  }
}
