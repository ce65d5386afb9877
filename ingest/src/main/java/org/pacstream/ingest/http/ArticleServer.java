package org.pacstream.ingest.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.pacstream.ingest.article.ArticleReader;
import org.pacstream.ingest.publish.Publisher;
import org.pacstream.schemas.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: its routes, and an answer for everything that goes wrong. */
public final class ArticleServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleServer.class);
  private static final int MIN_THREADS = 8;
  private static final long STOP_MILLIS = 10_000;

  private final Javalin server;
  private final int port;

  private ArticleServer(Javalin server) {
    this.server = server;
    this.port = server.port();
  }

  /**
   * @throws CannotListen when the port is taken or the address is not one of this machine
   */
  public static ArticleServer start(HttpConfig config, ArticleReader reader, Publisher publisher) {
    var threads = new QueuedThreadPool(config.threads(), MIN_THREADS);
    threads.setName("ingest-http");
    var key = new ApiKey(config.apiKey());
    var server =
        Javalin.create(
            javalin -> {
              configure(javalin, threads);
              errors(javalin.routes);
              javalin.routes.get("/", ArticleServer::describe);
              new ArticleRoutes(reader, publisher, key, threads).addTo(javalin.routes);
              new BatchRoute(reader, publisher, key, config.batches()).addTo(javalin.routes);
              new HealthRoutes(publisher).addTo(javalin.routes);
            });
    try {
      return new ArticleServer(server.start(config.host(), config.port()));
    } catch (RuntimeException e) {
      throw new CannotListen(
          "cannot listen on "
              + config.host()
              + " (ingest.host), port "
              + config.port()
              + " (ingest.port): "
              + e.getMessage(),
          e);
    }
  }

  public int port() {
    return port;
  }

  /** Takes no more requests and answers those it has. */
  @Override
  public void close() {
    server.stop();
  }

  private static void configure(JavalinConfig javalin, QueuedThreadPool threads) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    javalin.http.prefer405over404 = true;
    javalin.http.compressionStrategy = CompressionStrategy.NONE;
    javalin.jetty.threadPool = threads;
    javalin.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setUriCompliance(Uris.WITH_ANY_ID);
        });
    javalin.jetty.modifyServletContextHandler(
        context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
    javalin.jetty.modifyServer(
        server -> {
          server.setStopTimeout(STOP_MILLIS);
          server.setHandler(new GracefulHandler());
          server.setErrorHandler(new UnroutedProblems());
        });
  }

  private static void errors(RoutesConfig routes) {
    routes.before(
        request -> {
          request.header("X-Content-Type-Options", "nosniff");
          request.header("Cache-Control", "no-store");
        });
    routes.exception(
        Refused.class,
        (e, request) -> {
          RequestBody.discard(request);
          ArticleRoutes.problem(request, e.problem());
        });
    routes.exception(
        HttpResponseException.class,
        (e, request) -> {
          RequestBody.discard(request);
          ArticleRoutes.problem(
              request, Problem.of(e.getStatus(), UnroutedProblems.title(e.getStatus()), null));
        });
    routes.exception(
        IOException.class,
        (e, request) ->
            ArticleRoutes.problem(
                request,
                e.getCause() instanceof TimeoutException
                    ? Problem.of(408, "Too slow", "the request's body did not arrive in time")
                    : Problems.malformed(
                        "the request's body could not be read: " + e.getMessage())));
    routes.exception(
        Exception.class,
        (e, request) -> {
          LOG.error("{} {}", request.method(), request.path(), e);
          ArticleRoutes.problem(
              request, Problem.of(500, "Internal error", "the service's log tells more"));
        });
  }

  private static void describe(Context request) {
    var reply = Replies.object().put("service", "pacstream ingest");
    reply
        .putArray("routes")
        .add("POST /v1/articles")
        .add("POST /v1/articles:batch")
        .add("DELETE /v1/articles/{id}")
        .add("GET /health/live")
        .add("GET /health/ready");
    request.contentType("application/json").result(reply.toString());
  }
}
