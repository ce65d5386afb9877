package org.pacstream.enrich.topic;

import org.pacstream.enrich.text.LetterMap;

/** Terms of several kinds by their letters, so that a text is read once for all of them. */
final class TermTrie {
  private final LetterMap<TermTrie> next = new LetterMap<>();

  /** The kinds of which a term ends here, as bits. */
  private int kinds;

  void add(String term, int kind) {
    TermTrie at = this;
    for (int i = 0; i < term.length(); i++) {
      at = at.next.getOrAdd(term.charAt(i), TermTrie::new);
    }
    at.kinds |= kind;
  }

  /** The kinds of the terms that stand in a text from a place on. */
  int kindsAt(CharSequence text, int from) {
    int found = 0;
    TermTrie at = this;
    for (int i = from; i < text.length(); i++) {
      at = at.next.get(text.charAt(i));
      if (at == null) {
        return found;
      }
      found |= at.kinds;
    }
    return found;
  }

  /** The kinds of the terms that a word begins with, or is where they are closed by a sign. */
  int kindsOf(String word, char closing) {
    int found = 0;
    TermTrie at = this;
    for (int i = 0; i < word.length(); i++) {
      at = at.next.get(word.charAt(i));
      if (at == null) {
        return found;
      }
      found |= at.kinds;
    }
    TermTrie closed = at.next.get(closing);
    return closed == null ? found : found | closed.kinds;
  }
}
