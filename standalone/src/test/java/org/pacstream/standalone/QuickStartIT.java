package org.pacstream.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's first two commands. Maven runs the second when it runs this. */
class QuickStartIT {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void theFirstTwoCommandsAreTheDemoAndTheTests() throws IOException {
    assertThat(commands()).startsWith("./pacstream demo --exit", "mvn verify");
  }

  @Test
  void theDemoPrintsTotalsOfCandidatesAndCommitteesAndExits() throws IOException {
    String command = commands().get(0);

    var run = Docker.run(PROJECT, Map.of("JAVA_OPTS", "-Xmx256m"), List.of("bash", "-c", command));

    assertThat(run.status()).as(run.output()).isZero();
    assertThat(run.output())
        .contains("Started in", "53 articles in 16 languages", "CANDIDATE", "COMMITTEE")
        .containsPattern("(?m)^Cori Bush +2024 +opposed +\\$1,400,000 ")
        .containsPattern("(?m)^Al Green +2026 +pledged opposed +\\$1,500,000 ")
        .containsPattern("(?m)^ +2024 +refunded +\\$310,800 ")
        .containsPattern("(?m)^Bernie Moreno +2024 +supported +\\$40,[0-9]{3},[0-9]{3}")
        .doesNotContain("ERROR", "Exception");
  }

  /** Lines of the README's fenced blocks of shell commands. */
  private static List<String> commands() throws IOException {
    String readme = Files.readString(PROJECT.resolve("README.md"));
    return Pattern.compile("(?ms)^```(?:sh|bash)\\n(.*?)^```")
        .matcher(readme)
        .results()
        .map(MatchResult::group)
        .flatMap(block -> Stream.of(block.split("\n")))
        .filter(line -> !line.startsWith("```") && !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.replaceFirst("\\s+#.*", "").strip())
        .toList();
  }
}
