package org.pacstream.standalone.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pacstream.enrich.EnrichedJson;
import org.pacstream.enrich.Enricher;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.standalone.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pacstream enrich}. */
@Command(
    name = "enrich",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Reads articles and writes what was found in them, without a broker: one JSON object an"
            + " article.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pacstream enrich --in articles.jsonl --out enriched.jsonl",
      "  curl -s https://example.org/articles.jsonl | pacstream enrich --in - --out - | jq .reports",
      "",
      "A line that is no article is told on standard error with its number and the reason; the rest",
      "goes on, and the exit code is 1."
    })
final class EnrichCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private NameOptions names;
  @Mixin private SettingsOptions settings;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "Articles as JSON Lines; - is standard input.")
  private String in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write JSON Lines; - is standard output.")
  private String out;

  @Option(
      names = "--trust-lang",
      description = "Takes an article's own \"lang\" as given, instead of as a hint.")
  private boolean trustLanguage;

  @Override
  public Integer call() {
    if (!in.equals(OfflineEnrichment.STANDARD) && in.equals(out)) {
      throw new Failure("--in and --out name the same file, " + in);
    }
    Enricher plain = Enricher.load(settings.read(names.settings()));
    Enricher enricher = trustLanguage ? plain.trustingLanguageHints() : plain;
    var enrichment = new OfflineEnrichment(enricher, spec.commandLine().getErr());
    try (BufferedWriter lines = writer()) {
      enrichment.read(in, article -> write(lines, article));
    } catch (IOException | UncheckedIOException e) {
      throw new Failure(out + " cannot be written: " + e.getMessage(), e);
    }
    spec.commandLine()
        .getErr()
        .printf("%d articles enriched, %d refused%n", enrichment.accepted(), enrichment.refused());
    return enrichment.refused() == 0 ? 0 : 1;
  }

  private BufferedWriter writer() throws IOException {
    return out.equals(OfflineEnrichment.STANDARD)
        ? new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))
        : Files.newBufferedWriter(Path.of(out));
  }

  private static void write(BufferedWriter lines, EnrichedArticle article) {
    try {
      lines.write(EnrichedJson.line(article));
      lines.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
