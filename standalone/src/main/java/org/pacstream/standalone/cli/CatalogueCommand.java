package org.pacstream.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pacstream catalogue}. */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    description = "Works on the people and committees that are known by name.",
    subcommands = CatalogueImportCommand.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  pacstream catalogue import --cn cn.txt --cm cm.txt --ccl ccl.txt --dry-run",
      "  pacstream help catalogue"
    })
final class CatalogueCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is needed: import");
  }
}
