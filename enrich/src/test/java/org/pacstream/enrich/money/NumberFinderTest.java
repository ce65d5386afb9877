package org.pacstream.enrich.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.TextField;

/** What is not read makes no difference: all numbers of a text together say nothing else. */
class NumberFinderTest {
  private static final int TEXTS = 150;
  private static final String[] ENDS = {
    " ", " ", "\n", "\n\n", ". ", ".", ", ", " - ", "; ", ",-\n"
  };
  private static final String[] NUMBERS = {
    "77", "302", "1.500", "2,500", "12,5", "2020", "5", "6.9"
  };

  @ParameterizedTest
  @MethodSource("org.pacstream.enrich.money.AmountFinder#languages")
  void numbersFarFromMoneyMakeNoDifference(String language) {
    LanguageRules rules = LanguageRules.load(language);
    var random = new Random(language.hashCode());
    for (int i = 0; i < TEXTS; i++) {
      Text text = Text.of(TextField.BODY, shuffled(AmountCase.read(language), random));
      for (String context : new String[] {null, "USD"}) {
        Lexemes lexemes = Lexer.lexemes(text, rules);
        int[] all = new NumberFinder(text, lexemes, rules.lexicon).all();

        AmountFinder.Found found = AmountFinder.read(text, lexemes, rules, context);

        assertThat(found)
            .as(text.original())
            .isEqualTo(AmountFinder.read(text, lexemes, all, rules, context));
      }
    }
  }

  /** Pieces of cases, short and long, with numbers and ends of sentences between them. */
  private static String shuffled(List<AmountCase> cases, Random random) {
    var text = new StringBuilder();
    for (int piece = 0; piece < 60; piece++) {
      String[] words = cases.get(random.nextInt(cases.size())).text().split(" ", -1);
      int from = random.nextInt(words.length);
      int to = Math.min(words.length, from + 1 + random.nextInt(random.nextBoolean() ? 3 : 15));
      text.append(String.join(" ", List.of(words).subList(from, to)));
      text.append(ENDS[random.nextInt(ENDS.length)]);
      if (random.nextInt(3) == 0) {
        text.append(NUMBERS[random.nextInt(NUMBERS.length)]);
        text.append(ENDS[random.nextInt(ENDS.length)]);
      }
    }
    return text.toString();
  }

  @Test
  void aSentenceWithoutCurrencyScaleOrGroupedFigureIsNotRead() {
    var text =
        Text.of(
            TextField.BODY,
            "In 2020 he took 12 states and four counties of the South. He gave $5 to them. Of the"
                + " other candidates of the year no one was named by more than 3 papers.");
    LanguageRules rules = LanguageRules.load("en");
    Lexemes lexemes = Lexer.lexemes(text, rules);

    int[] begins = new NumberFinder(text, lexemes, rules.lexicon).find();

    var read = new ArrayList<String>();
    for (int begin : begins) {
      read.add(lexemes.get(begin).lower());
    }
    assertThat(read).containsExactly("5");
  }
}
