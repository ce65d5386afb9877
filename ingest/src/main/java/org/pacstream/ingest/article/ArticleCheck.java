package org.pacstream.ingest.article;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pacstream.schemas.RawArticle;

/** Checks the fields of one article, all of them, and makes the article when none is wrong. */
final class ArticleCheck {
  private final Clock clock;
  private final List<FieldProblem> problems;
  private final List<String> warnings;
  private boolean tooLarge;

  private ArticleCheck(Clock clock, List<FieldProblem> problems, List<String> warnings) {
    this.clock = clock;
    this.problems = new ArrayList<>(problems);
    this.warnings = new ArrayList<>(warnings);
  }

  /**
   * @param problems found before, while the fields were read: such a field is not checked again
   * @param warnings given before
   */
  static ReadArticle check(
      ArticleFields fields, Clock clock, List<FieldProblem> problems, List<String> warnings) {
    return new ArticleCheck(clock, problems, warnings).article(fields);
  }

  private ReadArticle article(ArticleFields given) {
    String source = line("source", given.source(), ArticleLimits.SOURCE);
    String title = title(given.title());
    String body = body(given.body(), given.contentType());
    Instant published = time("published", given.published(), true);
    Instant modified = time("modified", given.modified(), false);
    CanonicalUrl url = url(given.url());
    Long revision = revision(given.revision(), given.version());
    String language = language(given.lang());
    if (given.id() != null) {
      ArticleId.problem(given.id()).ifPresent(problem -> add("id", problem));
    }
    if (!problems.isEmpty()) {
      return new ReadArticle.Refused(refusal());
    }
    return new ReadArticle.Accepted(
        RawArticle.newBuilder()
            .setId(id(given.id(), url, source, title, body, published))
            .setRevision(
                revision != null
                    ? revision
                    : (modified != null ? modified : published).toEpochMilli())
            .setSource(source)
            .setUrl(url == null ? null : url.text())
            .setTitle(title)
            .setBody(body)
            .setPublished(published.truncatedTo(ChronoUnit.MILLIS))
            .setLanguageHint(language)
            .build(),
        warnings);
  }

  private Refusal refusal() {
    String detail =
        problems.size() == 1 ? "One field is wrong" : problems.size() + " fields are wrong";
    return new Refusal(tooLarge ? Refusal.Kind.TOO_LARGE : Refusal.Kind.INVALID, detail, problems);
  }

  private static String id(
      String given, CanonicalUrl url, String source, String title, String body, Instant published) {
    if (given != null) {
      return given;
    }
    return url != null ? ArticleId.ofUrl(url) : ArticleId.ofContent(source, title, body, published);
  }

  /** A field of one line: blank counts as not given. */
  private String line(String field, String given, int limit) {
    if (given == null || given.isBlank()) {
      return null;
    }
    if (tooLong(field, given, limit)) {
      return null;
    }
    CharacterCheck.inLine(given).ifPresent(problem -> add(field, problem));
    return given.strip();
  }

  private String title(String given) {
    if (given == null || tooLong("title", given, ArticleLimits.TITLE)) {
      return "";
    }
    CharacterCheck.inText(given).ifPresent(problem -> add("title", problem));
    return given;
  }

  private String body(String given, String contentType) {
    if (alreadyWrong("body")) {
      return "";
    }
    if (given == null) {
      add("body", "missing: expected the article's text");
      return "";
    }
    String text = text(given, contentType);
    if (text.isBlank()) {
      add("body", "empty: expected the article's text");
    } else if (utf8Length(text) > ArticleLimits.BODY_BYTES) {
      tooLarge = true;
      add("body", "longer than " + ArticleLimits.BODY_BYTES + " bytes in UTF-8");
    } else {
      CharacterCheck.inText(text).ifPresent(problem -> add("body", problem));
    }
    return text;
  }

  private String text(String given, String contentType) {
    if (contentType == null || contentType.isBlank()) {
      if (!HtmlText.surelyHtml(given)) {
        return given;
      }
      warnings.add("body is HTML and was reduced to text; say contentType text/plain to keep it");
      return HtmlText.reduce(given);
    }
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
      return HtmlText.reduce(given);
    }
    if (!type.equals("text/plain")) {
      add(
          "contentType",
          Quoted.of(contentType) + ": expected text/plain, text/html or application/xhtml+xml");
    }
    return given;
  }

  private Instant time(String field, String given, boolean required) {
    if (alreadyWrong(field)) {
      return null;
    }
    if (given == null || given.isBlank()) {
      if (required) {
        add(field, "missing: " + PublicationTime.EXPECTED);
      }
      return null;
    }
    Optional<PublicationTime> time = PublicationTime.parse(given.strip());
    if (time.isEmpty()) {
      add(field, Quoted.of(given) + ": " + PublicationTime.EXPECTED);
      return null;
    }
    Optional<String> problem = time.get().problem(clock);
    problem.ifPresent(text -> add(field, text));
    if (problem.isEmpty() && time.get().form() == PublicationTime.Form.WITHOUT_OFFSET) {
      warnings.add(field + " has no offset and was taken as UTC");
    }
    return time.get().instant();
  }

  private CanonicalUrl url(String given) {
    if (given == null || given.isBlank() || tooLong("url", given, ArticleLimits.URL)) {
      return null;
    }
    try {
      return CanonicalUrl.of(given);
    } catch (CanonicalUrl.Invalid e) {
      add("url", e.getMessage());
      return null;
    }
  }

  private Long revision(Long revision, Long version) {
    if (revision != null && version != null && !revision.equals(version)) {
      add("version", version + " differs from revision " + revision + ": give one of them");
    }
    String field = revision != null ? "revision" : "version";
    Long given = revision != null ? revision : version;
    if (given != null && given < 0) {
      add(field, given + ": expected 0 or more");
    }
    return given;
  }

  /** A hint that cannot be used is no reason to lose the article. */
  private String language(String given) {
    if (given == null || given.isBlank() || given.strip().equalsIgnoreCase("und")) {
      return null;
    }
    String code = LanguageCode.of(given.strip());
    if (code == null) {
      warnings.add("lang " + Quoted.of(given) + " was kept out: expected ISO 639-1, as en");
    }
    return code;
  }

  private boolean tooLong(String field, String given, int limit) {
    if (given.codePointCount(0, given.length()) <= limit) {
      return false;
    }
    add(field, "longer than " + limit + " characters");
    return true;
  }

  private boolean alreadyWrong(String field) {
    return problems.stream().anyMatch(problem -> problem.field().equals(field));
  }

  private void add(String field, String problem) {
    problems.add(new FieldProblem(field, problem));
  }

  /** Bytes of a text in UTF-8, without making them. A lone surrogate counts three. */
  private static long utf8Length(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes += 1;
      } else if (c < 0x800) {
        bytes += 2;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        bytes += 4;
        i++;
      } else {
        bytes += 3;
      }
    }
    return bytes;
  }
}
