package org.pacstream.enrich.topic;

import java.util.Arrays;
import org.pacstream.enrich.text.FirstLetters;
import org.pacstream.enrich.text.LetterTrie;

/** Terms of several kinds by their letters, so that a text is read once for all of them. */
final class TermTrie {
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
    if (term.charAt(0) == Line.BLANK) {
      afterBlank.add(term.substring(1));
    } else {
      beginnings.add(term);
    }
  }

  /** Whether a term may stand where a word begins behind a blank. */
  boolean mayBeginAfterBlank(String word) {
    return word.length() == 1
        || word.length() > 1 && afterBlank.mayBegin(word.charAt(0), word.charAt(1));
  }

  /** The kinds of the terms that begin with a blank, which the letters of a line follow. */
  int kindsAfterBlank(Line line) {
    int node = trie.next(LetterTrie.ROOT, Line.BLANK);
    return node == LetterTrie.NOWHERE ? 0 : kindsFrom(node, line);
  }

  /** The kinds of the terms that the letters of a line are. */
  int kindsOf(Line line) {
    return kindsFrom(LetterTrie.ROOT, line);
  }

  private int kindsFrom(int first, Line line) {
    int found = 0;
    int node = first;
    for (int letter = line.next(); letter != Line.END; letter = line.next()) {
      node = trie.next(node, (char) letter);
      if (node == LetterTrie.NOWHERE) {
        return found;
      }
      found |= kinds[node];
    }
    return found;
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
