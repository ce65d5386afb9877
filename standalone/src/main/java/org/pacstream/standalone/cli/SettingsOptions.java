package org.pacstream.standalone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pacstream.schemas.Settings;
import org.pacstream.standalone.SettingsSources;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options by which every command that talks to Kafka or over HTTP is told where and how. */
final class SettingsOptions {
  private static final Path DEFAULT_FILE = Path.of("pacstream.properties");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec mixee;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Settings as key=value lines. Default: ./pacstream.properties when it is there.")
  private Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Any setting, as often as needed: --set query.port=9000,"
              + " --set kafka.security.protocol=SSL.")
  private Map<String, String> set = new LinkedHashMap<>();

  /** Flags alone; what was not given stays out. */
  Settings read() {
    return read(Map.of());
  }

  /**
   * @param named settings for which the command has flags of their own; they win over {@code --set}
   */
  Settings read(Map<String, String> named) {
    var flags = new HashMap<>(set);
    flags.putAll(named);
    Path file = config != null ? config : Files.exists(DEFAULT_FILE) ? DEFAULT_FILE : null;
    var merged = new SettingsSources(flags, System.getenv(), file).merge();
    merged
        .warnings()
        .forEach(warning -> mixee.commandLine().getErr().println("warning: " + warning));
    return merged.settings();
  }
}
