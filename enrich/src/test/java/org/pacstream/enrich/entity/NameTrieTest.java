package org.pacstream.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.TextField;

class NameTrieTest {
  private final Vocabulary vocabulary = new Vocabulary();

  @Test
  void theLongestPhraseIsTheLastOfThoseThatFit() {
    var trie = new NameTrie<String>(vocabulary);
    trie.add(List.of("a"), "short");
    trie.add(List.of("a", "b", "c"), "long");
    assertThat(longestAt(trie, "a b c d")).containsExactly("long");
    assertThat(longestAt(trie, "a b d")).containsExactly("short");
    assertThat(longestAt(trie, "b a")).isEmpty();
  }

  @Test
  void aPhraseEndsWhereTheSentenceOrTheLineDoes() {
    var trie = new NameTrie<String>(vocabulary);
    trie.add(List.of("donald", "trump"), "name");
    assertThat(longestAt(trie, "Donald Trump")).isNotEmpty();
    assertThat(longestAt(trie, "Donald\nTrump")).isEmpty();
    assertThat(longestAt(trie, "Donald. Trump")).isEmpty();
    assertThat(longestAt(trie, "Donald, Trump")).isEmpty();
  }

  @Test
  void theStepsPerWordDoNotGrowWithTheNumberOfNames() {
    assertThat(steps(100_000, 2_000)).isEqualTo(steps(1_000, 2_000));
  }

  @Test
  void theStepsGrowWithTheLengthOfTheText() {
    assertThat(steps(1_000, 20_000)).isBetween(9 * steps(1_000, 2_000), 11 * steps(1_000, 2_000));
  }

  /** How many words are compared to read a text with a number of names. */
  private long steps(int names, int words) {
    var compared = new AtomicLong();
    var trie = new NameTrie<Integer>(vocabulary);
    for (int i = 0; i < names; i++) {
      trie.add(List.of("committee", "number" + i), i);
    }
    List<Unit> units = units("committee number7 ".repeat(words / 2));
    IntUnaryOperator compare =
        at -> {
          compared.incrementAndGet();
          return vocabulary.number(units.get(at).key());
        };
    var found = new ArrayList<Integer>();
    for (int i = 0; i < units.size(); i++) {
      for (var match : trie.matchesAt(units, i, compare.applyAsInt(i), compare)) {
        found.addAll(match.values());
      }
    }
    assertThat(found).hasSize(words / 2);
    return compared.get();
  }

  /** What the longest phrase at the head of a text stands for. */
  private List<String> longestAt(NameTrie<String> trie, String text) {
    List<Unit> units = units(text);
    IntUnaryOperator words = at -> vocabulary.number(units.get(at).key());
    var matches = trie.matchesAt(units, 0, words.applyAsInt(0), words);
    return matches.isEmpty() ? List.of() : matches.get(matches.size() - 1).values();
  }

  private static List<Unit> units(String text) {
    return Unit.of(Text.of(TextField.BODY, text));
  }
}
