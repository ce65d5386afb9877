package org.pacstream.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pacstream totals}. */
@Command(name = "totals", mixinStandardHelpOptions = true, description = "")
final class TotalsCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings;

  @Override
  public Integer call() {
    return settings == null ? 1 : 0;
  }
}
