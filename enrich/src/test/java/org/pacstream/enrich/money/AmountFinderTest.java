package org.pacstream.enrich.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.TextField;

class AmountFinderTest {
  private static final AmountFinder FINDER = AmountFinder.load();
  private static final int MEGABYTE = 1 << 20;
  private static final int FLOOD = 1 << 15;

  @Test
  void theSurfaceIsNumberScaleAndCurrencyWithoutTheWordsAroundThem() {
    assertThat(surfaces("en", "It spent over $7.8 million, or up to 6 million euros, on ads."))
        .containsExactly("$7.8 million", "6 million euros");
  }

  @Test
  void aRangeIsOneSpan() {
    assertThat(surfaces("en", "Tickets range from $500 to $5,000."))
        .containsExactly("$500 to $5,000");
  }

  @Test
  void anItemThatLeansOnTheOneBeforeKeepsWhatIsPrinted() {
    assertThat(surfaces("it", "7,6 milioni di dollari per Gallego e oltre 6,9 per Slotkin"))
        .containsExactly("7,6 milioni di dollari", "6,9");
  }

  @Test
  void theCliticBeforeAnArabicAmountIsNoPartOfIt() {
    assertThat(surfaces("ar", "تبرع بمليون دولار، وبـ٥ ملايين دولار"))
        .containsExactly("مليون دولار", "٥ ملايين دولار");
  }

  @Test
  void theParticleAfterAKoreanAmountIsNoPartOfIt() {
    assertThat(surfaces("ko", "리플에서 2500만 달러를 받았다")).containsExactly("2500만 달러");
  }

  @Test
  void bidiMarksAndNarrowBlanksInsideAnAmountAreReadOver() {
    assertThat(surfaces("en", "\u200E$\u200E12\u202Fmillion\u200E"))
        .containsExactly("$\u200E12\u202Fmillion");
    assertThat(values("fr", "4\u202F600\u00A0euros")).containsExactly(new BigDecimal("4600"));
  }

  @Test
  void offsetsAreUtf16UnitsOfTheOriginal() {
    String text = "🚀🚀 $5 million";

    FoundAmount found = FINDER.find(Text.of(TextField.BODY, text), "en").get(0);

    assertThat(text.substring(found.begin(), found.end())).isEqualTo("$5 million");
  }

  @Test
  void aLanguageWithoutRulesIsReadByTheSharedSigns() {
    assertThat(surfaces("sv", "Gåvan på $5,000 och 2.5 BTC och USD 300."))
        .containsExactly("$5,000", "2.5 BTC", "USD 300");
    assertThat(surfaces("und", "€20")).containsExactly("€20");
    assertThat(surfaces(null, "€20")).containsExactly("€20");
  }

  @Test
  void aHeadlineWithoutACurrencyTakesThatOfItsBody() {
    List<Text> texts =
        Text.ofArticle("Dieci milioni per la campagna", "Ha dato 10 milioni di sterline.");

    assertThat(FINDER.find(texts, "it"))
        .extracting(FoundAmount::currency)
        .containsExactly("GBP", "GBP");
  }

  @Test
  void aBareDollarSignIsThePesoWhereTheTextMarksItsDollars() {
    String text = "BUENOS AIRES. Son US$ 78 millones. En la Argentina el blue cerró a $ 1.155.";

    assertThat(FINDER.find(Text.of(TextField.BODY, text), "es"))
        .extracting(FoundAmount::currency)
        .containsExactly("USD", "ARS");
  }

  @Test
  void aSentenceEndsWhatAnAmountMayLeanOn() {
    assertThat(surfaces("it", "Ha dato 5 milioni di dollari. Oltre 20 senatori erano presenti."))
        .containsExactly("5 milioni di dollari");
  }

  @Test
  void moreDigitsThanMoneyHasAreNoAmount() {
    assertThat(surfaces("en", "$123456789012345678901234567890")).isEmpty();
  }

  @Test
  void anEmptyTextHoldsNothing() {
    assertThat(surfaces("en", "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "1,",
        "1,000,",
        "$",
        "$1 ",
        "\"",
        "million ",
        "one ",
        "1 million and ",
        "$1 to ",
        "over ",
        "\u0301",
        "e\u0301\u0301",
        "a",
        "مليون ",
        "و",
        "百",
        "万",
        "1万",
        "(",
        "5 BTC (",
        "-",
        "1-",
        "$1-",
        "half a ",
        "3, ",
        "3 and ",
        "\uD83D",
        "\n",
        "🚀",
        "£1 million pounds "
      })
  void aFloodOfOneThingIsReadToItsEnd(String thing) {
    String text = thing.repeat(FLOOD / thing.length());
    for (String language : List.of("en", "ar", "it", "zh", "ko")) {
      assertThat(FINDER.find(Text.of(TextField.BODY, text), language)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "1 ", ",", "- ", "$", "€ ", "\"", "e\u0301", "million ", "1 million "})
  void aMegabyteOfOneThingIsReadToItsEnd(String thing) {
    String text = thing.repeat(MEGABYTE / thing.length());

    assertThat(FINDER.find(Text.of(TextField.BODY, text), "en")).isEmpty();
  }

  private static List<String> surfaces(String language, String text) {
    return FINDER.find(Text.of(TextField.BODY, text), language).stream()
        .map(FoundAmount::surface)
        .toList();
  }

  private static List<BigDecimal> values(String language, String text) {
    return FINDER.find(Text.of(TextField.BODY, text), language).stream()
        .map(FoundAmount::min)
        .toList();
  }
}
