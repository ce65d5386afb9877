package org.pacstream.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KnownSettingsTest {
  private static final Pattern KEY = Pattern.compile("`([a-z.]+)`");

  @Test
  void theTableOfTheReadmeListsTheSettingsThereAre() throws IOException {
    List<String> listed =
        Files.readAllLines(Path.of("..", "README.md")).stream()
            .dropWhile(line -> !line.equals("## Settings"))
            .dropWhile(line -> !line.startsWith("|"))
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.split("\\|")[1])
            .flatMap(cell -> KEY.matcher(cell).results())
            .map((MatchResult key) -> key.group(1))
            .toList();

    assertThat(listed).containsAll(KnownSettings.KEYS).allMatch(KnownSettings::isKnown);
  }
}
