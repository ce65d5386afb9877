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

  /** The first letters of words of more than one. */
  private final FirstLetters longBegins = new FirstLetters();

  /** The first two letters of numerals of more than one. */
  private final FirstLetters numeralBegins = new FirstLetters();

  /** Their last two. */
  private final FirstLetters numeralEnds = new FirstLetters();

  /**
   * @param alone the role the word has by itself, as a bit; none where it only begins phrases
   */
  void add(String word, Spelling whole, long alone) {
    begins.add(word);
    if (word.length() > 1) {
      longBegins.add(word);
      if ((alone & Lexicon.NUMERALS) != 0) {
        numeralBegins.add(word);
        numeralEnds.add(word.substring(word.length() - 2));
      }
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
    if (word.length() - from > 1 && !longBegins.mayBegin(word, from)) {
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

  /** Whether a word may begin with a numeral of more than one letter: with most it does not. */
  boolean mayBeginWithNumeral(String word) {
    return numeralBegins.mayBegin(word, 0);
  }

  /** Whether a word of more than one letter may end with such a numeral. */
  boolean mayEndWithNumeral(String word) {
    return numeralEnds.mayBegin(word, word.length() - 2);
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
