package org.pacstream.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pacstream topics}. */
@Command(name = "topics", mixinStandardHelpOptions = true, description = "")
final class TopicsCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings;

  @Override
  public Integer call() {
    return settings == null ? 1 : 0;
  }
}
