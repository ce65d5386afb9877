package org.pacstream.standalone.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.pacstream.enrich.Enricher;
import org.pacstream.enrich.Enrichment;
import org.pacstream.enrich.Origin;
import org.pacstream.ingest.article.ArticleFields;
import org.pacstream.ingest.article.ArticleReader;
import org.pacstream.ingest.article.ReadArticle;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.RejectedArticle;
import org.pacstream.standalone.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pacstream explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Prints an article with its sums and names marked, and under it why each sum is a report of"
            + " money, or why it is none.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  echo 'Fairshake spent $2.3 million to support Bernie Moreno.' | pacstream explain -",
      "  pacstream explain articles.jsonl --format json | jq '.explanations[] | select(.report == null)'",
      "  pacstream explain story.txt --published 2024-10-18",
      "",
      "What begins with { is read as JSON Lines, all else as the text of one article. On a terminal",
      "sums of reports are green, other sums yellow, names cyan; else [sums] and {names}. A sum and",
      "what is said of it have the same number."
    })
final class ExplainCommand implements Callable<Integer> {
  enum Format {
    text,
    json
  }

  /** Some hundred of the largest articles. */
  private static final int MOST_BYTES = 64 << 20;

  @Spec private CommandSpec spec;
  @Mixin private NameOptions names;
  @Mixin private SettingsOptions settings;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "JSON Lines of articles, or a text; - is standard input.")
  private String file;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default text. json: one object an article.")
  private Format format;

  @Option(
      names = "--published",
      paramLabel = "TIME",
      description = "When a text was published, which its periods and names follow. Default: now.")
  private String published;

  @Option(
      names = "--trust-lang",
      description = "Takes an article's own \"lang\" as given, instead of as a hint.")
  private boolean trustLanguage;

  private int refused;
  private int printed;

  @Override
  public Integer call() {
    Enricher plain = Enricher.load(settings.read(names.settings()));
    Enricher enricher = trustLanguage ? plain.trustingLanguageHints() : plain;
    var reader = new ArticleReader(Clock.systemUTC());
    byte[] bytes = bytes();
    if (isJson(bytes)) {
      try {
        reader.read(
            new ByteArrayInputStream(bytes),
            line -> explain(enricher, line.number(), line.result()));
      } catch (IOException e) {
        throw new Failure(file + " cannot be read: " + e.getMessage(), e);
      }
    } else {
      explain(enricher, 1, reader.check(text(bytes)));
    }
    spec.commandLine().getOut().flush();
    return refused == 0 ? 0 : 1;
  }

  private byte[] bytes() {
    try (InputStream in =
        file.equals(OfflineEnrichment.STANDARD) ? System.in : Files.newInputStream(Path.of(file))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Failure(file + ": more than " + (MOST_BYTES >> 20) + " MiB");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new Failure(file + ": no such file", e);
    } catch (IOException e) {
      throw new Failure(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean isJson(byte[] bytes) {
    for (byte one : bytes) {
      if (!Character.isWhitespace(one)) {
        return one == '{';
      }
    }
    return false;
  }

  private ArticleFields text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return ArticleFields.NONE
          .withBody(text.startsWith("\uFEFF") ? text.substring(1) : text)
          .withContentType("text/plain")
          .withPublished(published == null ? Clock.systemUTC().instant().toString() : published);
    } catch (CharacterCodingException e) {
      throw new Failure(file + ": not UTF-8", e);
    }
  }

  private void explain(Enricher enricher, long line, ReadArticle read) {
    read.refused().ifPresent(refusal -> refuse(line, refusal.toString()));
    read.accepted().ifPresent(article -> explain(enricher, line, article));
  }

  private void explain(Enricher enricher, long line, RawArticle article) {
    Enrichment enrichment = enricher.enrich(article, new Origin(file, 0, line - 1));
    for (RejectedArticle rejected : enrichment.rejected()) {
      refuse(line, rejected.getStage() + ": " + rejected.getReason());
    }
    PrintWriter out = spec.commandLine().getOut();
    for (EnrichedArticle enriched : enrichment.accepted()) {
      var explained = new ExplainedArticle(enriched, enricher.explain(article));
      if (format == Format.json) {
        out.println(OneLine.json(explained.json()));
      } else {
        if (printed > 0) {
          out.println();
        }
        explained.lines(spec.commandLine().getColorScheme().ansi()).forEach(out::println);
      }
      printed++;
    }
  }

  private void refuse(long line, String reason) {
    refused++;
    spec.commandLine().getErr().println(OneLine.of(file + ":" + line + ": " + reason));
  }
}
