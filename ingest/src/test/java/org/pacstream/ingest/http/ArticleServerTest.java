package org.pacstream.ingest.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacstream.ingest.article.ArticleReader;
import org.pacstream.ingest.publish.MockPublisher;

/** What a real broker cannot be made to do at a given moment; the rest is tested with one. */
class ArticleServerTest {
  private static final String ARTICLE = "{\"body\": \"Text.\", \"published\": \"2024-10-18\"}";
  private final MockPublisher kafka = new MockPublisher(400);
  private final HttpClient client = HttpClient.newHttpClient();
  private ArticleServer server;

  @BeforeEach
  void start() {
    server =
        ArticleServer.start(
            new HttpConfig("127.0.0.1", 0, Optional.empty(), 16, 1),
            new ArticleReader(Clock.systemUTC()),
            kafka.publisher());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void noReplyComesBeforeTheAcknowledgement() {
    CompletableFuture<HttpResponse<String>> reply = post();
    Awaitility.await().until(() -> kafka.sent() == 1);
    assertThat(reply).isNotDone();

    kafka.acknowledge();

    assertThat(reply.join().statusCode()).isEqualTo(202);
  }

  @Test
  void aServiceWithTooMuchOnItsWaySaysWhenToComeAgain() {
    CompletableFuture<HttpResponse<String>> first = post();
    Awaitility.await().until(() -> kafka.sent() == 1);

    HttpResponse<String> second = post().join();

    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValue("Retry-After")).contains("1");
    assertThat(second.headers().firstValue("Content-Type")).contains("application/problem+json");
    kafka.acknowledge();
    assertThat(first.join().statusCode()).isEqualTo(202);
  }

  @Test
  void anArticleThatIsNotAcknowledgedIsNotAccepted() {
    CompletableFuture<HttpResponse<String>> reply = post();
    Awaitility.await().until(() -> kafka.sent() == 1);

    kafka.fail(new TimeoutException("late"));

    assertThat(reply.join().statusCode()).isEqualTo(503);
    assertThat(reply.join().headers().firstValue("Retry-After")).contains("5");
  }

  @Test
  void moreBatchesThanAreTakenAtOneTimeAreTurnedAway() throws Exception {
    try (var open = new Socket("127.0.0.1", server.port())) {
      open.getOutputStream()
          .write(
              ("POST /v1/articles:batch HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                      + "Content-Type: application/x-ndjson\r\nContent-Length: "
                      + (ARTICLE.length() + 1)
                      + "\r\n\r\n"
                      + ARTICLE)
                  .getBytes(US_ASCII));
      Awaitility.await().until(() -> batch().statusCode() == 429);

      open.getOutputStream().write('\n');
      Awaitility.await().until(() -> kafka.sent() == 1);
      kafka.acknowledge();

      assertThat(new BufferedReader(new InputStreamReader(open.getInputStream(), US_ASCII)).lines())
          .anyMatch(line -> line.contains("\"status\":202"));
    }
  }

  @Test
  void readinessFollowsTheBroker() throws Exception {
    kafka.brokerAnswers(false);

    assertThat(get("/health/ready")).isEqualTo(503);
    assertThat(get("/health/live")).isEqualTo(200);
    assertThat(post().join().statusCode()).isEqualTo(503);

    kafka.brokerAnswers(true);
    assertThat(get("/health/ready")).isEqualTo(200);
  }

  @Test
  void whatIsOnItsWayIsAnsweredBeforeTheServerStops() {
    CompletableFuture<HttpResponse<String>> reply = post();
    Awaitility.await().until(() -> kafka.sent() == 1);

    CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
    Awaitility.await().until(this::refuses);
    kafka.acknowledge();

    assertThat(reply.join().statusCode()).isEqualTo(202);
    stopped.join();
  }

  private boolean refuses() {
    try {
      return get("/health/live") != 200;
    } catch (IOException e) {
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private CompletableFuture<HttpResponse<String>> post() {
    return client.sendAsync(
        HttpRequest.newBuilder(uri("/v1/articles"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(ARTICLE))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> batch() throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri("/v1/articles:batch"))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  private int get(String path) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString())
        .statusCode();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
