package org.pacstream.standalone.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options by which a command that enriches is told how to find more names. */
final class NameOptions {
  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description =
          "People and committees beyond those that are known, as \"catalogue import\" writes them;"
              + " as often as needed. Also the setting enrich.catalogue.")
  private List<Path> files = List.of();

  @Option(
      names = "--tagger",
      paramLabel = "DIR",
      description =
          "A model that marks further people and bodies; it changes no total. Also the setting"
              + " enrich.tagger.model.")
  private Path model;

  /** What they set; nothing for those that are not given. */
  Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    if (!files.isEmpty()) {
      settings.put(
          "enrich.catalogue", files.stream().map(Path::toString).collect(Collectors.joining(",")));
    }
    if (model != null) {
      settings.put("enrich.tagger.model", model.toString());
    }
    return settings;
  }
}
