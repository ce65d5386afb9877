package org.pacstream.enrich.topic;

import java.util.Arrays;
import org.pacstream.enrich.text.FirstLetters;
import org.pacstream.enrich.text.LetterTrie;

/** Terms of several kinds by their letters, so that a text is read once for all of them. */
final class TermTrie {
  private static final char BLANK = ' ';

  private final LetterTrie trie = new LetterTrie();
  private final FirstLetters beginnings = new FirstLetters();

  /** The same of the terms that begin with a blank, behind it. */
  private final FirstLetters afterBlank = new FirstLetters();

  /** The kinds of which a term ends at a node, as bits. */
  private byte[] kinds = new byte[trie.size()];

  void add(String term, int kind) {
    int node = LetterTrie.ROOT;
    for (int i = 0; i < term.length(); i++) {
      node = trie.nextOrAdd(node, term.charAt(i));
    }
    if (trie.size() > kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * trie.size());
    }
    kinds[node] = (byte) (kinds[node] | kind);
    if (term.charAt(0) == BLANK) {
      afterBlank.add(term.substring(1));
    } else {
      beginnings.add(term);
    }
  }

  /** The kinds of the terms that stand in letters from a place on. */
  int kindsAt(char[] letters, int from, int end) {
    if (!mayStandAt(letters, from, end)) {
      return 0;
    }
    int found = 0;
    int node = LetterTrie.ROOT;
    for (int i = from; i < end; i++) {
      node = trie.next(node, letters[i]);
      if (node == LetterTrie.NOWHERE) {
        return found;
      }
      found |= kinds[node];
    }
    return found;
  }

  private boolean mayStandAt(char[] letters, int from, int end) {
    boolean blank = letters[from] == BLANK;
    int first = blank ? from + 1 : from;
    return first < end
        && (blank ? afterBlank : beginnings)
            .mayBegin(letters[first], first + 1 < end ? letters[first + 1] : 0);
  }

  /** The kinds of the terms that a word begins with, or is where they are closed by a sign. */
  int kindsOf(String word, char closing) {
    if (word.isEmpty() || !beginnings.mayBegin(word.charAt(0), second(word, closing))) {
      return 0;
    }
    int found = 0;
    int node = LetterTrie.ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = trie.next(node, word.charAt(i));
      if (node == LetterTrie.NOWHERE) {
        return found;
      }
      found |= kinds[node];
    }
    return found | kinds[trie.next(node, closing)];
  }

  private static char second(String word, char closing) {
    return word.length() == 1 ? closing : word.charAt(1);
  }
}
