package org.pacstream.enrich.money;

import java.util.Arrays;
import org.pacstream.enrich.text.FirstLetters;
import org.pacstream.enrich.text.LetterTrie;

/**
 * First words of phrases by their letters, so that a part of a word is found without cutting it
 * out.
 */
final class Spellings {
  private final LetterTrie trie = new LetterTrie();

  /** By node, the word that ends there. */
  private Spelling[] spellings = new Spelling[trie.size()];

  /** By node, the roles that the words beginning so have by themselves, as bits. */
  private long[] below = new long[trie.size()];

  private final FirstLetters begins = new FirstLetters();
  private final FirstLetters numeralBegins = new FirstLetters();

  /**
   * @param alone the role the word has by itself, as a bit; none where it only begins phrases
   */
  void add(String word, Spelling whole, long alone) {
    begins.add(word);
    if ((alone & Lexicon.NUMERALS) != 0) {
      numeralBegins.add(word);
    }
    int node = LetterTrie.ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = trie.nextOrAdd(node, word.charAt(i));
      if (trie.size() > below.length) {
        spellings = Arrays.copyOf(spellings, 2 * trie.size());
        below = Arrays.copyOf(below, 2 * trie.size());
      }
      below[node] |= alone;
    }
    spellings[node] = whole;
  }

  /** Whether a first word of a phrase stands from here to the end. */
  boolean holdsRest(String word, int from) {
    if (!begins.mayBegin(word, from)) {
      return false;
    }
    int node = LetterTrie.ROOT;
    for (int i = from; node != LetterTrie.NOWHERE && i < word.length(); i++) {
      node = trie.next(node, word.charAt(i));
    }
    return spellings[node] != null;
  }

  /** Whether a word may begin with one of the words. */
  boolean mayBeginWithWord(String word) {
    return begins.mayBegin(word, 0);
  }

  /** Whether a word may begin with a numeral: with most it does not. */
  boolean mayBeginWithNumeral(String word) {
    return numeralBegins.mayBegin(word, 0);
  }

  /** Where the longest word ends that begins here and by itself has one of the roles, or -1. */
  int longest(String word, int from, long roles) {
    int longest = -1;
    int node = LetterTrie.ROOT;
    for (int i = from; i < word.length(); i++) {
      node = trie.next(node, word.charAt(i));
      if ((below[node] & roles) == 0) {
        return longest;
      }
      if (spellings[node] != null && (spellings[node].alone() & roles) != 0) {
        longest = i + 1;
      }
    }
    return longest;
  }
}
