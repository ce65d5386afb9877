package org.pacstream.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.enrich.Enricher;
import org.pacstream.enrich.Origin;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Entity;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.InvalidSettings;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Span;
import org.pacstream.schemas.TextField;

/** The setting, the engines of enrichment and a model together. */
class TaggedArticleTest {
  private static final Origin ORIGIN = new Origin("articles.raw", 0, 7);
  private static final RawArticle ARTICLE =
      RawArticle.newBuilder()
          .setId("a1")
          .setRevision(1)
          .setTitle("😀 zorblax speaks")
          .setBody("Fairshake spent $5 million against Katie Porter, wrote zorblax of frobnitz.")
          .setPublished(Instant.parse("2024-03-01T12:00:00Z"))
          .build();

  @TempDir private Path folder;

  @Test
  void aModelAddsNamesAndChangesNothingElse() {
    EnrichedArticle without = accepted(Enricher.load());
    Path model =
        TinyModel.labelling("O", "B-PER", "I-PER", "B-ORG")
            .word("zorblax", "B-PER")
            .word("frobnitz", "B-ORG")
            .word("fairshake", "B-ORG")
            .word("porter", "B-PER")
            .writeTo(folder);

    EnrichedArticle with;
    try (Enricher enricher = enricher(model)) {
      with = accepted(enricher);
    }

    assertThat(with.getTaggedBy()).matches("[0-9a-f]{64}");
    assertThat(with.getEntities().stream().filter(entity -> entity.getConfidence() != null))
        .extracting(Entity::getSurface, Entity::getType, Entity::getId, Entity::getSpan)
        .containsExactly(
            tuple("zorblax", EntityType.PERSON, null, new Span(TextField.TITLE, 2, 9)),
            tuple("zorblax", EntityType.PERSON, null, new Span(TextField.BODY, 55, 62)),
            tuple("frobnitz", EntityType.ORGANIZATION, null, new Span(TextField.BODY, 66, 74)));
    assertThat(with.getEntities()).containsAll(without.getEntities());
    with.setTaggedBy(null);
    with.setEntities(without.getEntities());
    assertThat(with).isEqualTo(without);
    assertThat(without.getReports()).hasSize(1);
  }

  @Test
  void anArticleTheModelFailsOnGoesOnWithoutIt() {
    Path model = TinyModel.plain().poison("frobnitz").writeTo(folder);

    try (Enricher enricher = enricher(model)) {
      assertThat(accepted(enricher)).isEqualTo(accepted(Enricher.load()));
    }
  }

  @Test
  void aFolderWithoutAModelIsABadSetting() {
    assertThatThrownBy(() -> enricher(folder.resolve("absent")))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageStartingWith("enrich.tagger.model: ")
        .hasMessageContaining("absent/model.onnx: no such file");
  }

  private static Enricher enricher(Path model) {
    return Enricher.load(Settings.of(Map.of("enrich.tagger.model", model.toString())));
  }

  private static EnrichedArticle accepted(Enricher enricher) {
    List<EnrichedArticle> accepted = enricher.enrich(ARTICLE, ORIGIN).accepted();
    assertThat(accepted).hasSize(1);
    return accepted.get(0);
  }
}
