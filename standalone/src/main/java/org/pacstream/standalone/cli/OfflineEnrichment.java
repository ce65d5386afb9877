package org.pacstream.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.pacstream.enrich.Enricher;
import org.pacstream.enrich.Enrichment;
import org.pacstream.enrich.Origin;
import org.pacstream.ingest.article.ArticleLine;
import org.pacstream.ingest.article.ArticleReader;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.RejectedArticle;
import org.pacstream.standalone.local.Failure;

/**
 * Articles of a file through the checks of ingest and all of enrichment, without a broker. A line
 * that is no article is told, with its number and the reason, and the next one follows.
 */
final class OfflineEnrichment {
  /** Stands for standard input or output. */
  static final String STANDARD = "-";

  private final Enricher enricher;
  private final PrintWriter problems;
  private int accepted;
  private int refused;

  OfflineEnrichment(Enricher enricher, PrintWriter problems) {
    this.enricher = enricher;
    this.problems = problems;
  }

  /**
   * @param file JSON Lines, or - for standard input
   */
  void read(String file, Consumer<EnrichedArticle> consumer) {
    var reader = new ArticleReader(Clock.systemUTC());
    try (InputStream in = file.equals(STANDARD) ? System.in : Files.newInputStream(Path.of(file))) {
      reader.read(in, line -> enrich(file, line, consumer));
      if (accepted + refused == 0) {
        problems.println(Printable.line(file + ": no line in it, expected articles as JSON Lines"));
      }
    } catch (NoSuchFileException e) {
      throw new Failure(file + ": no such file", e);
    } catch (IOException e) {
      throw new Failure(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  int accepted() {
    return accepted;
  }

  int refused() {
    return refused;
  }

  private void enrich(String file, ArticleLine line, Consumer<EnrichedArticle> consumer) {
    line.result().refused().ifPresent(refusal -> refuse(file, line.number(), refusal.toString()));
    if (line.result().accepted().isEmpty()) {
      return;
    }
    RawArticle article = line.result().accepted().get();
    Enrichment enrichment = enricher.enrich(article, new Origin(file, 0, line.number() - 1));
    for (RejectedArticle rejected : enrichment.rejected()) {
      refuse(file, line.number(), rejected.getStage() + ": " + rejected.getReason());
    }
    for (EnrichedArticle enriched : enrichment.accepted()) {
      accepted++;
      consumer.accept(enriched);
    }
  }

  private void refuse(String file, long line, String reason) {
    refused++;
    problems.println(Printable.line(file + ":" + line + ": " + reason));
  }
}
