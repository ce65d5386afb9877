package org.pacstream.enrich;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.pacstream.schemas.failure.ThreadReplacement;

/**
 * How enrichment fares, over HTTP: {@code /health/live} fails when it stopped for good, {@code
 * /health/ready} unless it reads articles, {@code /metrics} counts the records written to each
 * topic in Prometheus' text format. These counts begin anew when partitions move. It also counts
 * the articles that the model for further names could not read, where there is one.
 */
final class EnrichHealth implements AutoCloseable {
  private static final Set<State> DEAD =
      Set.of(State.PENDING_ERROR, State.ERROR, State.NOT_RUNNING);

  private final Javalin server;

  private EnrichHealth(Javalin server) {
    this.server = server;
  }

  /**
   * @param replacement tells of an outage
   * @param enricher tells of articles its model could not read
   * @param port to listen on; 0 for any free one
   */
  static EnrichHealth start(
      KafkaStreams streams,
      ThreadReplacement replacement,
      Enricher enricher,
      String host,
      int port) {
    var routes = new Routes(streams, replacement, enricher);
    return new EnrichHealth(Javalin.create(routes::define).start(host, port));
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private record Routes(KafkaStreams streams, ThreadReplacement replacement, Enricher enricher) {
    void define(JavalinConfig config) {
      config.startup.showJavalinBanner = false;
      config
          .routes
          .get("/health/live", context -> tell(context, !DEAD.contains(streams.state())))
          .get("/health/ready", context -> tell(context, isReading()))
          .get("/metrics", this::metrics);
    }

    private boolean isReading() {
      return streams.state() == State.RUNNING && !replacement.isWaiting();
    }

    private void tell(Context context, boolean well) {
      context.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
      context.json(
          Map.of(
              "state", streams.state().name(),
              "outage", replacement.isWaiting(),
              "recordsWritten", recordsByTopic()));
    }

    private void metrics(Context context) {
      String counts =
          recordsByTopic().entrySet().stream()
              .map(
                  count ->
                      "pacstream_enrich_records_total{topic=\"%s\"} %s%n"
                          .formatted(count.getKey(), count.getValue()))
              .collect(Collectors.joining());
      context.contentType("text/plain; version=0.0.4");
      context.result(
          """
          # HELP pacstream_enrich_records_total Records written, by topic.
          # TYPE pacstream_enrich_records_total counter
          """
              + counts
              + """
              # HELP pacstream_enrich_untagged_total Articles the model for further names failed on.
              # TYPE pacstream_enrich_untagged_total counter
              pacstream_enrich_untagged_total %d
              """
                  .formatted(enricher.untagged()));
    }

    /** Kafka Streams' own counts, of all threads and tasks. */
    private Map<String, Long> recordsByTopic() {
      return streams.metrics().values().stream()
          .filter(metric -> metric.metricName().name().equals("records-produced-total"))
          .collect(
              Collectors.groupingBy(
                  metric -> metric.metricName().tags().get("topic"),
                  TreeMap::new,
                  Collectors.summingLong(Routes::value)));
    }

    private static long value(Metric metric) {
      return new BigDecimal(metric.metricValue().toString()).longValue();
    }
  }
}
