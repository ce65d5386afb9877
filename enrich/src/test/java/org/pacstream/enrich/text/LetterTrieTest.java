package org.pacstream.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LetterTrieTest {
  private static final String LETTERS = "ab\u0000ב選";

  private final LetterTrie trie = new LetterTrie();

  @Test
  void everyBeginningOfAWordIsANodeOfItsOwn() {
    var random = new Random(7);
    Map<String, Integer> nodes = new HashMap<>();
    nodes.put("", LetterTrie.ROOT);
    for (int i = 0; i < 2_000; i++) {
      String word = word(random);
      for (int end = 1; end <= word.length(); end++) {
        int node = trie.nextOrAdd(nodes.get(word.substring(0, end - 1)), word.charAt(end - 1));
        Integer known = nodes.put(word.substring(0, end), node);
        assertThat(node).isEqualTo(known == null ? nodes.size() : known);
      }
    }

    assertThat(trie.size()).isEqualTo(nodes.size() + 1);
    for (int i = 0; i < 20_000; i++) {
      String word = word(random);
      assertThat(walk(word)).as(word).isEqualTo(nodes.getOrDefault(word, LetterTrie.NOWHERE));
    }
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int length = random.nextInt(8); length >= 0; length--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  private int walk(String word) {
    int node = LetterTrie.ROOT;
    for (int i = 0; i < word.length() && node != LetterTrie.NOWHERE; i++) {
      node = trie.next(node, word.charAt(i));
    }
    return node;
  }
}
