package org.pacstream.standalone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The option by which a command that enriches is told of a user's own catalogue. */
final class CatalogueOption {
  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description =
          "People and committees beyond those that are known, as \"catalogue import\" writes them;"
              + " as often as needed. Also the setting enrich.catalogue.")
  private List<Path> files = List.of();

  /** What it sets; nothing when it is not given. */
  Map<String, String> settings() {
    return files.isEmpty()
        ? Map.of()
        : Map.of(
            "enrich.catalogue",
            files.stream().map(Path::toString).collect(Collectors.joining(",")));
  }
}
