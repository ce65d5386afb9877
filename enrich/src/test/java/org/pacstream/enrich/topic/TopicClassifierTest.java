package org.pacstream.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.enrich.entity.EntityLinker;
import org.pacstream.enrich.text.Text;

class TopicClassifierTest {
  private static final EntityLinker LINKER = new EntityLinker(Catalogue.load());
  private static final TopicClassifier TOPIC = TopicClassifier.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Crypto PAC spends on Senate race | A super PAC funded by bitcoin firms bought ads.",
        "it | Le criptovalute finanziano i candidati | Coinbase ha donato al comitato Fairshake.",
        "ar | لوبي العملات المشفرة ينفق على الانتخابات | تبرعت كوين بيس للجنة فيرشيك.",
        "de | Kryptobranche spendet an Partei | Ein Bitcoin-Investor spendete einer Partei Geld.",
        "ja | 暗号資産業界が選挙に献金 | フェアシェイクは候補の広告に投じた。",
      })
  void theIndustryActingInElectionsIsTheTopic(String language, String title, String body) {
    assertThat(isCryptoPolitical(language, title, body)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Bitcoin tops $75,000 | The coin rose 8% on Wednesday. Shares of Coinbase jumped.",
        "en | Musk funds canvassers | America PAC spent $72 million for Donald Trump in the quarter.",
        "en | Exchange fined | Kraken must pay $30 million to the SEC. It spent $2 million on ads.",
        "it | Bitcoin in calo | Il bitcoin perde il 3%. La Consob avverte gli investitori.",
        "ar | البيتكوين يصعد | ارتفعت العملة إلى 90 ألف دولار في التعاملات.",
        "fr | Combien donner à un candidat ? | Un particulier peut donner 4 600 euros à un candidat.",
      })
  void marketsFinesAndOtherPeoplesPoliticsAreNot(String language, String title, String body) {
    assertThat(isCryptoPolitical(language, title, body)).isFalse();
  }

  @Test
  void aLanguageWithoutTermsIsReadWithThoseOfAll() {
    assertThat(
            isCryptoPolitical(
                "und",
                "Crypto PAC spends on Senate race",
                "Fairshake bought ads against Katie Porter."))
        .isTrue();
  }

  private static boolean isCryptoPolitical(String language, String title, String body) {
    List<Text> texts = Text.ofArticle(title, body);
    return TOPIC.isCryptoPolitical(
        texts, language, LINKER.link(texts, language, Instant.parse("2024-10-01T12:00:00Z")));
  }
}
