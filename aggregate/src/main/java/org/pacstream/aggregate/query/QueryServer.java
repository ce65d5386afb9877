package org.pacstream.aggregate.query;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.pacstream.schemas.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of the queries: its routes, and an answer for everything that goes wrong. */
public final class QueryServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(QueryServer.class);
  private static final long STOP_MILLIS = 5_000;

  /** A connection that is kept open between requests does not hold up the end for longer. */
  private static final long IDLE_AT_STOP_MILLIS = 50;

  private static final String RETRY_AFTER_SECONDS = "1";

  /** An id in a path may hold any character, escaped: no file is served that this could reach. */
  private static final UriCompliance ANY_ID =
      UriCompliance.DEFAULT.with(
          "any-id",
          Violation.AMBIGUOUS_PATH_SEPARATOR,
          Violation.AMBIGUOUS_PATH_ENCODING,
          Violation.AMBIGUOUS_EMPTY_SEGMENT,
          Violation.AMBIGUOUS_PATH_PARAMETER,
          Violation.SUSPICIOUS_PATH_CHARACTERS);

  private final Javalin server;

  private QueryServer(Javalin server) {
    this.server = server;
  }

  /**
   * @param port to listen on; 0 for any free one
   * @param asOfLatest whether a query without a time means the latest publication seen, rather than
   *     now
   * @throws IllegalStateException when the port is taken or the address is not one of this machine
   */
  public static QueryServer start(
      String host, int port, Books books, Instances instances, Clock clock, boolean asOfLatest) {
    var routes = new QueryRoutes(new Queries(books), instances, clock, asOfLatest);
    var server =
        Javalin.create(
            javalin -> {
              configure(javalin);
              errors(javalin.routes, instances);
              routes.addTo(javalin.routes);
            });
    try {
      server.start(host, port);
      for (Connector connector : server.jettyServer().server().getConnectors()) {
        ((AbstractConnector) connector).setShutdownIdleTimeout(IDLE_AT_STOP_MILLIS);
      }
      return new QueryServer(server);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "cannot listen on %s (query.host), port %d (query.port): %s"
              .formatted(host, port, e.getMessage()),
          e);
    }
  }

  public int port() {
    return server.port();
  }

  /** Takes no more requests and answers those it has. */
  @Override
  public void close() {
    server.stop();
  }

  private static void configure(JavalinConfig javalin) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    javalin.http.prefer405over404 = true;
    javalin.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setUriCompliance(ANY_ID);
        });
    javalin.jetty.modifyServletContextHandler(
        context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
    javalin.jetty.modifyServer(
        server -> {
          server.setStopTimeout(STOP_MILLIS);
          server.setErrorHandler(new UnroutedProblems());
        });
  }

  private static void errors(RoutesConfig routes, Instances instances) {
    routes.before(
        request -> {
          request.header("X-Content-Type-Options", "nosniff");
          request.header("Cache-Control", "no-store");
        });
    routes.exception(Refusal.class, (e, request) -> answer(request, e.problem()));
    routes.exception(
        InvalidStateStoreException.class, (e, request) -> notReady(request, instances, e));
    routes.exception(
        StreamsNotStartedException.class, (e, request) -> notReady(request, instances, e));
    routes.exception(
        HttpResponseException.class,
        (e, request) ->
            answer(
                request, Problem.of(e.getStatus(), UnroutedProblems.title(e.getStatus()), null)));
    routes.exception(
        Exception.class,
        (e, request) -> {
          log.error("{} {}", request.method(), request.path(), e);
          answer(request, Problem.of(500, "Internal error", "the service's log tells more"));
        });
  }

  private static void notReady(Context request, Instances instances, Exception why) {
    log.debug("{} {}: {}", request.method(), request.path(), why.toString());
    answer(
        request,
        Refusal.notReady(
                instances.isLive()
                    ? "the totals are being restored or moved to another instance"
                    : "no totals are kept here any more, the state is "
                        + instances.state()
                        + ": the service's log tells why")
            .problem());
  }

  private static void answer(Context request, Problem problem) {
    if (problem.status() == 503) {
      request.header("Retry-After", RETRY_AFTER_SECONDS);
    }
    // As text it would be encoded in ISO 8859-1: the media type names no character set.
    request
        .status(problem.status())
        .contentType(Problem.MEDIA_TYPE)
        .result(problem.toJson().getBytes(StandardCharsets.UTF_8));
  }
}
