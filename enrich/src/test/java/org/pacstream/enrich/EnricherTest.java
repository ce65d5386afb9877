package org.pacstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pacstream.enrich.ArticleBuilder.PUBLISHED;
import static org.pacstream.enrich.ArticleBuilder.article;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.money.FoundAmount;
import org.pacstream.enrich.report.Reading;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.Amount;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Entity;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Language;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.RejectedArticle;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.Scope;
import org.pacstream.schemas.Signature;
import org.pacstream.schemas.Span;
import org.pacstream.schemas.Status;
import org.pacstream.schemas.TextField;
import org.pacstream.schemas.Topics;

class EnricherTest {
  private static final Origin ORIGIN = new Origin("articles.raw", 3, 42);

  private final Enricher enricher = new Enricher(new FakeStages(), Limits.OF_TOPICS, false);

  @Test
  void anEnrichedArticleKeepsWhatTheProducerGave() {
    RawArticle raw = article().build();

    EnrichedArticle enriched = accepted(raw);

    assertThat(enriched.getId()).isEqualTo("a1");
    assertThat(enriched.getRevision()).isEqualTo(1);
    assertThat(enriched.getRulesVersion()).isEqualTo(Enricher.RULES_VERSION);
    assertThat(enriched.getWithdrawn()).isFalse();
    assertThat(enriched.getSource()).isEqualTo("Example Wire");
    assertThat(enriched.getUrl()).isEqualTo("https://example.org/a1");
    assertThat(enriched.getTitle()).isEqualTo(raw.getTitle());
    assertThat(enriched.getBody()).isEqualTo(raw.getBody());
    assertThat(enriched.getPublished()).isEqualTo(PUBLISHED);
    assertThat(enriched.getLanguage()).isEqualTo(new Language("en", 0.5));
    assertThat(enriched.getCryptoPolitical()).isTrue();
    assertThat(enriched.getSignature()).isEqualTo(new Signature(1, List.of(2)));
  }

  @Test
  void spansCountCodePointsWhereTheTextHoldsEmoji() {
    EnrichedArticle enriched =
        accepted(article().title("").body("\uD83D\uDCB0 $5 in Ohio").build());

    Amount amount = enriched.getAmounts().get(0);
    assertThat(amount.getSurface()).isEqualTo("$5");
    assertThat(amount.getSpan()).isEqualTo(new Span(TextField.BODY, 2, 4));
    assertThat(enriched.getEntities())
        .extracting(Entity::getSpan)
        .containsExactly(new Span(TextField.BODY, 8, 12));
  }

  @Test
  void everyNamedMentionIsAnEntityAndWordsThatOnlyReferAreNone() {
    EnrichedArticle enriched =
        accepted(article().title("Ohio").body("Ohio spent it, they said. Ohio won.").build());

    assertThat(enriched.getEntities())
        .extracting(Entity::getSpan)
        .containsExactly(
            new Span(TextField.TITLE, 0, 4),
            new Span(TextField.BODY, 0, 4),
            new Span(TextField.BODY, 26, 30));
    assertThat(enriched.getEntities()).extracting(Entity::getId).containsOnlyNulls();
  }

  @Test
  void anArticleThatReportsTheIndustrysMoneyIsCryptoPolitical() {
    RawArticle raw =
        article()
            .title("A newcomer in town")
            .body("Winthrop PAC has raised $640,000 so far. Coinbase gave Winthrop PAC $425,000.")
            .build();

    EnrichedArticle enriched = Enricher.load().enrich(raw, ORIGIN).accepted().get(0);

    assertThat(enriched.getReports()).anyMatch(Report::getCryptoLinked);
    assertThat(enriched.getCryptoPolitical()).isTrue();
  }

  @Test
  void decimalsHaveTheScaleOfTheSchema() {
    EnrichedArticle enriched = accepted(article().title("").body("$5").build());

    assertThat(enriched.getAmounts().get(0).getValue().getMin())
        .isEqualTo(new BigDecimal("5.000000000000000000"));
  }

  @Test
  void aNumberTooLargeForTheSchemaIsNoSumOfMoney() {
    var astronomic =
        new FakeStages() {
          @Override
          public List<FoundAmount> amounts(List<Text> texts, String language) {
            Text text = texts.get(0);
            return List.of(
                dollars(text, 0, 1, new BigDecimal("1E20")),
                dollars(text, 1, 2, new BigDecimal("99999999999999999999.5")),
                dollars(text, 2, 3, new BigDecimal("1E-19")));
          }
        };
    RawArticle raw = article().title("").body("123").build();

    Enrichment enrichment = new Enricher(astronomic, Limits.OF_TOPICS, false).enrich(raw, ORIGIN);

    assertThat(enrichment.accepted().get(0).getAmounts())
        .extracting(Amount::getSurface)
        .containsExactly("2");
  }

  @Test
  void aWithdrawnArticlePassesThroughAndSaysNothing() {
    RawArticle raw = article().revision(7).withdrawn().build();

    EnrichedArticle enriched = accepted(raw);

    assertThat(enriched.getWithdrawn()).isTrue();
    assertThat(enriched.getRevision()).isEqualTo(7);
    assertThat(enriched.getPublished()).isEqualTo(PUBLISHED);
    assertThat(enriched.getTitle()).isEmpty();
    assertThat(enriched.getBody()).isEmpty();
    assertThat(enriched.getLanguage()).isNull();
    assertThat(enriched.getCryptoPolitical()).isFalse();
    assertThat(enriched.getAmounts()).isEmpty();
    assertThat(enriched.getEntities()).isEmpty();
    assertThat(enriched.getReports()).isEmpty();
    assertThat(enriched.getSignature()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"language", "money", "entity", "topic", "report"})
  void aStageThatFailsRejectsTheArticleWithStageReasonAndPlace(String stage) {
    RawArticle raw = article().body("FAIL " + stage).build();

    Enrichment enrichment = enricher.enrich(raw, ORIGIN);

    assertThat(enrichment.accepted()).isEmpty();
    assertThat(enrichment.rejected())
        .containsExactly(
            new RejectedArticle(
                "a1",
                1L,
                stage,
                "java.lang.IllegalStateException: no rule for this text",
                Enricher.RULES_VERSION,
                PUBLISHED,
                "articles.raw",
                3,
                42L));
  }

  @Test
  void aStageThatRecursesTooDeepRejectsTheArticle() {
    var bottomless =
        new FakeStages() {
          @Override
          public boolean isCryptoPolitical(
              List<Text> texts, String language, List<Mention> mentions) {
            throw new StackOverflowError();
          }
        };

    Enrichment enrichment =
        new Enricher(bottomless, Limits.OF_TOPICS, false).enrich(article().build(), ORIGIN);

    assertThat(enrichment.rejected()).extracting(RejectedArticle::getStage).containsOnly("topic");
  }

  @Test
  void aTextAboveTheLimitIsRejectedAndOneAtTheLimitIsRead() {
    var small = new Enricher(new FakeStages(), new Limits(10, 100, 100, 1_000_000), false);

    Enrichment atLimit = small.enrich(article().title("12").body("345678é").build(), ORIGIN);
    Enrichment above = small.enrich(article().title("12").body("345678é9").build(), ORIGIN);

    assertThat(atLimit.accepted()).hasSize(1);
    assertThat(above.rejected())
        .extracting(RejectedArticle::getStage, RejectedArticle::getReason)
        .containsExactly(
            tuple("article", "title and body take 11 bytes in UTF-8, expected at most 10"));
  }

  @Test
  void aDateThatNoNewspaperCanBearIsRejected() {
    var enricher = new Enricher(new FakeStages(), Limits.OF_TOPICS, false);

    Enrichment farPast = enricher.enrich(article().published(Instant.MIN).build(), ORIGIN);
    Enrichment farAhead =
        enricher.enrich(
            article().published(Instant.parse("+10000-01-01T00:00:00Z")).build(), ORIGIN);

    assertThat(farPast.accepted()).isEmpty();
    assertThat(farAhead.rejected())
        .extracting(RejectedArticle::getStage, RejectedArticle::getReason)
        .containsExactly(
            tuple(
                "article",
                "it is dated +10000-01-01T00:00:00Z, expected a time from 1600-01-01T00:00:00Z and before +10000-01-01T00:00:00Z"));
  }

  @Test
  void anEnrichedArticleTooLargeForItsTopicIsRejected() {
    var tight = new Enricher(new FakeStages(), new Limits(1_000_000, 100, 100, 500), false);

    Enrichment fits = tight.enrich(article().body("Ohio").build(), ORIGIN);
    Enrichment tooLarge = tight.enrich(article().body("Ohio ".repeat(40)).build(), ORIGIN);

    assertThat(fits.accepted()).hasSize(1);
    assertThat(tooLarge.rejected())
        .extracting(RejectedArticle::getReason)
        .singleElement()
        .asString()
        .startsWith("0 amounts, 41 entities and 0 reports take ")
        .endsWith(" bytes in Avro, expected at most 500");
  }

  @Test
  void anArticleWithMoreSumsOrNamesThanNewsHasIsRejected() {
    var tight = new Enricher(new FakeStages(), new Limits(1_000_000, 0, 2, 1_000_000), false);

    Enrichment sums = tight.enrich(article().body("$5").build(), ORIGIN);
    Enrichment names = tight.enrich(article().title("").body("Ohio Ohio Ohio").build(), ORIGIN);

    assertThat(sums.rejected())
        .extracting(RejectedArticle::getReason)
        .containsExactly("it has 1 sums of money, expected at most 0");
    assertThat(names.rejected())
        .extracting(RejectedArticle::getReason)
        .containsExactly("it has 3 names, expected at most 2");
  }

  @Test
  void anArticleWithMoreSinglesBetweenTheSamePartiesThanNewsHasIsRejected() {
    RawArticle raw = article().build();

    assertThat(reporting(Topics.MAX_REPORTS_BETWEEN).enrich(raw, ORIGIN).accepted()).hasSize(1);
    assertThat(reporting(Topics.MAX_REPORTS_BETWEEN + 1).enrich(raw, ORIGIN).rejected())
        .extracting(RejectedArticle::getId, RejectedArticle::getStage, RejectedArticle::getReason)
        .containsExactly(
            tuple(
                raw.getId(),
                "article",
                "it has 61 singles of CONTRIBUTION from ORG:coinbase to CMTE:fairshake,"
                    + " expected at most 60"));
  }

  private static Enricher reporting(int gifts) {
    var gift = new Report();
    gift.setPayer(party("ORG:coinbase"));
    gift.setRecipient(party("CMTE:fairshake"));
    gift.setFlow(Flow.CONTRIBUTION);
    gift.setStatus(Status.REPORTED);
    gift.setScope(Scope.SINGLE);
    gift.setCryptoLinked(true);
    var stages =
        new FakeStages() {
          @Override
          public List<Report> reports(Reading reading) {
            return Collections.nCopies(gifts, gift);
          }
        };
    return new Enricher(stages, Limits.OF_TOPICS, false);
  }

  private static Party party(String id) {
    var party = new Party();
    party.setId(id);
    return party;
  }

  @Test
  void aLanguageHintIsTakenAsGivenOnlyWhereTheEnricherTrustsIt() {
    RawArticle raw = article().language(" IT ").build();

    Enrichment asked = enricher.enrich(raw, ORIGIN);
    Enrichment trusted = enricher.trustingLanguageHints().enrich(raw, ORIGIN);
    Enrichment withoutHint = enricher.trustingLanguageHints().enrich(article().build(), ORIGIN);

    assertThat(asked.accepted().get(0).getLanguage()).isEqualTo(new Language("en", 0.5));
    assertThat(trusted.accepted().get(0).getLanguage()).isEqualTo(new Language("it", 1.0));
    assertThat(withoutHint.accepted().get(0).getLanguage()).isEqualTo(new Language("en", 0.5));
  }

  private EnrichedArticle accepted(RawArticle raw) {
    Enrichment enrichment = enricher.enrich(raw, ORIGIN);
    assertThat(enrichment.rejected()).isEmpty();
    return enrichment.accepted().get(0);
  }
}
