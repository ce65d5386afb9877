package org.pacstream.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.Language;

class LanguageIdentifierTest {
  private static final LanguageIdentifier IDENTIFIER = LanguageIdentifier.load();
  private static final Set<String> OURS =
      Set.of(
          "en", "it", "ar", "es", "fr", "de", "pt", "nl", "ru", "uk", "zh", "ja", "ko", "tr", "vi",
          "id", "hi", "he", "fa", "pl");

  static Stream<Arguments> sentences() throws IOException {
    var file = LanguageIdentifierTest.class.getResourceAsStream("sentences.tsv");
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .map(parts -> Arguments.of(parts[0], parts[1]))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("sentences")
  void aSentenceIsToldByItsLanguage(String code, String sentence) {
    assertThat(identify("", sentence, null).getCode()).isEqualTo(code);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("sentences")
  void halfASentenceIsNeverTakenForAnotherOfOurLanguages(String code, String sentence) {
    String half = sentence.substring(0, sentence.length() / 2);

    Language told = identify(half, "", null);

    assertThat(told.getCode())
        .satisfiesAnyOf(
            same -> assertThat(same).isEqualTo(code),
            foreign -> assertThat(OURS).doesNotContain(foreign),
            doubtful -> assertThat(told.getConfidence()).isLessThan(0.9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,234,567.89 42 2024-11-05",
        "https://example.org/en/about-the-committee-and-its-donors",
        "BTC ETH XRP $SOL #DOGE",
        "🚀🚀🚀 💰💰",
        "$4.2 €17 £3.50",
        "— … « » () !?",
        "press@example.org @handle"
      })
  void whatIsNoTextHasNoLanguage(String text) {
    assertThat(identify("", text, null)).isEqualTo(new Language("und", 0.0));
  }

  @Test
  void theHintIsAskedWhereTheTextIsTooShort() {
    assertThat(identify("Bitcoin", "", "it").getCode()).isEqualTo("it");
    assertThat(identify("比特币", "", "ja").getCode()).isEqualTo("ja");
  }

  @Test
  void aHintThatIsNoLanguageIsNoHint() {
    assertThat(identify("Bitcoin", "", "klingon").getCode()).isEqualTo("und");
    assertThat(identify("Bitcoin", "", null).getCode()).isEqualTo("und");
  }

  @Test
  void theHintDoesNotOutvoteAText() {
    String body = "The committee said on Tuesday that it would not return the donation.";

    assertThat(identify("", body, "it").getCode()).isEqualTo("en");
  }

  @Test
  void indonesianThatMayAllButBeMalayIsToldByItsOwnWords() {
    String body =
        "Komisi XI DPR memulai pembahasan revisi undang-undang sektor keuangan dengan memanggil"
            + " jajaran Otoritas Jasa Keuangan. Sejak 10 Januari 2025 pengawasan aset kripto beralih"
            + " ke lembaga itu. Ketua komisi menargetkan rampung tahun ini.";

    Language told = identify("", body, null);

    assertThat(told.getCode()).isEqualTo("id");
    assertThat(told.getConfidence()).isGreaterThan(0.999);
  }

  @Test
  void aLongQuotationDoesNotFlipTheArticle() {
    String body =
        "“Les entreprises de notre secteur veulent des règles claires, et nous allons soutenir ceux qui"
            + " les écrivent, quel que soit leur parti, dans toutes les circonscriptions où cela compte,"
            + " avec des moyens que personne ne pourra ignorer cette année ni la suivante,” the founder"
            + " told a French daily. The committee he pays for has said little in English about where"
            + " the money will go, and its spokesman would not name a single race.";

    assertThat(identify("", body, null).getCode()).isEqualTo("en");
  }

  @Test
  void namesInLatinLettersDoNotFlipAChineseText() {
    String body =
        "Fairshake、Protect Progress和Defend American Jobs三个委员会的主要出资方包括Coinbase、Ripple和Andreessen"
            + " Horowitz，它们去年支持了两党的候选人。";

    assertThat(identify("", body, null).getCode()).isEqualTo("zh");
  }

  @Test
  void aTitleInAnotherLanguageIsToldApartAndDoesNotFlipTheArticle() {
    String title = "Crypto committees pour forty million dollars into the Senate race in Ohio";
    String body =
        "El comité dijo el martes que no devolverá la donación a la plataforma de intercambio. Su"
            + " portavoz no quiso dar más detalles sobre los próximos gastos de la campaña.";

    assertThat(identify(title, body, null).getCode()).isEqualTo("es");
    assertThat(titleApart(title, body)).isEqualTo("en");
    assertThat(titleApart("Fairshake, Coinbase y Ripple gastan en Ohio", body)).isEmpty();
    assertThat(titleApart("加密货币委员会向俄亥俄州参议院选举投入四千万美元", body)).isEqualTo("zh");
  }

  @Test
  void aTitleOfNamesOrWithoutABodyIsNotToldApart() {
    String body = "Il comitato ha detto martedì che non restituirà la donazione alla piattaforma.";

    assertThat(titleApart("Fairshake vs. Sherrod Brown", body)).isEmpty();
    assertThat(titleApart("The committee will not return the donation to the exchange", ""))
        .isEmpty();
  }

  private static String titleApart(String title, String body) {
    List<Text> texts = Text.ofArticle(title, body);
    return IDENTIFIER
        .titleApart(texts, IDENTIFIER.identify(texts, null))
        .map(Language::getCode)
        .orElse("");
  }

  @Test
  void aMegabyteOfOneLetterIsNoDifficulty() {
    assertThat(identify("", "a".repeat(1 << 20), null).getCode()).isNotNull();
  }

  private static Language identify(String title, String body, String hint) {
    return IDENTIFIER.identify(Text.ofArticle(title, body), hint);
  }

  @Test
  void anArticleWithoutTextHasNoLanguage() {
    assertThat(IDENTIFIER.identify(List.of(), null)).isEqualTo(new Language("und", 0.0));
  }
}
