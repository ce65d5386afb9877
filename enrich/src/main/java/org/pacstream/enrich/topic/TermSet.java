package org.pacstream.enrich.topic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pacstream.enrich.text.Folding;

/** Terms of one kind: whole words, beginnings of words, phrases, and signs of unspaced scripts. */
final class TermSet {
  private final Set<String> words = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  private final List<String> phrases = new ArrayList<>();
  private int longest;

  private TermSet() {}

  static TermSet of(List<String> terms) {
    var set = new TermSet();
    for (String term : terms) {
      boolean open = term.endsWith("*");
      String folded = Folding.fold(open ? term.substring(0, term.length() - 1) : term);
      boolean unspaced = folded.codePointAt(0) >= 0x2E80;
      if (unspaced || folded.indexOf(' ') >= 0 || folded.indexOf('-') >= 0) {
        set.phrases.add(unspaced ? folded : " " + folded + (open ? "" : " "));
      } else if (open) {
        set.beginnings.add(folded);
        set.longest = Math.max(set.longest, folded.length());
      } else {
        set.words.add(folded);
      }
    }
    return set;
  }

  boolean isIn(SentenceWords sentence) {
    for (String word : sentence.words()) {
      if (words.contains(word)) {
        return true;
      }
      for (int length = Math.min(longest, word.length()); length > 1; length--) {
        if (beginnings.contains(word.substring(0, length))) {
          return true;
        }
      }
    }
    return phrases.stream().anyMatch(sentence.line()::contains);
  }
}
