package org.pacstream.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacstream.enrich.Enricher;
import org.pacstream.enrich.Origin;
import org.pacstream.schemas.Copies;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.RawArticle;

/** How many copies signatures find, and whether they take other articles for copies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusSignaturesTest {
  private static final double RECALL = 0.95;

  private final Enricher enricher = Enricher.load();

  /** Both corpora. */
  private List<EnrichedArticle> articles;

  /** Pairs of ids that people annotated as copies. */
  private final Set<Set<String>> copies = new HashSet<>();

  @BeforeAll
  void readTheCorpora() throws IOException {
    articles = new ArrayList<>();
    for (Corpus corpus : List.of(Corpus.development(), Corpus.second(), Corpus.third())) {
      corpus.articles().forEach(article -> articles.add(enriched(article)));
      for (JsonNode gold : ArticleLines.nodes(corpus.folder().resolve("gold.jsonl"))) {
        if (gold.path("duplicate_of").isTextual()) {
          copies.add(Set.of(gold.get("id").asText(), gold.get("duplicate_of").asText()));
        }
      }
    }
  }

  @Test
  void theCopiesOfTheCorpusAreFound() {
    Set<Set<String>> found = new HashSet<>(told(articles));
    found.retainAll(copies);

    assertThat(copies).hasSizeGreaterThanOrEqualTo(4);
    assertThat((double) found.size() / copies.size()).isGreaterThanOrEqualTo(RECALL);
  }

  @Test
  void noOtherTwoArticlesAreCopiesTranslationsIncluded() {
    assertThat(copies).containsAll(told(articles));
  }

  @Test
  void everyVersionOfAnArticleIsACopyOfTheOthers() {
    assertThat(articles)
        .allSatisfy(
            article ->
                assertThat(articles)
                    .filteredOn(other -> other.getId().equals(article.getId()))
                    .allMatch(version -> Copies.are(article, version)));
  }

  @Test
  void whatAnEditorDoesToAnArticleLeavesItACopy() {
    var editor = new CopyEditor(new Random(1));
    int found = 0;
    int made = 0;
    for (int round = 0; round < 4; round++) {
      for (EnrichedArticle article : articles) {
        found += Copies.are(article, enriched(editor.copyOf(article))) ? 1 : 0;
        made++;
      }
    }

    assertThat((double) found / made).isGreaterThanOrEqualTo(RECALL);
  }

  @Test
  void noTwoArticlesAreCopiesForStandingOnPagesOfOneDesign() {
    List<EnrichedArticle> onPages =
        articles.stream().map(article -> enriched(CopyEditor.onAPage(article))).toList();

    assertThat(copies).containsAll(told(onPages));
  }

  private EnrichedArticle enriched(RawArticle article) {
    return enricher.enrich(article, new Origin("corpus", 0, 0)).accepted().get(0);
  }

  /** Pairs of ids of the articles whose signatures say that they are copies. */
  private static Set<Set<String>> told(List<EnrichedArticle> articles) {
    var told = new HashSet<Set<String>>();
    for (EnrichedArticle one : articles) {
      for (EnrichedArticle other : articles) {
        if (!one.getId().equals(other.getId()) && Copies.are(one, other)) {
          told.add(Set.of(one.getId(), other.getId()));
        }
      }
    }
    return told;
  }
}
