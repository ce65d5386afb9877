package org.pacstream.enrich;

import java.time.Instant;
import org.pacstream.schemas.RawArticle;

/** Raw articles for tests: a plain value in every field that a test does not name. */
final class ArticleBuilder {
  static final Instant PUBLISHED = Instant.parse("2024-10-18T13:05:00Z");

  private final RawArticle article =
      RawArticle.newBuilder()
          .setId("a1")
          .setRevision(1)
          .setSource("Example Wire")
          .setUrl("https://example.org/a1")
          .setTitle("Money in Ohio")
          .setBody("A committee spent money in Ohio.")
          .setPublished(PUBLISHED)
          .build();

  private ArticleBuilder() {}

  static ArticleBuilder article() {
    return new ArticleBuilder();
  }

  ArticleBuilder id(String id) {
    article.setId(id);
    return this;
  }

  ArticleBuilder revision(long revision) {
    article.setRevision(revision);
    return this;
  }

  ArticleBuilder source(String source) {
    article.setSource(source);
    return this;
  }

  ArticleBuilder title(String title) {
    article.setTitle(title);
    return this;
  }

  ArticleBuilder body(String body) {
    article.setBody(body);
    return this;
  }

  ArticleBuilder published(Instant published) {
    article.setPublished(published);
    return this;
  }

  ArticleBuilder language(String hint) {
    article.setLanguageHint(hint);
    return this;
  }

  ArticleBuilder withdrawn() {
    article.setWithdrawn(true);
    article.setTitle("");
    article.setBody("");
    return this;
  }

  RawArticle build() {
    return article;
  }
}
