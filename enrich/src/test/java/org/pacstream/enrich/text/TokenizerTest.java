package org.pacstream.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.schemas.TextField;

class TokenizerTest {
  private static final int MEGABYTE = 1 << 20;

  @Test
  void digitsBelongToANameTheyFollow() {
    assertThat(words("a16z and Web3 back Crypto4Harris"))
        .containsExactly("a16z", "and", "Web3", "back", "Crypto4Harris");
  }

  @Test
  void digitsStandApartAfterTheLettersOfACurrency() {
    assertThat(words("Rp18 USD5 EUR1.200,50"))
        .containsExactly("Rp", "18", "USD", "5", "EUR", "1.200,50");
  }

  @Test
  void figuresStandApartFromParticlesGluedToThem() {
    assertThat(words("1억9300만 و300")).containsExactly("1", "억", "9300", "만", "و", "300");
  }

  @Test
  void aUnitGluedAfterAFigureStandsApart() {
    assertThat(words("$21M 55mila 100k")).containsExactly("$", "21", "M", "55", "mila", "100", "k");
  }

  @Test
  void hanKatakanaAndHiraganaStandApart() {
    assertThat(words("約780万ドルを")).containsExactly("約", "780", "万", "ドル", "を");
  }

  @Test
  void anApostropheStandsBetweenWords() {
    assertThat(words("l'anno Trump's")).containsExactly("l", "'", "anno", "Trump", "'", "s");
  }

  @Test
  void bidiMarksAndTatweelFallOutOfTheFoldedWord() {
    Token token = Text.of(TextField.BODY, "\u200Fمـليـون\u200F").tokens().get(0);

    assertThat(token.folded()).isEqualTo("مليون");
  }

  @Test
  void fullWidthAndForeignDigitsFoldToAscii() {
    assertThat(folded("３００ ١٥٫٤٧ १०")).containsExactly("300", "15٫47", "10");
    assertThat(folded("ＢＴＣ")).containsExactly("btc");
  }

  @Test
  void accentsAndLetterVariantsFoldAway() {
    assertThat(folded("Pérez إلى مئة ŁÓDŹ İstanbul"))
        .containsExactly("perez", "الي", "ميه", "lodz", "istanbul");
  }

  @Test
  void indicVowelSignsAreKept() {
    assertThat(folded("करोड़ डॉलर")).containsExactly("करोड", "डॉलर");
  }

  @Test
  void lettersBeyondTheBasicPlaneAreWholeTokens() {
    List<Token> tokens = Text.of(TextField.BODY, "𝐁itcoin 𠮷 🚀").tokens();

    assertThat(tokens).extracting(Token::folded).containsExactly("bitcoin", "𠮷", "🚀");
  }

  @Test
  void aLoneSurrogateIsASign() {
    assertThat(words("a \uD83D b")).containsExactly("a", "\uD83D", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0301",
        "e\u0301",
        "1",
        "$",
        "\"",
        "a",
        "\uFDFA",
        "\u0670",
        "ﷺ",
        "\u1100",
        "\u0345\u0301"
      })
  void aMegabyteOfOneThingIsCutToItsEnd(String thing) {
    String text = "x" + thing.repeat(MEGABYTE / thing.length());

    assertThat(Text.of(TextField.BODY, text).sentences()).hasSize(1);
  }

  @Test
  void aFloodOfMarksMakesNoTokensOfItsOwn() {
    assertThat(Text.of(TextField.BODY, " \u0301\u0302\u0303".repeat(100)).tokens()).isEmpty();
  }

  private static List<String> words(String text) {
    return Text.of(TextField.BODY, text).tokens().stream()
        .map(token -> text.substring(token.begin(), token.end()))
        .toList();
  }

  private static List<String> folded(String text) {
    return Text.of(TextField.BODY, text).tokens().stream().map(Token::folded).toList();
  }
}
