package org.pacstream.ingest.article;

/**
 * An article's fields as its producer gave them, unchecked. Null stands for a field not given.
 *
 * @param revision the higher one replaces the lower
 * @param version another name of revision
 * @param modified time of modification, in a form {@link PublicationTime} reads
 * @param published publication time, in the same forms
 * @param lang ISO 639-1, a hint
 * @param contentType of the body: text/plain or text/html; null: HTML only where it surely is
 */
public record ArticleFields(
    String id,
    Long revision,
    Long version,
    String modified,
    String url,
    String source,
    String title,
    String body,
    String published,
    String lang,
    String contentType) {
  /** No field given. */
  public static final ArticleFields NONE =
      new ArticleFields(null, null, null, null, null, null, null, null, null, null, null);

  public ArticleFields withUrl(String given) {
    return new ArticleFields(
        id, revision, version, modified, given, source, title, body, published, lang, contentType);
  }

  public ArticleFields withSource(String given) {
    return new ArticleFields(
        id, revision, version, modified, url, given, title, body, published, lang, contentType);
  }

  public ArticleFields withBody(String given) {
    return new ArticleFields(
        id, revision, version, modified, url, source, title, given, published, lang, contentType);
  }

  public ArticleFields withPublished(String given) {
    return new ArticleFields(
        id, revision, version, modified, url, source, title, body, given, lang, contentType);
  }

  public ArticleFields withContentType(String given) {
    return new ArticleFields(
        id, revision, version, modified, url, source, title, body, published, lang, given);
  }

  /** These fields, and where one is not given the other's. */
  public ArticleFields or(ArticleFields other) {
    return new ArticleFields(
        first(id, other.id),
        first(revision, other.revision),
        first(version, other.version),
        first(modified, other.modified),
        first(url, other.url),
        first(source, other.source),
        first(title, other.title),
        first(body, other.body),
        first(published, other.published),
        first(lang, other.lang),
        first(contentType, other.contentType));
  }

  private static <T> T first(T one, T other) {
    return one != null ? one : other;
  }
}
