package org.pacstream.enrich.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.enrich.report.ReportFinder;
import org.pacstream.enrich.text.Folding;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.Copies;
import org.pacstream.schemas.Signature;

class BodySignatureTest {
  private static final ReportFinder PAGES = ReportFinder.load(Catalogue.load());

  private static final String STORY =
      "The industry’s super PAC reserved $12 million for the race in Ohio, its largest so far."
          + " Café owners in Zürich heard of it before the senator did.\n"
          + "“Voters will see through it,” she said on Monday, and went back to the floor.";

  private static final String CHINESE =
      "加密货币行业支持的超级政治行动委员会周二宣布，将投入一千二百万美元支持俄亥俄州共和党参议员候选人。"
          + "该委员会的主要出资方包括多家交易所和风险投资公司，今年以来已在全国多场选举中花费超过一亿美元。"
          + "竞争对手的竞选团队批评说，选民有权知道是谁在为这些广告付钱，而行业代表则表示只关心监管规则是否清晰。"
          + "选举监督机构的文件显示，这笔资金将主要用于秋季的电视和网络广告，内容却几乎不提数字资产本身。";

  @Test
  void aSignatureIsMadeAsTheSchemaSays() {
    for (String body :
        List.of(STORY, CHINESE, "सुपर पैक ने ओहायो में खर्च किया " + CHINESE + STORY)) {
      assertThat(signature(body).getShingles()).isEqualTo(reference(body));
      assertThat(signature(body).getMethod()).isEqualTo(1);
    }
  }

  /** The method in plain code. */
  private static List<Integer> reference(String body) {
    int[] letters =
        Folding.fold(body)
            .codePoints()
            .filter(c -> Character.isLetterOrDigit(c) || isMark(c))
            .toArray();
    var hashes = new TreeSet<Integer>();
    for (int begin = 0; begin < letters.length; begin++) {
      long hash = 0;
      int weight = 0;
      for (int at = begin; at < letters.length && weight < 12; at++) {
        hash = hash * 0x9E3779B97F4A7C15L + letters[at];
        weight += letters[at] >= 0x3040 && letters[at] < 0xE000 ? 2 : 1;
      }
      if (weight >= 12) {
        hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
        hashes.add((int) ((hash ^ hash >>> 33) >>> 33));
      }
    }
    return hashes.stream().limit(128).toList();
  }

  private static boolean isMark(int letter) {
    return Character.getType(letter) == Character.NON_SPACING_MARK
        || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
  }

  @Test
  void howLettersAreEncodedSetAndSpacedMakesNoDifference() {
    Signature printed = signature(STORY);

    assertThat(signature(Normalizer.normalize(STORY, Normalizer.Form.NFD))).isEqualTo(printed);
    assertThat(signature(STORY.toUpperCase(java.util.Locale.ROOT))).isEqualTo(printed);
    assertThat(signature(STORY.replace(" ", " \u00a0 ").replace("“", "\"\u200f")))
        .isEqualTo(printed);
    assertThat(signature(fullWidth(STORY))).isEqualTo(printed);
  }

  private static String fullWidth(String text) {
    return text.chars()
        .map(c -> c > ' ' && c < 0x7F ? c + 0xFEE0 : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void theTitleAndWhatBelongsToThePageAreNoPartOfIt() {
    Text body = body(STORY + "\nWe use cookies to count our readers.\nRelated: Bitcoin climbs");

    assertThat(BodySignature.of(List.of(body), "en", PAGES)).isEqualTo(signature(STORY));
    assertThat(BodySignature.of(Text.ofArticle("A headline", STORY), "en", PAGES))
        .isEqualTo(signature(STORY));
  }

  @Test
  void aTextTooShortToTellHasNone() {
    assertThat(BodySignature.of(List.of(), "en", PAGES)).isNull();
    assertThat(BodySignature.of(Text.ofArticle(STORY, ""), "en", PAGES)).isNull();
    assertThat(signature("Fairshake spent $5 million.")).isNull();
    assertThat(signature(letters(127 + 11))).isNull();
    assertThat(signature(letters(128 + 11))).isNotNull();
  }

  /** Without a repetition. */
  private static String letters(int count) {
    return new Random(7)
        .ints(count, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void aCopyWithoutBlanksIsFoundAndAnotherStoryIsNot() {
    String shortened = "本报讯：" + CHINESE.substring(0, CHINESE.length() * 5 / 6);
    String other =
        IntStream.range(0, CHINESE.length())
            .mapToObj(i -> CHINESE.substring(i * 7 % CHINESE.length()).substring(0, 1))
            .collect(Collectors.joining());

    assertThat(Copies.are(signature(CHINESE), signature(shortened))).isTrue();
    assertThat(Copies.are(signature(CHINESE), signature(other))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "7", "億", "ab ", "\u0301", "\uD83D", "Fairshake "})
  @Timeout(20)
  void aMegabyteOfOneThingHasNone(String thing) {
    assertThat(signature(thing.repeat((1 << 20) / thing.length()))).isNull();
  }

  @Test
  @Timeout(20)
  void aMegabyteOfWordsHasAsManyShinglesAsAStory() {
    assertThat(signature(letters(1 << 20).replace('e', ' ')).getShingles())
        .hasSize(BodySignature.SIZE)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private static Signature signature(String body) {
    return BodySignature.of(List.of(body(body)), "en", PAGES);
  }

  private static Text body(String body) {
    return Text.ofArticle("", body).get(0);
  }
}
