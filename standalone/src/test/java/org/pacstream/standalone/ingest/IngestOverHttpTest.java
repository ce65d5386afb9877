package org.pacstream.standalone.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.standalone.ingest.RunningIngest.JSON;
import static org.pacstream.standalone.ingest.RunningIngest.JSON_LINES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.schemas.RawArticle;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestOverHttpTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private RunningIngest ingest;

  @BeforeAll
  void start(@TempDir Path folder) {
    ingest = RunningIngest.start(folder);
  }

  @AfterAll
  void stop() {
    ingest.close();
  }

  @Test
  void anAcceptedArticleIsOnTheTopicWhenTheReplyComes() throws IOException {
    var reply =
        ingest.post(
            "/v1/articles",
            JSON,
            """
            {"url": "HTTP://Example.org:80/news/1/?utm_source=x#top", "source": "Buckeye Wire",
             "title": "Title", "body": "Fairshake spent $10 million.",
             "published": "2024-10-18T13:05:00+02:00", "lang": "en", "synthetic": true}
            """);

    assertThat(reply.statusCode()).isEqualTo(202);
    assertThat(reply.headers().firstValue("Content-Type")).contains("application/json");
    JsonNode json = MAPPER.readTree(reply.body());
    assertThat(json.get("id").asText()).matches("url-[0-9a-f]{32}");
    assertThat(json.get("url").asText()).isEqualTo("http://example.org/news/1");
    assertThat(json.get("warnings")).hasSize(1);
    List<ConsumerRecord<String, RawArticle>> records = ingest.records(json.get("id").asText());
    assertThat(records).hasSize(1);
    assertThat(records.get(0).timestamp())
        .isEqualTo(Instant.parse("2024-10-18T11:05:00Z").toEpochMilli())
        .isEqualTo(json.get("revision").asLong());
    assertThat(records.get(0).partition()).isEqualTo(json.get("partition").asInt());
    assertThat(records.get(0).offset()).isEqualTo(json.get("offset").asLong());
    assertThat(records.get(0).value())
        .isEqualTo(
            RawArticle.newBuilder()
                .setId(json.get("id").asText())
                .setRevision(json.get("revision").asLong())
                .setUrl("http://example.org/news/1")
                .setSource("Buckeye Wire")
                .setTitle("Title")
                .setBody("Fairshake spent $10 million.")
                .setPublished(Instant.parse("2024-10-18T11:05:00Z"))
                .setLanguageHint("en")
                .build());
  }

  @Test
  void theSameArticleTwiceIsTheSameRecordTwice() throws IOException {
    String article = "{\"body\": \"Twice.\", \"published\": \"2024-10-18\"}";

    String id =
        MAPPER.readTree(ingest.post("/v1/articles", JSON, article).body()).get("id").asText();
    ingest.post("/v1/articles", JSON, article);

    List<ConsumerRecord<String, RawArticle>> records = ingest.records(id);
    assertThat(records).hasSize(2);
    assertThat(records.get(0).value().toByteBuffer())
        .isEqualTo(records.get(1).value().toByteBuffer());
    assertThat(records.get(0).timestamp()).isEqualTo(records.get(1).timestamp());
  }

  @Test
  void aWithdrawalIsARecordWithARevision() {
    ingest.post("/v1/articles", JSON, article("wrong-1", "Wrong."));

    var reply =
        ingest.send(ingest.request("/v1/articles/wrong-1?revision=1729252800001").DELETE().build());

    assertThat(reply.statusCode()).isEqualTo(202);
    assertThat(reply.body())
        .contains("\"id\":\"wrong-1\",\"revision\":1729252800001,\"withdrawn\":true");
    List<ConsumerRecord<String, RawArticle>> records = ingest.records("wrong-1");
    assertThat(records)
        .extracting(message -> message.value().getWithdrawn())
        .containsExactly(false, true);
    assertThat(records.get(1).value().getBody()).isEmpty();
  }

  @Test
  void aWithdrawalWithoutARevisionTakesTheClocks() {
    Instant before = Instant.now();

    var reply = ingest.send(ingest.request("/v1/articles/wrong-2").DELETE().build());

    assertThat(reply.statusCode()).isEqualTo(202);
    RawArticle withdrawal = ingest.records("wrong-2").get(0).value();
    assertThat(withdrawal.getRevision())
        .isBetween(before.toEpochMilli(), Instant.now().toEpochMilli())
        .isEqualTo(withdrawal.getPublished().toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https:%2F%2Fexample.org%2F%3Fp=1", "a%252Fb", "%D9%85", "a;b", "tag:x,2024:1"})
  void anIdOfAnyCharactersCanBeWithdrawn(String escaped) {
    var reply = ingest.send(ingest.request("/v1/articles/" + escaped).DELETE().build());

    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(202);
    String id = java.net.URLDecoder.decode(escaped, UTF_8);
    assertThat(ingest.records(id)).hasSize(1);
  }

  @Test
  void aBadRevisionOrIdIsRefused() {
    assertThat(
            ingest.send(ingest.request("/v1/articles/a?revision=x").DELETE().build()).statusCode())
        .isEqualTo(400);
    assertThat(
            ingest.send(ingest.request("/v1/articles/a?revision=-1").DELETE().build()).statusCode())
        .isEqualTo(422);
    assertThat(ingest.send(ingest.request("/v1/articles/a%20b").DELETE().build()).statusCode())
        .isEqualTo(422);
  }

  @Test
  void aBatchAnswersEachLineInOrder() throws IOException {
    String lines =
        String.join(
            "\n",
            article("batch-1", "One."),
            "",
            "{\"id\": \"batch-2\"}",
            "oops",
            "{\"body\": \"" + "x".repeat(10_000_000) + "\"}",
            "{\"x\": " + "[".repeat(100_000),
            "{\"id\": \"batch-3\", \"body\": \"\\uD800\", \"published\": \"2024-10-18\"}",
            article("batch-4", "Four."));

    var reply = ingest.post("/v1/articles:batch", JSON_LINES, lines);

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type")).contains(JSON_LINES);
    assertThat(results(reply))
        .containsExactly("1 202", "3 422", "4 400", "5 413", "6 400", "7 422", "8 202");
    JsonNode refused = MAPPER.readTree(reply.body().split("\n")[1]);
    assertThat(refused.at("/problem/errors")).hasSize(2);
    assertThat(ingest.records("batch-1")).hasSize(1);
    assertThat(ingest.records("batch-3")).isEmpty();
    assertThat(ingest.records("batch-4")).hasSize(1);
  }

  @Test
  void aBatchOfManyLinesKeepsTheirOrder() throws IOException {
    var lines = new StringBuilder();
    for (int i = 1; i <= 5_000; i++) {
      lines.append(article("many", "Number " + i)).append('\n');
    }

    var reply = ingest.post("/v1/articles:batch", JSON_LINES, lines.toString());

    assertThat(results(reply)).hasSize(5_000).startsWith("1 202").endsWith("5000 202");
    assertThat(ingest.records("many"))
        .extracting(message -> message.value().getBody())
        .hasSize(5_000)
        .startsWith("Number 1", "Number 2")
        .endsWith("Number 5000");
  }

  @Test
  void theResultOfALineComesBeforeTheNextLineIsSent() throws IOException {
    try (var socket = new Socket("localhost", ingest.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /v1/articles:batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                  + JSON_LINES
                  + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
              .getBytes(UTF_8));
      chunk(out, article("talk-1", "One.") + "\n");
      var in =
          new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream(), UTF_8));

      assertThat(until(in, "talk-1")).contains("\"status\":202");
      chunk(out, article("talk-2", "Two.") + "\n");
      assertThat(until(in, "talk-2")).contains("\"status\":202");
      out.write("0\r\n\r\n".getBytes(UTF_8));
      assertThat(until(in, "anything more")).isNull();
    }
  }

  @Test
  void aBatchThatBreaksOffPublishesWholeLinesOnly() throws IOException {
    try (var socket = new Socket("localhost", ingest.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /v1/articles:batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                  + JSON_LINES
                  + "\r\nContent-Length: 100000\r\n\r\n")
              .getBytes(UTF_8));
      out.write((article("broken-1", "One.") + "\n" + article("broken-2", "Two.")).getBytes(UTF_8));
    }

    org.awaitility.Awaitility.await().until(() -> ingest.records("broken-1").size() == 1);
    assertThat(ingest.post("/v1/articles", JSON, article("after", "After.")).statusCode())
        .isEqualTo(202);
    assertThat(ingest.records("broken-2")).isEmpty();
  }

  @Test
  void zippedBodiesAreTaken() throws IOException {
    byte[] zipped = gzip(article("zipped-1", "One."));

    var reply =
        ingest.send(
            ingest
                .request("/v1/articles")
                .header("Content-Type", JSON)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(zipped))
                .build());
    var cut =
        ingest.send(
            ingest
                .request("/v1/articles")
                .header("Content-Type", JSON)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(zipped, 0, zipped.length - 12))
                .build());

    assertThat(reply.statusCode()).isEqualTo(202);
    assertThat(cut.statusCode()).isEqualTo(400);
  }

  @Test
  void aZipBombIsRefused() throws IOException {
    byte[] bomb = gzip(article("bomb-1", "One.") + "\n" + " ".repeat(100 * 1024 * 1024));

    var single =
        ingest.send(
            ingest
                .request("/v1/articles")
                .header("Content-Type", JSON)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(bomb))
                .build());
    var batch =
        ingest.send(
            ingest
                .request("/v1/articles:batch")
                .header("Content-Type", JSON_LINES)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(bomb))
                .build());

    assertThat(single.statusCode()).isEqualTo(413);
    assertThat(results(batch)).containsExactly("1 202", "2 400");
  }

  @Test
  void malformedRequestsAreProblems() throws IOException {
    problem(ingest.post("/v1/articles", JSON, "{"), 400);
    problem(ingest.post("/v1/articles", JSON, ""), 400);
    problem(ingest.post("/v1/articles", JSON, new byte[] {'{', (byte) 0xC3, '}'}), 400);
    problem(ingest.post("/v1/articles", JSON, "{\"a\":".repeat(500_000)), 400);
    problem(ingest.post("/v1/articles", JSON, "{\"title\": \"T\"}"), 422);
    problem(ingest.post("/v1/articles", JSON, " ".repeat(5_000_000)), 413);
    problem(ingest.post("/v1/articles", JSON, article("long", "x".repeat(1024 * 1024 + 1))), 413);
    problem(ingest.post("/v1/articles", "text/plain", "{}"), 415);
    problem(ingest.post("/v1/articles", "application/json; charset=utf-16", "{}"), 415);
    problem(ingest.post("/v1/articles:batch", JSON, "{}"), 415);
    problem(
        ingest.send(
            ingest
                .request("/v1/articles")
                .header("Content-Type", JSON)
                .header("Content-Encoding", "br")
                .POST(BodyPublishers.ofString("{}"))
                .build()),
        415);
    problem(ingest.send(ingest.request("/v1/articles/%FF").DELETE().build()), 400);
    problem(ingest.get("/v1/nothing"), 404);
    problem(ingest.get("/v1/articles"), 405);
    problem(ingest.send(ingest.request("/health/live").DELETE().build()), 405);
    problem(ingest.send(ingest.request("/").header("X-Long", "x".repeat(20_000)).build()), 431);
  }

  @ParameterizedTest
  @CsvSource({
    "POST /v1/articles, application/json, 413",
    "POST /v1/articles, text/plain, 415",
    "POST /v1/articles:batch, text/plain, 415",
    "PUT /v1/articles, application/json, 405",
    "POST /v1/nothing, application/json, 404"
  })
  void whoSendsAllBeforeItReadsHearsWhyItWasRefused(String line, String type, int status)
      throws IOException {
    try (var socket = new Socket("localhost", ingest.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
              .formatted(line, type, 20_000_000)
              .getBytes(UTF_8));
      for (int i = 0; i < 20; i++) {
        out.write(new byte[1_000_000]);
      }
      socket.shutdownOutput();

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 " + status)
          .contains("\"status\":" + status);
    }
  }

  @Test
  void whoAsksForLeaveIsRefusedBeforeItSends() throws IOException {
    try (var socket = new Socket("localhost", ingest.port())) {
      socket
          .getOutputStream()
          .write(
              ("POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                      + "Content-Length: 20000000\r\nExpect: 100-continue\r\n\r\n")
                  .getBytes(UTF_8));

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void whoWasGivenLeaveHearsWhyItWasRefusedThen() throws IOException {
    byte[] chunk = new byte[1_000_000];
    try (var socket = new Socket("localhost", ingest.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n")
              .getBytes(UTF_8));
      for (int i = 0; i < 20; i++) {
        out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(UTF_8));
        out.write(chunk);
        out.write("\r\n".getBytes(UTF_8));
      }
      out.write("0\r\n\r\n".getBytes(UTF_8));
      socket.shutdownOutput();

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 100")
          .contains("HTTP/1.1 413");
    }
  }

  @Test
  void aProblemQuotesLettersOfAnyScript() {
    String article = "{\"body\": \"B\", \"published\": \"غدا\"}";

    assertThat(ingest.post("/v1/articles", JSON, article).body()).contains("غدا");
  }

  @Test
  void aLargeArticleIsTaken() {
    String body = "é".repeat(512 * 1024);

    assertThat(ingest.post("/v1/articles", JSON, article("large", body)).statusCode())
        .isEqualTo(202);
    assertThat(ingest.records("large").get(0).value().getBody()).isEqualTo(body);
  }

  @Test
  void withoutAKeyTheServiceAnswersUnderANameOfThisMachineOnly() throws IOException {
    try (var socket = new Socket("localhost", ingest.port())) {
      socket
          .getOutputStream()
          .write(
              ("DELETE /v1/articles/a HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                  .getBytes(UTF_8));

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void theServiceIsLiveAndReady() {
    assertThat(ingest.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(ingest.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(ingest.get("/").body()).contains("POST /v1/articles:batch");
  }

  private static void problem(HttpResponse<String> reply, int status) throws IOException {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
    assertThat(reply.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = MAPPER.readTree(reply.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asText()).isNotBlank();
  }

  private static List<String> results(HttpResponse<String> reply) throws IOException {
    var results = new ArrayList<String>();
    for (String line : reply.body().split("\n")) {
      JsonNode json = MAPPER.readTree(line);
      results.add(json.get("line").asInt() + " " + json.get("status").asInt());
    }
    return results;
  }

  private static String article(String id, String body) {
    return "{\"id\": \"%s\", \"body\": \"%s\", \"published\": \"2024-10-18\"}".formatted(id, body);
  }

  private static void chunk(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
    out.write(bytes);
    out.write("\r\n".getBytes(UTF_8));
    out.flush();
  }

  private static String until(java.io.BufferedReader in, String expected) throws IOException {
    String line = in.readLine();
    while (line != null && !line.contains(expected)) {
      line = in.readLine();
    }
    return line;
  }

  private static byte[] gzip(String text) throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(text.getBytes(UTF_8));
    }
    return zipped.toByteArray();
  }
}
