package org.pacstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.enrich.ArticleBuilder.PUBLISHED;
import static org.pacstream.enrich.ArticleBuilder.article;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacstream.schemas.RawArticle;

class ContentHashTest {
  @Test
  void isTheSameForTheSameContentWhateverTheRevision() {
    assertThat(ContentHash.of(article().id("x").revision(2).language("en").build()))
        .isEqualTo(ContentHash.of(article().build()))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void differsWhereAnythingTheArticleSaysDiffers() {
    RawArticle otherUrl = article().build();
    otherUrl.setUrl(null);
    List<RawArticle> articles =
        List.of(
            article().build(),
            article().source(null).build(),
            article().source("").build(),
            otherUrl,
            article().title("Money in").body(" Ohio").build(),
            article().title("Money in ").body("Ohio").build(),
            article().published(PUBLISHED.plusMillis(1)).build());

    assertThat(articles.stream().map(ContentHash::of)).doesNotHaveDuplicates();
  }
}
