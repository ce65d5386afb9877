package org.pacstream.enrich.topic;

import java.util.Arrays;
import org.pacstream.enrich.text.LetterTrie;

/** Terms of several kinds by their letters, so that a text is read once for all of them. */
final class TermTrie {
  private final LetterTrie trie = new LetterTrie();

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
    kinds[node] |= kind;
  }

  /** The kinds of the terms that stand in letters from a place on. */
  int kindsAt(char[] letters, int from, int end) {
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

  /** The kinds of the terms that a word begins with, or is where they are closed by a sign. */
  int kindsOf(String word, char closing) {
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
}
