package org.pacstream.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.schemas.TextField;

class SentenceSplitterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "He backed Sen. Sherrod Brown in the U.S. Senate race.",
        "Lt. Gov. Juliana Stratton won in St. Louis on Aug. 6 with 1.4 million votes.",
        "Coinbase Inc. General Counsel Paul Grewal spoke to No. 3 on the list.",
        "John F. Kennedy met Dr. J. R. Smith Jr. of Austin, Tex., at 7 p.m. sharp.",
        "Rund 7,8 Mio. Dollar gab die ca. 3 Jahre alte Firma am 9. Oktober aus.",
        "Он перевёл 13 млн долл. комитету, ок. 81 тыс. рублей осталось.",
        "W 1. okręgu około 415 tys. dol. przeznaczono na kampanię.",
        "The site is Crypto.com, not Coinbase… or so they say.",
        "„Das ist viel“, sagte er.",
        "\"Is it over?\" she asked.",
      })
  void oneSentenceStaysOne(String sentence) {
    assertThat(split(sentence)).containsExactly(sentence);
  }

  @Test
  void aFullStopBeforeACapitalEndsASentence() {
    assertThat(split("It spent $1.4 million. The rest is unknown."))
        .containsExactly("It spent $1.4 million.", "The rest is unknown.");
    assertThat(split("It got $10M. Gemini gave nothing."))
        .containsExactly("It got $10M.", "Gemini gave nothing.");
    assertThat(split("It was founded by MAGA Inc. The group said no."))
        .containsExactly("It was founded by MAGA Inc.", "The group said no.");
    assertThat(split("Он перечислил 23 млн. Технический директор отдал 13 млн."))
        .containsExactly("Он перечислил 23 млн.", "Технический директор отдал 13 млн.");
  }

  @Test
  void quotationMarksAndBracketsCloseWithTheirSentence() {
    assertThat(split("“We won.” He smiled. (It was late.) Nobody spoke."))
        .containsExactly("“We won.”", "He smiled.", "(It was late.)", "Nobody spoke.");
  }

  @Test
  void everyScriptHasItsOwnStops() {
    assertThat(split("他捐了钱。她没有。")).containsExactly("他捐了钱。", "她没有。");
    assertThat(split("उसने दान दिया। किसी ने नहीं देखा।"))
        .containsExactly("उसने दान दिया।", "किसी ने नहीं देखा।");
    assertThat(split("هل تبرع؟ لا أحد يعرف.")).containsExactly("هل تبرع؟", "لا أحد يعرف.");
  }

  @Test
  void aSentenceGoesOnAfterAJapaneseQuotation() {
    assertThat(split("「負けた。」と彼は言った。")).containsExactly("「負けた。」と彼は言った。");
  }

  @Test
  void aLineEndsASentence() {
    assertThat(split("Crypto PAC wins\nBy Dana Ruiz\n\nIt won."))
        .containsExactly("Crypto PAC wins", "By Dana Ruiz", "It won.");
  }

  @Test
  void aDatelineIsNoPartOfTheFirstSentence() {
    assertThat(split("COLUMBUS, Ohio — A super PAC has become the heaviest spender of all."))
        .containsExactly("COLUMBUS, Ohio —", "A super PAC has become the heaviest spender of all.");
    assertThat(split("WASHINGTON, Sept. 16 (Meridian) — A committee has bought a lot of airtime."))
        .containsExactly(
            "WASHINGTON, Sept. 16 (Meridian) —", "A committee has bought a lot of airtime.");
    assertThat(split("هيوستن – أعلنت لجنة سياسية أنها ستنفق الكثير على إعلانات جديدة."))
        .containsExactly("هيوستن –", "أعلنت لجنة سياسية أنها ستنفق الكثير على إعلانات جديدة.");
    assertThat(split("【東京＝高瀬】米議会は法案を可決した。")).containsExactly("【東京＝高瀬】", "米議会は法案を可決した。");
  }

  @Test
  void aDashInsideASentenceIsNoDateline() {
    String sentence = "The Senate – Republicans hold it – will vote on the bill next week.";

    assertThat(split(sentence)).containsExactly(sentence);
  }

  @Test
  void sentencesCoverEveryTokenOnce() {
    Text text = Text.of(TextField.BODY, "NEW YORK — One. Two?! (Three.) “Four”\n\n5. Six…");

    int next = 0;
    for (Sentence sentence : text.sentences()) {
      assertThat(sentence.firstToken()).isEqualTo(next);
      next = sentence.endToken();
    }
    assertThat(next).isEqualTo(text.tokens().size());
  }

  private static List<String> split(String text) {
    Text read = Text.of(TextField.BODY, text);
    return read.sentences().stream().map(read::words).toList();
  }
}
