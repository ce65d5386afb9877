package org.pacstream.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.standalone.local.Failure;

class SettingsSourcesTest {
  @TempDir private Path folder;

  @Test
  void flagsWinOverTheEnvironmentAndTheEnvironmentOverTheFile() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("my.properties"), "query.port=1\ningest.port=1\nregistry.port=1\n");
    var environment = Map.of("PACSTREAM_QUERY_PORT", "2", "PACSTREAM_INGEST_PORT", "2");
    var flags = Map.of("query.port", "3");

    var merged = new SettingsSources(flags, environment, file).merge();

    assertThat(merged.settings().values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("query.port", "3", "ingest.port", "2", "registry.port", "1"));
    assertThat(merged.warnings()).isEmpty();
  }

  @Test
  void variablesOfOtherProgramsAndOfTheLauncherAreLeftAlone() {
    var environment = Map.of("PATH", "/bin", "PACSTREAM_LOG", "DEBUG", "PACSTREAM_SEEDS", "x");

    assertThat(new SettingsSources(Map.of(), environment, null).merge().settings().values())
        .isEmpty();
  }

  @Test
  void whatNothingReadsIsWarnedOfWhereverItStands() {
    var environment = Map.of("PACSTREAM_QERY_PORT", "1");
    var flags = Map.of("query.prot", "1");

    assertThat(new SettingsSources(flags, environment, null).merge().warnings())
        .containsExactly(
            "environment, as PACSTREAM_…: unknown setting qery.port (did you mean query.port?)",
            "command line: unknown setting query.prot (did you mean query.port?)");
  }

  @Test
  void whatGoesToTheClientsIsNotWarnedOf() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("my.properties"),
            "kafka.security.protocol=SSL\nbasic.auth.user.info=a:b\n");

    assertThat(new SettingsSources(Map.of(), Map.of(), file).merge().warnings()).isEmpty();
  }

  @Test
  void aFileThatIsNotTextIsNamed() throws IOException {
    Path file = Files.write(folder.resolve("my.properties"), new byte[] {(byte) 0xff, '=', 'x'});

    assertThatThrownBy(() -> new SettingsSources(Map.of(), Map.of(), file).merge())
        .isInstanceOf(Failure.class)
        .hasMessageContaining(file + ": not UTF-8");
  }
}
