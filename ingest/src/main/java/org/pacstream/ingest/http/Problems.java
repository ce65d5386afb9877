package org.pacstream.ingest.http;

import java.util.List;
import java.util.Map;
import org.pacstream.ingest.article.Refusal;
import org.pacstream.ingest.publish.Publication;
import org.pacstream.schemas.Problem;

/** What this service answers when it cannot do what was asked. */
final class Problems {
  /** Seconds until a busy service may have room. */
  static final int RETRY_BUSY_SECONDS = 1;

  /** Seconds until a broker may be back. */
  static final int RETRY_BROKER_SECONDS = 5;

  private Problems() {}

  static Problem of(Refusal refusal) {
    Problem problem = Problem.of(refusal.kind().status(), refusal.kind().title(), refusal.detail());
    return refusal.errors().isEmpty()
        ? problem
        : problem.with(
            "errors",
            refusal.errors().stream()
                .map(error -> Map.of("field", error.field(), "problem", error.problem()))
                .toList());
  }

  static Problem of(Publication.Failed failed) {
    return switch (failed.cause()) {
      case BUSY -> busy(failed.detail());
      case UNAVAILABLE -> Problem.of(503, "Broker away", failed.detail());
      case TOO_LARGE -> Problem.of(413, Refusal.Kind.TOO_LARGE.title(), failed.detail());
      case TOO_EARLY ->
          Problem.of(422, Refusal.Kind.INVALID.title(), failed.detail())
              .with("errors", List.of(Map.of("field", "published", "problem", failed.detail())));
    };
  }

  static Problem busy(String detail) {
    return Problem.of(429, "Busy", detail);
  }

  static Problem brokerAway() {
    return Problem.of(503, "Broker away", "the broker does not answer");
  }

  static Problem unauthorized() {
    return Problem.of(
        401,
        "API key required",
        "expected the API key in the header Authorization (Bearer) or X-API-Key");
  }

  static Problem malformed(String detail) {
    return Problem.of(400, "Malformed request", detail);
  }

  static Problem tooLarge(long limit) {
    return Problem.of(
        413,
        Refusal.Kind.TOO_LARGE.title(),
        "the request's body is longer than " + limit + " bytes");
  }

  static Problem mediaType(String detail) {
    return Problem.of(415, "Unsupported media type", detail);
  }
}
