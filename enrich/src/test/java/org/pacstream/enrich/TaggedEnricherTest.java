package org.pacstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.pacstream.enrich.ArticleBuilder.article;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Entity;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.InvalidSettings;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Span;
import org.pacstream.schemas.TextField;

/** Of the texts the fake stages read, "Ohio" is a body and "they" refers to it. */
class TaggedEnricherTest {
  private static final Origin ORIGIN = new Origin("articles.raw", 3, 42);

  private final FakeTagger tagger = new FakeTagger();
  private final Enricher enricher = enricher(Limits.OF_TOPICS);

  @Test
  void aModelAddsNamesWhereNoneWereFoundInTextOrder() {
    RawArticle raw = article().title("Oslo").body("\uD83D\uDCB0 Iowa, Ohio, Iowa").build();

    EnrichedArticle enriched = accepted(enricher, raw);

    assertThat(enriched.getTaggedBy()).isEqualTo("c0ffee");
    assertThat(enriched.getEntities())
        .extracting(Entity::getSpan, Entity::getName, Entity::getType, Entity::getConfidence)
        .containsExactly(
            tuple(new Span(TextField.TITLE, 0, 4), "Oslo", EntityType.PERSON, 0.5),
            tuple(new Span(TextField.BODY, 2, 6), "Iowa", EntityType.PERSON, 0.5),
            tuple(new Span(TextField.BODY, 8, 12), "Ohio", EntityType.ORGANIZATION, null),
            tuple(new Span(TextField.BODY, 14, 18), "Iowa", EntityType.PERSON, 0.5));
    assertThat(enriched.getEntities()).extracting(Entity::getId).containsOnlyNulls();
  }

  @Test
  void whateverTheModelDoesTheRestOfTheArticleIsTheSame() {
    for (String body : new String[] {"$5 for Iowa and Ohio", "FAIL tagger: $5 for Ohio"}) {
      RawArticle raw = article().title("").body(body).build();
      EnrichedArticle without =
          accepted(new Enricher(new FakeStages(), Limits.OF_TOPICS, false), raw);

      EnrichedArticle with = accepted(enricher, raw);

      with.setEntities(
          with.getEntities().stream().filter(entity -> entity.getConfidence() == null).toList());
      with.setTaggedBy(null);
      assertThat(with).isEqualTo(without);
    }
  }

  @Test
  void articlesTheModelFailsOnAreCounted() {
    EnrichedArticle failed =
        accepted(enricher, article().title("").body("FAIL tagger, Ohio").build());
    accepted(enricher, article().body("Iowa").build());

    assertThat(failed.getTaggedBy()).isNull();
    assertThat(failed.getEntities()).hasSize(1);
    assertThat(enricher.untagged()).isEqualTo(1);
  }

  @Test
  void namesTheTopicHasNoRoomForAreLeftOut() {
    var few = enricher(new Limits(1_000_000, 100, 2, 1_000_000));
    var tight = enricher(new Limits(1_000_000, 100, 100, 900));
    RawArticle raw = article().title("").body("Iowa ".repeat(30) + "Ohio").build();

    assertThat(accepted(few, raw).getEntities())
        .extracting(Entity::getName)
        .containsExactly("Iowa", "Ohio");
    assertThat(accepted(tight, raw).getEntities())
        .extracting(Entity::getName)
        .containsExactly("Ohio");
  }

  @Test
  void whatIsWrittenAsJsonTellsOfTheModelOnlyWhereThereIsOne() {
    RawArticle raw = article().title("").body("Iowa, Ohio").build();
    var plain = new Enricher(new FakeStages(), Limits.OF_TOPICS, false);

    assertThat(EnrichedJson.line(accepted(enricher, raw)))
        .containsOnlyOnce("},\"confidence\":0.5}")
        .contains("\"taggedBy\":\"c0ffee\"");
    assertThat(EnrichedJson.line(accepted(plain, raw)))
        .doesNotContain("},\"confidence\"")
        .doesNotContain("taggedBy");
  }

  @Test
  void closingTheEnricherClosesTheModel() {
    enricher.close();

    assertThat(tagger.isClosed()).isTrue();
  }

  @Test
  void aModelNeedsAModuleThatIsNotThereByDefault() {
    Settings settings = Settings.of(Map.of("enrich.tagger.model", "models/ner"));

    assertThatThrownBy(() -> Enricher.load(settings))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("enrich.tagger.model: there is no tagger on the class path")
        .hasMessageContaining("mvn -Ptagger -Dquick -DskipTests package");
    assertThatThrownBy(() -> Class.forName("ai.onnxruntime.OrtEnvironment"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  private Enricher enricher(Limits limits) {
    return new Enricher(new FakeStages(), limits, false, tagger);
  }

  private static EnrichedArticle accepted(Enricher enricher, RawArticle raw) {
    Enrichment enrichment = enricher.enrich(raw, ORIGIN);
    assertThat(enrichment.rejected()).isEmpty();
    return enrichment.accepted().get(0);
  }
}
