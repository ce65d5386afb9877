package org.pacstream.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.TextField;

class LookupTest {
  private final Vocabulary vocabulary = new Vocabulary();
  private final Lookup<String> lookup = Lookup.ofArticle(vocabulary, LanguageForms.NONE);

  @Test
  void theLongestPhraseIsTheFirstOfThoseThatFit() {
    add("short", "a");
    add("long", "a", "b", "c");

    assertThat(at("a b c d")).containsExactly("long", "short");
    assertThat(at("a b d")).containsExactly("short");
    assertThat(at("b a")).isEmpty();
  }

  @Test
  void aPhraseEndsWhereTheSentenceOrTheLineDoes() {
    add("name", "donald", "trump");

    assertThat(at("Donald Trump")).isNotEmpty();
    assertThat(at("Donald\nTrump")).isEmpty();
    assertThat(at("Donald. Trump")).isEmpty();
    assertThat(at("Donald, Trump")).isEmpty();
  }

  @Test
  void phrasesOfOneAndOfSeveralNamesAreAllTold() {
    add("one", "winklevoss");
    add("other", "winklevoss");
    add("pair", "winklevoss", "twins");

    assertThat(at("Winklevoss twins")).containsExactly("pair", "one", "other");
  }

  @Test
  void aPhraseForAllArticlesIsFoundBehindAPrefixAndWithEndings() {
    LanguageForms forms = LanguageForms.of(List.of("w"), List.of("a"), false, List.of());
    Lookup<String> shared = Lookup.of(vocabulary, forms, Use.CUE);
    shared.add(List.of("harris", "victory"), forms, "fund");
    Source source =
        new Source(
            0,
            Text.of(TextField.BODY, "harris victory, harrisa victorya, wharrisa victorya, harrisb"),
            forms,
            vocabulary);

    for (int unit : new int[] {0, 2, 4}) {
      assertThat(shared.mayBegin(source, unit)).isTrue();
      assertThat(shared.at(source, unit)).isNotEmpty();
    }
    for (int unit : new int[] {1, 3, 5, 6}) {
      assertThat(shared.at(source, unit)).isEmpty();
    }
    assertThat(shared.mayBegin(source, 6)).isFalse();
  }

  @Test
  void theStepsPerWordDoNotGrowWithTheNumberOfNames() {
    assertThat(steps(100_000, 2_000)).isEqualTo(steps(1_000, 2_000));
  }

  @Test
  void theStepsGrowWithTheLengthOfTheText() {
    assertThat(steps(1_000, 20_000)).isBetween(9 * steps(1_000, 2_000), 11 * steps(1_000, 2_000));
  }

  @Test
  void namesAreFoundAmongAHundredThousand() {
    NameTrie<Integer> trie = numbered(100_000);
    var many = new Lookup<>(Use.NAME, trie, null);
    Source source = source("committee number7 committee number99999");

    assertThat(many.at(source, 0))
        .singleElement()
        .extracting(Lookup.Hit::values)
        .isEqualTo(List.of(7));
    assertThat(many.at(source, 1)).isEmpty();
    assertThat(many.at(source, 2))
        .singleElement()
        .extracting(Lookup.Hit::values)
        .isEqualTo(List.of(99_999));
  }

  /** How many edges are asked for to read a text with a number of names. */
  private long steps(int names, int words) {
    NameTrie<Integer> trie = numbered(names);
    Source source = source("committee number7 ".repeat(words / 2));
    long steps = 0;
    int found = 0;
    for (int begin = 0; begin < source.size(); begin++) {
      int at = begin;
      int edge = trie.begin(source.word(at++));
      steps++;
      while (edge != NameTrie.NONE) {
        found += trie.values(edge) == null ? 0 : 1;
        boolean goesOn = trie.goesOn(edge) && at < source.size();
        edge = goesOn ? trie.next(edge, source.word(at++)) : NameTrie.NONE;
        steps++;
      }
    }
    assertThat(found).isEqualTo(words / 2);
    return steps;
  }

  private NameTrie<Integer> numbered(int names) {
    NameTrie<Integer> trie = NameTrie.of(vocabulary, Use.NAME);
    for (int i = 0; i < names; i++) {
      trie.add(List.of("committee", "number" + i), i);
    }
    return trie;
  }

  private void add(String value, String... words) {
    lookup.add(List.of(words), LanguageForms.NONE, value);
  }

  /** What the phrases at the head of a text stand for. */
  private List<String> at(String text) {
    return lookup.at(source(text), 0).stream().flatMap(hit -> hit.values().stream()).toList();
  }

  private Source source(String text) {
    return new Source(0, Text.of(TextField.BODY, text), LanguageForms.NONE, vocabulary);
  }
}
