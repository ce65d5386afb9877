package org.pacstream.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pacstream query}. */
@Command(name = "query", mixinStandardHelpOptions = true, description = "")
final class QueryCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings;

  @Override
  public Integer call() {
    return settings == null ? 1 : 0;
  }
}
