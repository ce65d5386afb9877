package org.pacstream.ingest.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.pacstream.ingest.publish.Publisher;

/** {@code /health/live}: a restart would not help. {@code /health/ready}: the broker answers. */
final class HealthRoutes {
  private final Publisher publisher;

  HealthRoutes(Publisher publisher) {
    this.publisher = publisher;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/health/live", request -> health(request, publisher.sound()));
    routes.get("/health/ready", request -> health(request, publisher.ready()));
  }

  private void health(Context request, boolean good) {
    request
        .status(good ? 200 : 503)
        .contentType("application/json")
        .result(
            Replies.object()
                .put("status", good ? "up" : "down")
                .put("broker", publisher.ready() ? "answers" : "away")
                .toString());
  }
}
