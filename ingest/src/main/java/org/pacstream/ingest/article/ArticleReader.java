package org.pacstream.ingest.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pacstream.schemas.RawArticle;

/**
 * Reads articles: from JSON or from fields to an article with its id and revision, or to the reason
 * why not. The same input gives the same article, byte for byte. Safe for use by many threads.
 */
public final class ArticleReader {
  private final Clock clock;

  /**
   * @param clock for one purpose: to refuse times that lie ahead
   */
  public ArticleReader(Clock clock) {
    this.clock = clock;
  }

  /** One article from one JSON object in UTF-8, of at most {@link ArticleLimits#MESSAGE_BYTES}. */
  public ReadArticle read(byte[] json) {
    return ArticleJson.read(json, clock);
  }

  /** One article from its fields. */
  public ReadArticle check(ArticleFields fields) {
    return ArticleCheck.check(fields, clock, List.of(), List.of());
  }

  /**
   * The withdrawal of an article: from the revision on it says nothing. Withdrawn at the clock's
   * time, which is also its publication time.
   *
   * @param revision null for the clock's time in epoch milliseconds
   */
  public ReadArticle withdrawal(String id, Long revision) {
    var problems = new ArrayList<FieldProblem>();
    ArticleId.problem(id).ifPresent(problem -> problems.add(new FieldProblem("id", problem)));
    if (revision != null && revision < 0) {
      problems.add(new FieldProblem("revision", revision + ": expected 0 or more"));
    }
    if (!problems.isEmpty()) {
      return new ReadArticle.Refused(
          new Refusal(Refusal.Kind.INVALID, "Not a withdrawal", problems));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new ReadArticle.Accepted(
        RawArticle.newBuilder()
            .setId(id)
            .setRevision(revision != null ? revision : now.toEpochMilli())
            .setWithdrawn(true)
            .setPublished(now)
            .build(),
        List.of());
  }

  /** JSON Lines, an article at a time. The stream stays the caller's to close. */
  public ArticleLines lines(InputStream jsonLines) {
    return new ArticleLines(jsonLines, this);
  }

  /**
   * JSON Lines to the end: each line that is not blank gives one result, in order.
   *
   * @throws IOException when the stream breaks off; what came before was handed over
   */
  public void read(InputStream jsonLines, Consumer<ArticleLine> consumer) throws IOException {
    ArticleLines lines = lines(jsonLines);
    Optional<ArticleLine> line = lines.next();
    while (line.isPresent()) {
      consumer.accept(line.get());
      line = lines.next();
    }
  }

  /** As {@link #read(InputStream, Consumer)}, from a file. */
  public void read(Path jsonLines, Consumer<ArticleLine> consumer) throws IOException {
    try (InputStream in = Files.newInputStream(jsonLines)) {
      read(in, consumer);
    }
  }
}
