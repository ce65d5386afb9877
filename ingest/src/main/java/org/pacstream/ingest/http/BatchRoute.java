package org.pacstream.ingest.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.pacstream.ingest.article.ArticleLine;
import org.pacstream.ingest.article.ArticleLines;
import org.pacstream.ingest.article.ArticleReader;
import org.pacstream.ingest.publish.BatchPublisher;
import org.pacstream.ingest.publish.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /v1/articles:batch}: JSON Lines of any length, each line answered by a line, in order
 * and as it goes. Who sends faster than Kafka takes is slowed down by the connection itself; who
 * does not read the results is, too.
 */
final class BatchRoute {
  private static final Logger LOG = LoggerFactory.getLogger(BatchRoute.class);
  private static final String REPLY_TYPE = "application/x-ndjson";
  private static final Set<String> JSON_LINES =
      new LinkedHashSet<>(
          List.of(
              REPLY_TYPE,
              "application/ndjson",
              "application/jsonl",
              "application/x-jsonlines",
              "application/jsonlines"));

  private final ArticleReader reader;
  private final Publisher publisher;
  private final ApiKey key;
  private final Semaphore batches;

  BatchRoute(ArticleReader reader, Publisher publisher, ApiKey key, int batches) {
    this.reader = reader;
    this.publisher = publisher;
    this.key = key;
    this.batches = new Semaphore(batches);
  }

  void addTo(RoutesConfig routes) {
    routes.post("/v1/articles:batch", this::post);
  }

  private void post(Context request) throws Refused, IOException {
    key.check(request);
    if (!publisher.ready()) {
      throw new Refused(Problems.brokerAway());
    }
    if (!batches.tryAcquire()) {
      throw new Refused(Problems.busy("as many batches as are taken at one time are under way"));
    }
    try {
      InputStream body = RequestBody.open(request, JSON_LINES);
      request.status(200).contentType(REPLY_TYPE);
      publish(body, request.res().getOutputStream());
      RequestBody.discard(request);
    } catch (UncheckedIOException e) {
      LOG.info("a batch was left by its client: {}", e.getMessage());
    } finally {
      batches.release();
    }
  }

  private void publish(InputStream body, OutputStream reply) {
    ArticleLines lines = reader.lines(body);
    var batch =
        new BatchPublisher<Long>(
            publisher,
            result ->
                write(reply, Replies.line(result.place(), result.read(), result.publication())));
    try {
      while (true) {
        if (!lines.buffered() && body.available() == 0) {
          // The client may wait for the results so far before it sends more.
          batch.finish();
          flush(reply);
        }
        Optional<ArticleLine> line = lines.next();
        if (line.isEmpty()) {
          break;
        }
        batch.accept(line.get().number(), line.get().result());
      }
      batch.finish();
    } catch (IOException e) {
      batch.finish();
      LOG.info("a batch broke off after {} lines: {}", lines.lines(), e.toString());
      write(
          reply,
          Replies.line(
              lines.lines() + 1,
              Problems.malformed(
                  "the request broke off, or is not what it says: " + e.getMessage())));
    }
    flush(reply);
  }

  private static void write(OutputStream reply, ObjectNode line) {
    try {
      reply.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void flush(OutputStream reply) {
    try {
      reply.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
