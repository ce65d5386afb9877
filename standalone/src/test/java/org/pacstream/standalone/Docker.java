package org.pacstream.standalone;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What this machine has of Docker. Tests that need more are skipped, and say so. */
final class Docker {
  static final String KAFKA = "apache/kafka:4.3.1";

  /**
   * What a command came to.
   *
   * @param output standard output and error together
   */
  record Outcome(int status, String output) {}

  private Docker() {}

  static void assumeImage(String image) {
    assumeTrue(
        succeeds("docker", "image", "inspect", image),
        "no Docker, or no image " + image + " on this machine: docker pull " + image);
  }

  /** How compose is called here; skips the test when it is not. */
  static List<String> assumeCompose() {
    Optional<List<String>> compose =
        List.of(List.of("docker", "compose"), List.of("docker-compose")).stream()
            .filter(
                command -> {
                  var version = new java.util.ArrayList<>(command);
                  version.add("version");
                  return succeeds(version.toArray(String[]::new));
                })
            .findFirst();
    assumeTrue(compose.isPresent(), "neither docker compose nor docker-compose on this machine");
    return compose.get();
  }

  private static boolean succeeds(String... command) {
    try {
      return run(Path.of("."), Map.of(), List.of(command)).status() == 0;
    } catch (IOException e) {
      return false; // no such program
    }
  }

  static Outcome run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException {
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: " + command, e);
    }
  }
}
