package org.pacstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a registry may answer, and what the serde makes of it. */
class RegistryTest {
  private static final byte[] RECORD_OF_SCHEMA_7 = {0, 0, 0, 0, 7, 0};

  private record Answer(int status, String body) {}

  private final AtomicReference<Answer> answer = new AtomicReference<>();
  private HttpServer server;
  private String url;
  private Topic<String, RawArticle> topic;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = answer.get().body().getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(answer.get().status(), body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    url = "http://127.0.0.1:" + server.getAddress().getPort();
    topic = Connection.from(Settings.of(Map.of("schema.registry.url", url))).topics().rawArticles();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anUnknownIdIsAskedForAgain() {
    answer.set(new Answer(404, "{\"error_code\":40403,\"message\":\"Schema 7 not found\"}"));

    assertThatThrownBy(this::read)
        .isInstanceOf(AvroFailure.UnknownSchemaId.class)
        .hasMessageContaining("schema 7 of a record on articles.raw")
        .hasMessageContaining(url);

    answer.set(new Answer(503, "{}"));
    assertThatThrownBy(this::read).isInstanceOf(AvroFailure.RegistryUnavailable.class);
  }

  @Test
  void aRegistryInTroubleIsUnavailable() {
    answer.set(new Answer(500, "{\"error_code\":50003,\"message\":\"no leader\"}"));

    assertThatThrownBy(this::read)
        .isInstanceOf(AvroFailure.RegistryUnavailable.class)
        .hasMessageContaining("no leader");
    assertThatThrownBy(this::write).isInstanceOf(AvroFailure.RegistryUnavailable.class);
  }

  @Test
  void aServerOfSomethingElseIsUnavailable() {
    answer.set(new Answer(200, "<html>hello</html>"));

    assertThatThrownBy(this::read).isInstanceOf(AvroFailure.RegistryUnavailable.class);
  }

  @Test
  void wrongCredentialsAreToldWithTheSettingsToCheck() {
    answer.set(new Answer(401, "{\"error_code\":401,\"message\":\"Unauthorized\"}"));

    assertThatThrownBy(this::read)
        .isInstanceOf(AvroFailure.RegistryRefused.class)
        .hasMessageContaining("status 401: check basic.auth.credentials.source");
    assertThatThrownBy(this::write).isInstanceOf(AvroFailure.RegistryRefused.class);
  }

  @Test
  void anIncompatibleSchemaIsToldWithItsSubject() {
    answer.set(new Answer(409, "{\"error_code\":409,\"message\":\"reader field missing\"}"));

    assertThatThrownBy(this::write)
        .isInstanceOf(AvroFailure.Incompatible.class)
        .hasMessageContaining("subject articles.raw-value is not compatible")
        .hasMessageContaining("reader field missing");
  }

  @Test
  void aSchemaOfAnotherKindMakesBytesUnreadable() {
    answer.set(
        new Answer(200, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"syntax = \\\"proto3\\\";\"}"));

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            AvroFailure.Unreadable.class, failure -> assertThat(failure.isOfRegistry()).isFalse())
        .hasMessageContaining("schema 7 of a record on articles.raw is no Avro schema");
  }

  @Test
  void aFailureSaysWhoseFaultItIs() {
    answer.set(new Answer(503, "{}"));
    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            AvroFailure.class, failure -> assertThat(failure.isOfRegistry()).isTrue());

    assertThatThrownBy(() -> topic.values().deserializer().deserialize("t", new byte[] {1}))
        .isInstanceOfSatisfying(
            AvroFailure.class, failure -> assertThat(failure.isOfRegistry()).isFalse());
  }

  private void read() {
    RawArticle article =
        topic.values().deserializer().deserialize(topic.name(), RECORD_OF_SCHEMA_7);
    assertThat(article).isNull();
  }

  private void write() {
    byte[] bytes =
        topic.values().serializer().serialize(topic.name(), Samples.rawArticle().build());
    assertThat(bytes).isNull();
  }
}
