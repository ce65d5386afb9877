package org.pacstream.enrich.text;

import java.util.Set;
import java.util.stream.Collectors;

/** Words printed with a full stop that need not end a sentence, by what follows them. */
final class Abbreviations {
  private static final Set<String> BEFORE_NAMES = folded("abbreviations-before-names.txt");
  private static final Set<String> BEFORE_FIGURES = folded("abbreviations-before-figures.txt");
  private static final Set<String> OF_NAMES = folded("abbreviations-of-names.txt");
  private static final Set<String> STARTERS = WordList.load("sentence-starters.txt");

  private Abbreviations() {}

  /** Sen., Mr., Mio.: a name or noun follows. */
  static boolean isBeforeName(String folded) {
    return BEFORE_NAMES.contains(folded);
  }

  /** No., Sept., млн.: a figure or a small letter follows. */
  static boolean isBeforeFigure(String folded) {
    return BEFORE_FIGURES.contains(folded);
  }

  /** Inc., Tenn.: anything may follow. */
  static boolean isOfName(String folded) {
    return OF_NAMES.contains(folded);
  }

  /** Whether a word, as printed, begins sentences rather than names. */
  static boolean isStarter(String printed) {
    return STARTERS.contains(printed);
  }

  private static Set<String> folded(String file) {
    return WordList.load(file).stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
  }
}
