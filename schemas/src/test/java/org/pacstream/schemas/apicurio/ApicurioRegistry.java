package org.pacstream.schemas.apicurio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * Apicurio Registry as its makers publish it, in a process of its own: a registry with Confluent's
 * API whose code nobody here wrote. It keeps its schemas in memory.
 */
final class ApicurioRegistry implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final String url;

  private ApicurioRegistry(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Returns when it answers.
   *
   * @param home the unpacked distribution
   */
  static ApicurioRegistry start(Path home) throws IOException, InterruptedException {
    int port = freePort();
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + port,
            "-Dquarkus.http.access-log.enabled=false",
            "-Dquarkus.management.host=127.0.0.1",
            "-Dquarkus.management.port=0",
            "-Dapicurio.storage.kind=sql",
            "-Dapicurio.storage.sql.kind=h2",
            "-Dapicurio.datasource.url=jdbc:h2:mem:registry;DB_CLOSE_DELAY=-1",
            "-jar",
            runnerIn(home).toString());
    var log = home.resolveSibling("apicurio-registry.log");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    var registry = new ApicurioRegistry(process, "http://127.0.0.1:" + port + "/apis/ccompat/v7");
    try {
      Awaitility.await("Apicurio Registry, which writes to " + log)
          .atMost(PATIENCE)
          .ignoreExceptionsInstanceOf(IOException.class)
          .failFast("it ended; see " + log, () -> !process.isAlive())
          .until(() -> registry.status("GET", "/subjects", "") == 200);
      // It starts without a rule; Confluent's registry starts with this one.
      assertThat(registry.status("PUT", "/config", "{\"compatibility\":\"BACKWARD\"}"))
          .isEqualTo(200);
      return registry;
    } catch (Throwable e) {
      registry.close();
      throw e;
    }
  }

  /** Value of {@code schema.registry.url}. */
  String url() {
    return url;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private int status(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .timeout(Duration.ofSeconds(10))
            .method(method, BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private static Path runnerIn(Path home) throws IOException {
    try (var files = Files.list(home)) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*run.*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("no *run*.jar in " + home));
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
