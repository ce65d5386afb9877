package org.pacstream.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.pacstream.enrich.EnrichConfig;
import org.pacstream.enrich.entity.CatalogueFile;
import org.pacstream.enrich.entity.WrittenEntry;
import org.pacstream.enrich.fec.BulkFiles;
import org.pacstream.enrich.fec.CatalogueImport;
import org.pacstream.enrich.fec.Change;
import org.pacstream.enrich.fec.ImportResult;
import org.pacstream.schemas.Settings;
import org.pacstream.standalone.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pacstream catalogue import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Reads candidates and committees from the FEC's bulk files into a catalogue file of yours,"
            + " and prints what that changes.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pacstream catalogue import --cn cn.txt --cm cm.txt --ccl ccl.txt --dry-run",
      "  pacstream catalogue import --cn cn.txt --cm cm.txt --ccl ccl.txt --catalogue fec.yaml",
      "  pacstream serve --catalogue fec.yaml",
      "",
      "The files are those of www.fec.gov/data/browse-data (candidate master, committee master,",
      "candidate-committee linkage), unzipped. Each line is read as UTF-8 where it is valid UTF-8, else",
      "as Latin-1.",
      "+ added, ~ changed, = unchanged, ! left as it was, for the files contradict themselves or what",
      "is known. What is known is found by FEC id; what the product knows is added to, never replaced.",
      "A row that cannot be used is told on standard error with its line and the reason; the rest goes",
      "on, and the exit code is 1."
    })
final class CatalogueImportCommand implements Callable<Integer> {
  private static final String HEADING =
      "Written by \"pacstream catalogue import\". Comments are lost; your own entries stay.";
  private static final Path DEFAULT_FILE = Path.of("catalogue.yaml");
  private static final int SHOWN = 20;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Option(names = "--cn", required = true, paramLabel = "FILE", description = "Candidate master.")
  private Path candidates;

  @Option(names = "--cm", required = true, paramLabel = "FILE", description = "Committee master.")
  private Path committees;

  @Option(
      names = "--ccl",
      required = true,
      paramLabel = "FILE",
      description = "Candidate-committee linkage.")
  private Path linkages;

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description =
          "Where the entries go; what it holds already is compared and kept. Default: the only file"
              + " of the setting enrich.catalogue, else ./catalogue.yaml.")
  private Path catalogue;

  @Option(names = "--dry-run", description = "Prints what would change, and writes nothing.")
  private boolean dryRun;

  @Option(
      names = "--all",
      description = "Lists every entry that is added; without it, the first " + SHOWN + ".")
  private boolean all;

  @Override
  public Integer call() {
    Settings settings = options.read();
    List<Path> configured = EnrichConfig.catalogue(settings);
    Path file =
        catalogue != null ? catalogue : configured.size() == 1 ? configured.get(0) : DEFAULT_FILE;
    List<Path> others = configured.stream().filter(other -> !isSame(other, file)).toList();
    ImportResult result = compare(file, others);
    print(result);
    if (!dryRun && !(result.added().isEmpty() && result.changed().isEmpty())) {
      write(file, result);
    }
    conclude(file, result);
    return result.refused().isEmpty() ? 0 : 1;
  }

  private ImportResult compare(Path file, List<Path> others) {
    try {
      List<WrittenEntry> own = Files.exists(file) ? CatalogueFile.written(file) : List.of();
      return CatalogueImport.of(
          new BulkFiles(candidates, committees, linkages), CatalogueFile.entries(others), own);
    } catch (NoSuchFileException e) {
      throw new Failure(e.getFile() + ": no such file", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure(e.getMessage(), e);
    }
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private void print(ImportResult result) {
    PrintWriter err = spec.commandLine().getErr();
    result.refused().forEach(row -> err.println(OneLine.of(row.toString())));
    PrintWriter out = spec.commandLine().getOut();
    int shown = all ? result.added().size() : Math.min(SHOWN, result.added().size());
    for (WrittenEntry entry : result.added().subList(0, shown)) {
      out.println(
          OneLine.of("+ %s  %s  (%s)".formatted(entry.id(), entry.name(), description(entry))));
    }
    if (shown < result.added().size()) {
      out.printf("+ … and %,d more (--all lists them)%n", result.added().size() - shown);
    }
    for (Change change : result.changed()) {
      out.println(
          OneLine.of(
              "~ %s  %s  %s: %s"
                  .formatted(
                      change.id(),
                      change.name(),
                      change.field(),
                      change.before().isEmpty()
                          ? "+ " + change.after()
                          : change.before() + " -> " + change.after())));
    }
    result.conflicts().forEach(conflict -> out.println(OneLine.of("! " + conflict)));
  }

  private static String description(WrittenEntry entry) {
    boolean person = entry.id().startsWith("PERSON:");
    String what =
        person
            ? String.join(" and ", entry.office())
                + (entry.state() == null ? "" : " " + entry.state())
            : CatalogueImport.kind(entry);
    String whose = entry.candidate() == null ? "" : " of " + entry.candidate();
    return what + whose + ", " + String.join(" ", entry.fec());
  }

  private void write(Path file, ImportResult result) {
    try {
      CatalogueFile.write(file, HEADING, result.entries());
    } catch (IOException e) {
      throw new Failure(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private void conclude(Path file, ImportResult result) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%,d rows read, %,d refused: %,d entries added, %,d fields changed, %,d entries unchanged, %,d"
            + " conflicts%n",
        result.rows(),
        result.refused().size(),
        result.added().size(),
        result.changed().size(),
        result.unchanged(),
        result.conflicts().size());
    if (dryRun) {
      out.println("Dry run: " + file + " stays as it is.");
    } else {
      out.println("In " + file + "; use it with --catalogue " + file + " or enrich.catalogue.");
      out.println("Articles enriched before do not change: \"pacstream reset\" reads them anew.");
    }
    out.flush();
  }
}
