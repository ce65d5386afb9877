package org.pacstream.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pacstream enrich}. */
@Command(name = "enrich", mixinStandardHelpOptions = true, description = "")
final class EnrichCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings;

  @Override
  public Integer call() {
    return settings == null ? 1 : 0;
  }
}
