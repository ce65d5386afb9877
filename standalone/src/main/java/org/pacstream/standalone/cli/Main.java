package org.pacstream.standalone.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.KafkaException;
import org.pacstream.schemas.InvalidSettings;
import org.pacstream.standalone.local.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./pacstream COMMAND}. Exit codes: 0 done, 1 failed, 2 not understood. */
@Command(
    name = "pacstream",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Live totals of reported crypto-political spending per candidate and committee, read from the"
          + " news, every figure traceable to its sentence.",
    },
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      IngestCommand.class,
      EnrichCommand.class,
      ExplainCommand.class,
      TotalsCommand.class,
      QueryCommand.class,
      CatalogueCommand.class,
      TopicsCommand.class,
      ResetCommand.class
    },
    footerHeading = "%nStart here:%n",
    footer = {
      "  pacstream demo          everything in one process, with sample articles",
      "  pacstream help serve    how to run it for real",
      "",
      "Settings come from flags, then the environment (PACSTREAM_QUERY_PORT is query.port), then",
      "--config FILE (default ./pacstream.properties), then defaults.",
      "Exit codes: 0 done, 1 failed or some input was rejected, 2 the command line was not understood."
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return run(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        arguments);
  }

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new CommandLine.HelpCommand());
    widen(line);
    return line.setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(Main::report)
        .execute(arguments);
  }

  private static void widen(CommandLine line) {
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().usageMessage().width(100);
      widen(command);
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is needed");
  }

  private static int report(Exception e, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof Failure || e instanceof KafkaException || e instanceof InvalidSettings) {
      for (String message : e.getMessage().split("\\R")) {
        line.getErr().println(line.getColorScheme().errorText("pacstream: " + message));
      }
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw e; // a bug: shown with its trace
  }

  /** The version Maven built. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String built = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "pacstream " + (built == null ? "(not packaged)" : built),
        "Java "
            + Runtime.version()
            + ", Kafka "
            + org.apache.kafka.common.utils.AppInfoParser.getVersion()
      };
    }
  }
}
