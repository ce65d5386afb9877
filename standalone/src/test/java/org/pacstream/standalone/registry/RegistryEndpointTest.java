package org.pacstream.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.standalone.local.Failure;

class RegistryEndpointTest {
  private static final AvroSchema PAIR = record("{\"name\":\"a\",\"type\":\"int\"}");
  private static final AvroSchema PAIR_WITH_DEFAULT =
      record("{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"int\",\"default\":0}");
  private static final AvroSchema PAIR_WITHOUT_DEFAULT =
      record("{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"int\"}");

  @TempDir Path temp;

  @Test
  void aFreshClientReadsWhatAnotherRegistered() throws Exception {
    try (var registry = RegistryEndpoint.start(temp, 0)) {
      int id = client(registry).register("news-value", PAIR);

      assertThat(client(registry).getSchemaById(id)).isEqualTo(PAIR);
      assertThat(client(registry).getId("news-value", PAIR)).isEqualTo(id);
      assertThat(client(registry).getVersion("news-value", PAIR)).isEqualTo(1);
      assertThat(client(registry).getAllSubjects()).containsExactly("news-value");
      assertThat(client(registry).getLatestSchemaMetadata("news-value").getId()).isEqualTo(id);
      assertThat(client(registry).getAllSubjectsById(id)).containsExactly("news-value");
    }
  }

  @Test
  void oneSchemaHasOneIdUnderAllItsSubjects() throws Exception {
    try (var registry = RegistryEndpoint.start(temp, 0)) {
      int id = client(registry).register("a-value", PAIR);

      assertThat(client(registry).register("b-value", PAIR)).isEqualTo(id);
      assertThat(client(registry).register("a-value", PAIR)).isEqualTo(id);
      assertThat(client(registry).register("a-value", PAIR_WITH_DEFAULT)).isEqualTo(id + 1);
      assertThat(client(registry).getAllVersions("a-value")).containsExactly(1, 2);
      assertThat(client(registry).getAllVersions("b-value")).containsExactly(1);
    }
  }

  @Test
  void clientsThatRegisterTogetherGetOneId() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try (var registry = RegistryEndpoint.start(temp, 0)) {
      Callable<Integer> registration = () -> client(registry).register("a-value", PAIR);
      for (var id : threads.invokeAll(Collections.nCopies(16, registration))) {
        assertThat(id.get()).isEqualTo(1);
      }

      assertThat(client(registry).getAllVersions("a-value")).containsExactly(1);
      assertThat(temp.resolve("registrations.jsonl"))
          .satisfies(file -> assertThat(Files.readAllLines(file)).hasSize(1));
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aDocumentedSchemaIsAnotherSchema() throws Exception {
    var documented =
        new AvroSchema(
            "{\"type\":\"record\",\"name\":\"R\",\"doc\":\"d\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}");
    try (var registry = RegistryEndpoint.start(temp, 0)) {
      int id = client(registry).register("a-value", PAIR);

      assertThat(client(registry).register("a-value", documented)).isNotEqualTo(id);
    }
  }

  @Test
  void idsLevelsAndVersionsSurviveARestart() throws Exception {
    int first;
    int second;
    try (var registry = RegistryEndpoint.start(temp, 0)) {
      first = client(registry).register("a-value", PAIR);
      second = client(registry).register("a-value", PAIR_WITH_DEFAULT);
      client(registry).updateCompatibility("a-value", "FULL_TRANSITIVE");
      client(registry).updateCompatibility(null, "NONE");
    }

    try (var registry = RegistryEndpoint.start(temp, 0)) {
      assertThat(client(registry).getSchemaById(first)).isEqualTo(PAIR);
      assertThat(client(registry).getSchemaById(second)).isEqualTo(PAIR_WITH_DEFAULT);
      assertThat(client(registry).getAllVersions("a-value")).containsExactly(1, 2);
      assertThat(client(registry).getCompatibility("a-value")).isEqualTo("FULL_TRANSITIVE");
      assertThat(client(registry).getCompatibility(null)).isEqualTo("NONE");
      assertThat(client(registry).register("b-value", PAIR_WITHOUT_DEFAULT)).isEqualTo(second + 1);
    }
  }

  @Test
  void aLineCutShortByAKillIsDropped() throws Exception {
    int id;
    try (var registry = RegistryEndpoint.start(temp, 0)) {
      id = client(registry).register("a-value", PAIR);
    }
    Files.writeString(
        temp.resolve("registrations.jsonl"),
        "{\"subject\":\"b-value\",\"id\":2,\"sch",
        StandardOpenOption.APPEND);

    for (int start = 1; start <= 2; start++) {
      try (var registry = RegistryEndpoint.start(temp, 0)) {
        assertThat(client(registry).getAllSubjects()).contains("a-value").doesNotContain("b-value");
        assertThat(client(registry).register("c-value", PAIR_WITH_DEFAULT)).isEqualTo(id + 1);
      }
    }
  }

  @Test
  void aWholeLineThatIsNotARegistrationStopsTheStartAndIsNamed() throws Exception {
    Files.writeString(temp.resolve("registrations.jsonl"), "{}\n");

    assertThatThrownBy(() -> RegistryEndpoint.start(temp, 0))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("registrations.jsonl: line 1: ");
    Files.writeString(temp.resolve("registrations.jsonl"), "not json\n");
    assertThatThrownBy(() -> RegistryEndpoint.start(temp, 0))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("registrations.jsonl: line 1 is not a JSON object");
  }

  @Test
  void aSchemaMayReferToAnother() throws Exception {
    String outer =
        "{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Outer\\\","
            + "\\\"fields\\\":[{\\\"name\\\":\\\"r\\\",\\\"type\\\":\\\"R\\\"}]}";
    String body =
        "{\"schema\":\"%s\",\"references\":[{\"name\":\"R\",\"subject\":\"r-value\",\"version\":1}]}"
            .formatted(outer);
    try (var registry = RegistryEndpoint.start(temp, 0)) {
      client(registry).register("r-value", PAIR);

      assertThat(post(registry, "/subjects/outer-value/versions", body).statusCode())
          .isEqualTo(200);
    }

    try (var registry = RegistryEndpoint.start(temp, 0)) {
      assertThat(get(registry, "/schemas/ids/2").body()).contains("Outer", "r-value");
    }
  }

  @Test
  void anIncompatibleSchemaIsRefused() throws Exception {
    try (var registry = RegistryEndpoint.start(temp, 0)) {
      client(registry).register("a-value", PAIR);

      assertRefused(() -> client(registry).register("a-value", PAIR_WITHOUT_DEFAULT), 409, 409);

      assertThat(client(registry).getAllVersions("a-value")).containsExactly(1);
      assertThat(client(registry).testCompatibility("a-value", PAIR_WITHOUT_DEFAULT)).isFalse();
      assertThat(client(registry).testCompatibilityVerbose("a-value", PAIR_WITHOUT_DEFAULT))
          .isNotEmpty();
      assertThat(client(registry).testCompatibility("a-value", PAIR_WITH_DEFAULT)).isTrue();
    }
  }

  @Test
  void theLevelGivenAtTheStartHoldsUntilOneIsSet() throws Exception {
    try (var registry =
        RegistryEndpoint.start(temp, "127.0.0.1", 0, CompatibilityLevel.FULL_TRANSITIVE)) {
      assertThat(client(registry).getCompatibility(null)).isEqualTo("FULL_TRANSITIVE");
      client(registry).register("a-value", PAIR_WITHOUT_DEFAULT);

      assertRefused(() -> client(registry).register("a-value", PAIR), 409, 409);

      client(registry).updateCompatibility("a-value", "BACKWARD");
      assertThat(client(registry).register("a-value", PAIR)).isEqualTo(2);
    }
  }

  @Test
  void whatIsUnknownIsToldInConfluentsCodes() throws Exception {
    try (var registry = RegistryEndpoint.start(temp, 0)) {
      var client = client(registry);
      assertRefused(() -> client.getSchemaById(99), 404, 40403);
      assertRefused(() -> client.getAllVersions("none"), 404, 40401);
      assertRefused(() -> client.getId("none", PAIR), 404, 40401);
      assertRefused(() -> client.getCompatibility("none"), 404, 40408);
      client.register("a-value", PAIR);
      assertRefused(() -> client.getSchemaMetadata("a-value", 7), 404, 40402);
      assertRefused(() -> client.getId("a-value", PAIR_WITH_DEFAULT), 404, 40403);
      assertRefused(() -> client.updateCompatibility("a-value", "SOME"), 422, 42203);
    }
  }

  @Test
  void nonsenseIsRefusedAsJson() throws Exception {
    try (var registry = RegistryEndpoint.start(temp, 0)) {
      var notASchema = post(registry, "/subjects/a/versions", "{\"schema\":\"{}\"}");
      assertThat(notASchema.statusCode()).isEqualTo(422);
      assertThat(notASchema.body()).contains("\"error_code\":42201", "\"message\":");

      var protobuf =
          post(registry, "/subjects/a/versions", "{\"schemaType\":\"PROTOBUF\",\"schema\":\"x\"}");
      assertThat(protobuf.body()).contains("42201", "PROTOBUF", "expected AVRO");

      assertThat(post(registry, "/subjects/a/versions", "{").statusCode()).isEqualTo(400);
      assertThat(post(registry, "/subjects/a/versions", "").statusCode()).isEqualTo(400);
      assertThat(post(registry, "/subjects/a/versions", "null").statusCode()).isEqualTo(400);
      assertThat(get(registry, "/subjects/a/versions/zero").body()).contains("42202");
      assertThat(get(registry, "/nothing").body()).contains("\"error_code\":404");
      assertThat(get(registry, "/schemas/ids/x").statusCode()).isEqualTo(404);
      assertThat(get(registry, "/subjects").headers().firstValue("content-type"))
          .hasValueSatisfying(
              type -> assertThat(type).startsWith("application/vnd.schemaregistry"));
    }
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> RegistryEndpoint.start(temp, other.getLocalPort()))
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith(
              "schema registry: port " + other.getLocalPort() + " on 127.0.0.1 is taken");
    }
  }

  @Test
  void aSecondRegistryOnTheSameFolderIsRefused() {
    try (var registry = RegistryEndpoint.start(temp, 0)) {
      assertThat(registry.url()).isEqualTo("http://127.0.0.1:" + registry.port());
      assertThatThrownBy(() -> RegistryEndpoint.start(temp, 0))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("data folder " + temp + " is in use");
    }
  }

  private static void assertRefused(ThrowingCallable call, int status, int code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RestClientException.class,
            refusal -> {
              assertThat(refusal.getStatus()).isEqualTo(status);
              assertThat(refusal.getErrorCode()).isEqualTo(code);
            });
  }

  private static SchemaRegistryClient client(RegistryEndpoint registry) {
    return new CachedSchemaRegistryClient(registry.url(), 10);
  }

  private static AvroSchema record(String fields) {
    return new AvroSchema("{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}");
  }

  private static HttpResponse<String> get(RegistryEndpoint registry, String path)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(registry.url() + path)).build());
  }

  private static HttpResponse<String> post(RegistryEndpoint registry, String path, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(registry.url() + path))
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
