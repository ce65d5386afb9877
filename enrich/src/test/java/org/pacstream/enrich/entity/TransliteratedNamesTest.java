package org.pacstream.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.EntityType;

class TransliteratedNamesTest {
  private static final EntityLinker LINKER = new EntityLinker(Catalogue.load());
  private static final Instant AUTUMN_2026 = Instant.parse("2026-10-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | 共和党众议员史蒂夫·斯卡利斯获得支持。 | Steve Scalise",
        "zh | 参议员辛西娅·卢米斯表示感谢。 | Cynthia Lummis",
        "zh | 伊隆‧馬斯克捐了錢。 | Elon Musk",
        "ja | リッチー・トーレス下院議員は歓迎した。 | Ritchie Torres",
        "ja | ウォーレン上院議員は批判した。 | Elizabeth Warren",
        "ko | 톰 틸리스 상원의원이 말했다. | Thom Tillis",
      })
  void thePressOfTheEastWritesTheNamesOfTheCatalogueByTheirSound(
      String language, String text, String name) {
    assertThat(names(language, text))
        .filteredOn(one -> one.entry() != null)
        .extracting(Mention::name)
        .contains(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | 候选人德里克·惠特曼筹款不多，惠特曼的对手更多。 | Derek Whitman | 德里克·惠特曼 | 惠特曼",
        "ja | デレク・ウッズ候補は資金集めに苦しむ。ウッズ氏は語らない。 | Derek Woods | デレク・ウッズ | ウッズ",
        "ko | 데릭 홈스 후보는 돈이 적다. 홈스 후보는 말을 아꼈다. | Derek Holmes | 데릭 홈스 | 홈스",
      })
  void whomNobodyKnowsIsReadBackIntoLatinLetters(
      String language, String text, String name, String whole, String surname) {
    assertThat(names(language, text))
        .extracting(Mention::name, Mention::surface, Mention::type)
        .contains(
            tuple(name, whole, EntityType.CANDIDATE), tuple(name, surname, EntityType.CANDIDATE));
  }

  @Test
  void aNameOfUnknownSoundsKeepsItsOwnLetters() {
    assertThat(names("zh", "候选人布兰登·塔卡尔斯基筹款不多。")).extracting(Mention::name).contains("布兰登·塔卡尔斯基");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ja | ライト・ユーザーが増えた。",
        "ja | ビットコイン・マイニングの電力は増えた。",
        "ko | 톰 인형을 샀다.",
        "ko | 우리 팀 존재감이 커졌다.",
        "zh | 春·夏两季的天气。",
      })
  void otherWordsAreNoNames(String language, String text) {
    assertThat(names(language, text))
        .filteredOn(one -> one.type() == EntityType.PERSON || one.type() == EntityType.CANDIDATE)
        .isEmpty();
  }

  @Test
  void aSonIsNotPrintedAsHisFather() {
    assertThat(Transliterations.load().printed("Donald Trump Jr.")).isEmpty();
  }

  private static List<Mention> names(String language, String text) {
    return LINKER.link(Text.ofArticle("", text), language, AUTUMN_2026);
  }
}
