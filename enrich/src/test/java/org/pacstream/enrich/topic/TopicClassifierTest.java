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
        "es | El sector cripto dona para las elecciones | Las firmas de criptomonedas donan a candidatos al Senado.",
        "fr | La crypto finance l’élection | Des entreprises crypto donnent de l’argent à des candidats au Sénat.",
        "pt | Setor cripto financia eleições | Empresas de criptomoedas doaram a candidatos ao Senado.",
        "nl | Cryptosector steunt kandidaten | Bedrijven in bitcoin doneren aan kandidaten voor de Senaat.",
        "pl | Branża krypto wspiera kandydatów | Firmy kryptowalutowe wpłaciły na komitet przed wyborami.",
        "ru | Криптоиндустрия тратит на выборы | Биржа биткоинов пожертвовала комитету кандидата в Сенат.",
        "uk | Криптоіндустрія витрачає на вибори | Біржа біткоїнів пожертвувала комітету кандидата до Сенату.",
        "zh | 加密行业砸钱选举 | 比特币公司向参议院候选人捐款。",
        "ko | 가상자산 업계, 선거에 자금 지원 | 비트코인 기업이 상원 후보에게 후원금을 냈다.",
        "tr | Kripto sektörü seçime para harcıyor | Bitcoin şirketleri Senato adayına bağış yaptı.",
        "vi | Ngành tiền mã hóa chi cho bầu cử | Các công ty bitcoin quyên góp cho ứng viên Thượng viện.",
        "id | Industri kripto danai pemilu | Perusahaan bitcoin menyumbang kepada kandidat Senat.",
        "hi | क्रिप्टो उद्योग का चुनाव में खर्च | बिटकॉइन कंपनियों ने सीनेट उम्मीदवार को चंदा दिया।",
        "he | תעשיית הקריפטו מזרימה כסף לבחירות | חברות ביטקוין תרמו למועמד לסנאט.",
        "fa | هزینه صنعت رمزارز در انتخابات | شرکت‌های بیت‌کوین به نامزد سنا کمک مالی کردند.",
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
        "ru | Биткоин подешевел | Курс упал на 3%. Биржа собрала с клиентов комиссию.",
        "uk | Біткоїн подешевшав | Курс упав на 3%. Біржа виплатила клієнтам компенсацію.",
        "he | הביטקוין ירד | המטבע ירד ב-3 אחוזים. הבורסה השקיעה בפרסום.",
        "fa | بیت‌کوین ارزان شد | نرخ رمزارز سه درصد پایین آمد. صرافی برای تبلیغات پول داد.",
        "tr | Bitcoin geriledi | Kripto para yüzde 3 değer kaybetti. Borsa reklama harcadı.",
        "pl | Bitcoin tanieje | Kurs spadł o 3 proc. Giełda kryptowalut wydała pieniądze na reklamy.",
        "vi | Giá bitcoin giảm | Đồng tiền mã hóa mất 3%. Sàn giao dịch chi tiền quảng cáo.",
        "id | Harga bitcoin turun | Kripto melemah 3 persen. Bursa itu membelanjakan dana untuk iklan.",
        "nl | Bitcoin daalt | De cryptomunt verloor 3 procent. De beurs gaf geld uit aan reclame.",
        "hi | बिटकॉइन गिरा | क्रिप्टो 3 प्रतिशत टूटा। एक्सचेंज ने विज्ञापन पर खर्च किया।",
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
