package org.pacstream.enrich.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.TextField;

/** Work is counted in lexemes looked at, so that a slow machine changes nothing. */
class HostileTextTest {
  private static final int LENGTH = 1 << 16;

  /**
   * What the longest rule may look at around one lexeme; a text read twice over costs its length.
   */
  private static final int LOOKS_PER_LEXEME = 800;

  private static final class Counted extends Lexemes {
    private long looks;

    Counted(Text text, LanguageRules rules) {
      super(text, rules.lexicon, Lexer.tokens(text, rules));
    }

    @Override
    Lexeme get(int at) {
      looks++;
      return super.get(at);
    }
  }

  record Flood(String language, String thing) {
    @Override
    public String toString() {
      return language + ": " + thing.strip();
    }
  }

  static Stream<Flood> floods() {
    var any =
        Stream.of(
            "1", "1 ", "1,", "1.000 ", ", ", "- ", "$", "€ ", "$1 ", "1$", "$1-", "(", "5 BTC (",
            "%");
    return Stream.concat(
        any.flatMap(
            thing -> Stream.of("en", "de", "ar", "zh").map(language -> new Flood(language, thing))),
        Stream.of(
            new Flood("en", "million "),
            new Flood("en", "1 million and "),
            new Flood("en", "over "),
            new Flood("en", "$1 to "),
            new Flood("en", "one hundred "),
            new Flood("en", "half a million "),
            new Flood("en", "5 pounds "),
            new Flood("en", "9 million "),
            new Flood("en", "between 3, "),
            new Flood("it", "mila "),
            new Flood("it", "centomila"),
            new Flood("it", "tra 1 e 2 milioni "),
            new Flood("de", "hundert"),
            new Flood("de", "eine Million "),
            new Flood("ru", "тысяч "),
            new Flood("ru", "от 1 до "),
            new Flood("ar", "مليون "),
            new Flood("ar", "و"),
            new Flood("ar", "و3 "),
            new Flood("hi", "साढ़े "),
            new Flood("hi", "करोड़ "),
            new Flood("zh", "万"),
            new Flood("zh", "百"),
            new Flood("zh", "1万"),
            new Flood("zh", "元"),
            new Flood("ja", "億"),
            new Flood("ko", "만"),
            new Flood("ko", "억 "),
            new Flood("ko", "백"),
            new Flood("en", "several hundred "),
            new Flood("en", "6 dollars 40 cents "),
            new Flood("en", "of the 5 "),
            new Flood("de", "5,- "),
            new Flood("es", "2 mil 500 "),
            new Flood("fa", "1/"),
            new Flood("fa", "۱/۲ میلیون "),
            new Flood("he", "מיליון "),
            new Flood("he", "ב-"),
            new Flood("ko", "백만"),
            new Flood("uk", "мільйонів "),
            new Flood("tr", "bin "),
            new Flood("vi", "triệu ")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("floods")
  void twiceTheTextIsTwiceTheWork(Flood flood) {
    long half = looks(flood, LENGTH / 2);
    long whole = looks(flood, LENGTH);

    assertThat(whole).isLessThanOrEqualTo(2 * half + half / 10 + LOOKS_PER_LEXEME);
    assertThat(whole).isLessThan((long) LOOKS_PER_LEXEME * LENGTH);
  }

  private static long looks(Flood flood, int length) {
    LanguageRules rules = LanguageRules.load(flood.language());
    Text text = Text.of(TextField.BODY, flood.thing().repeat(length / flood.thing().length()));
    var lexemes = new Counted(text, rules);
    AmountFinder.read(text, lexemes, rules, "USD");
    return lexemes.looks;
  }
}
