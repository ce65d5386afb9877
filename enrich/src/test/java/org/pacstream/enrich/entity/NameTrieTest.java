package org.pacstream.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.TextField;

class NameTrieTest {
  @Test
  void theLongestPhraseIsTheLastOfThoseThatFit() {
    var trie = new NameTrie<String>();
    trie.add(List.of("a"), "short");
    trie.add(List.of("a", "b", "c"), "long");
    assertThat(trie.longestAt(units("a b c d"), 0).values()).containsExactly("long");
    assertThat(trie.longestAt(units("a b d"), 0).values()).containsExactly("short");
    assertThat(trie.longestAt(units("b a"), 0)).isNull();
  }

  @Test
  void aPhraseEndsWhereTheSentenceOrTheLineDoes() {
    var trie = new NameTrie<String>();
    trie.add(List.of("donald", "trump"), "name");
    assertThat(trie.longestAt(units("Donald Trump"), 0)).isNotNull();
    assertThat(trie.longestAt(units("Donald\nTrump"), 0)).isNull();
    assertThat(trie.longestAt(units("Donald. Trump"), 0)).isNull();
    assertThat(trie.longestAt(units("Donald, Trump"), 0)).isNull();
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
  private static long steps(int names, int words) {
    var compared = new AtomicLong();
    var trie = new NameTrie<Integer>();
    for (int i = 0; i < names; i++) {
      trie.add(List.of("committee", "number" + i), i);
    }
    List<Unit> units = units("committee number7 ".repeat(words / 2));
    IntFunction<String> compare =
        at -> {
          compared.incrementAndGet();
          return units.get(at).key();
        };
    var found = new ArrayList<Integer>();
    for (int i = 0; i < units.size(); i++) {
      for (var match : trie.matchesAt(units, i, compare.apply(i), compare)) {
        found.addAll(match.values());
      }
    }
    assertThat(found).hasSize(words / 2);
    return compared.get();
  }

  private static List<Unit> units(String text) {
    return Unit.of(Text.of(TextField.BODY, text));
  }
}
