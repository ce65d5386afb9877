package org.pacstream.ingest.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.pacstream.ingest.article.ArticleLimits;
import org.pacstream.ingest.article.ArticleReader;
import org.pacstream.ingest.article.ReadArticle;
import org.pacstream.ingest.publish.Publication;
import org.pacstream.ingest.publish.Publisher;
import org.pacstream.schemas.Problem;

/** One article at a time: {@code POST /v1/articles} and {@code DELETE /v1/articles/{id}}. */
final class ArticleRoutes {
  private static final Set<String> JSON = new LinkedHashSet<>(List.of("application/json"));

  private final ArticleReader reader;
  private final Publisher publisher;
  private final ApiKey key;
  private final Executor threads;

  /**
   * @param threads that write replies: the producer's own must not be held up
   */
  ArticleRoutes(ArticleReader reader, Publisher publisher, ApiKey key, Executor threads) {
    this.reader = reader;
    this.publisher = publisher;
    this.key = key;
    this.threads = threads;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/v1/articles", this::post);
    // An id may hold slashes.
    routes.delete("/v1/articles/<id>", this::withdraw);
  }

  private void post(Context request) throws Refused, IOException {
    key.check(request);
    publish(request, reader.read(RequestBody.read(request, JSON, ArticleLimits.MESSAGE_BYTES)));
  }

  private void withdraw(Context request) throws Refused {
    key.check(request);
    publish(request, reader.withdrawal(request.pathParam("id"), revision(request)));
  }

  private static Long revision(Context request) throws Refused {
    String given = request.queryParam("revision");
    try {
      return given == null ? null : Long.valueOf(given);
    } catch (NumberFormatException e) {
      throw new Refused(Problems.malformed("revision: expected a whole number"));
    }
  }

  private void publish(Context request, ReadArticle read) throws Refused {
    if (read.refused().isPresent()) {
      throw new Refused(Problems.of(read.refused().get()));
    }
    var accepted = (ReadArticle.Accepted) read;
    request.future(
        () ->
            publisher
                .publish(accepted.article())
                .thenAcceptAsync(publication -> reply(request, accepted, publication), threads)
                .toCompletableFuture());
  }

  private static void reply(
      Context request, ReadArticle.Accepted accepted, Publication publication) {
    if (publication instanceof Publication.Acknowledged acknowledged) {
      request
          .status(Replies.ACCEPTED)
          .contentType("application/json")
          .result(Replies.accepted(accepted, acknowledged).toString());
    } else {
      problem(request, Problems.of((Publication.Failed) publication));
    }
  }

  /** Answers with a problem, and says when to come again where that helps. */
  static void problem(Context request, Problem problem) {
    switch (problem.status()) {
      case 401 -> request.header("WWW-Authenticate", "Bearer realm=\"pacstream\"");
      case 429 -> request.header("Retry-After", String.valueOf(Problems.RETRY_BUSY_SECONDS));
      case 503 -> request.header("Retry-After", String.valueOf(Problems.RETRY_BROKER_SECONDS));
      default -> {}
    }
    // As text it would be encoded in ISO 8859-1: the media type names no character set.
    request
        .status(problem.status())
        .contentType(Problem.MEDIA_TYPE)
        .result(problem.toJson().getBytes(StandardCharsets.UTF_8));
  }
}
