package org.pacstream.standalone.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path temp;

  @Test
  void aFolderThatIsNotThereIsMade() throws IOException {
    try (var folder = DataFolder.open(temp.resolve("a/b"), 1)) {
      assertThat(folder.path()).isDirectory();
    }
  }

  @Test
  void aLinkToAFolderIsAFolder() throws IOException {
    var disk = Files.createDirectory(temp.resolve("disk"));
    var link = Files.createSymbolicLink(temp.resolve("link"), disk);

    try (var folder = DataFolder.open(link, 1)) {
      assertThat(folder.path()).isEqualTo(link);
    }
  }

  @Test
  void aFolderInUseIsRefusedUntilItIsClosed() throws IOException {
    var folder = DataFolder.open(temp, 1);

    assertThatThrownBy(() -> DataFolder.open(temp, 1))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "data folder %s is in use by another process: stop it, or name another folder", temp);

    folder.close();
    DataFolder.open(temp, 1).close();
  }

  @Test
  void aFileInTheFoldersPlaceIsNamed() throws IOException {
    var file = Files.createFile(temp.resolve("file"));

    assertThatThrownBy(() -> DataFolder.open(file, 1))
        .isInstanceOf(Failure.class)
        .hasMessage("data folder %s: %s is not a folder", file, file);
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() {
    assertThatThrownBy(() -> DataFolder.open(Path.of("/proc/pacstream"), 1))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("data folder /proc/pacstream: ");
  }

  @Test
  void aFullDiskIsToldWithWhatIsMissing() {
    assertThatThrownBy(() -> DataFolder.open(temp, Long.MAX_VALUE))
        .isInstanceOf(Failure.class)
        .hasMessageMatching(
            "data folder .*: its disk has \\d+ MiB left, at least 8796093022207 MiB is needed");
  }
}
