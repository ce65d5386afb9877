package org.pacstream.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacstream.standalone.local.Port;

/** docker-compose.yml, with our own registry in the place of Confluent's image. */
class ComposeIT {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final String KEY = "key-of-this-test";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> environment = new HashMap<>();
  private List<String> compose;

  @BeforeEach
  void prepare() {
    Docker.assumeImage(Docker.KAFKA);
    String base = System.getenv().getOrDefault("BASE", "eclipse-temurin:17-jre");
    Docker.assumeImage(base);
    assumeTrue(
        Files.exists(PROJECT.resolve("standalone/target/pacstream.jar")),
        "nothing is packaged yet");
    compose = new ArrayList<>(Docker.assumeCompose());
    compose.addAll(List.of("-f", "docker-compose.yml", "-f", "docker-compose.local.yml"));
    environment.put("COMPOSE_PROJECT_NAME", "pacstream-it");
    environment.put("DOCKER_BUILDKIT", "0");
    environment.put("BASE", base);
    environment.put("PACSTREAM_API_KEY", KEY);
    for (String port : List.of("KAFKA_PORT", "REGISTRY_PORT", "INGEST_PORT", "QUERY_PORT")) {
      environment.put(port, String.valueOf(Port.free(port, Port.LOOPBACK, 0)));
    }
  }

  @AfterEach
  void removeContainers() throws IOException {
    if (!environment.isEmpty()) {
      compose("down", "--volumes");
    }
  }

  @Test
  void everyServiceGetsHealthyAndAnArticleShowsInAQuery() throws Exception {
    var up = compose("up", "--build", "--detach");
    assertThat(up.status()).as(up.output()).isZero();
    for (String service : List.of("ingest", "enrich", "aggregate")) {
      Awaitility.await(service)
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(() -> assertThat(health(service)).isEqualTo("healthy"));
    }

    String article =
        Articles.article(
            "compose-1",
            1,
            "Test Wire",
            "2024-03-01T10:00:00Z",
            "The crypto super PAC Fairshake spent $10 million on ads opposing Katie Porter.");
    assertThat(post(article, null).statusCode()).isEqualTo(401);
    assertThat(post(article, KEY).statusCode()).isEqualTo(202);

    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(candidate("PERSON:katie-porter"))
                    .contains("\"opposed\"", "\"10000000\""));
  }

  private String health(String service) throws IOException {
    String id = compose("ps", "-q", service).output().strip();
    return Docker.run(
            PROJECT,
            Map.of(),
            List.of("docker", "inspect", "--format", "{{.State.Health.Status}}", id))
        .output()
        .strip();
  }

  private HttpResponse<String> post(String article, String key) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + environment.get("INGEST_PORT") + "/v1/articles"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(article));
    if (key != null) {
      request.header("X-API-Key", key);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String candidate(String id) throws Exception {
    var uri =
        URI.create("http://127.0.0.1:" + environment.get("QUERY_PORT") + "/v1/candidates/" + id);
    return client
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private Docker.Outcome compose(String... arguments) throws IOException {
    var command = new ArrayList<>(compose);
    command.addAll(List.of(arguments));
    return Docker.run(PROJECT, environment, command);
  }
}
