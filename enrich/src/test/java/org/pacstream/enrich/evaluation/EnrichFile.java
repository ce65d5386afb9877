package org.pacstream.enrich.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pacstream.enrich.EnrichedJson;
import org.pacstream.enrich.Enricher;
import org.pacstream.enrich.Enrichment;
import org.pacstream.enrich.Origin;
import org.pacstream.schemas.RawArticle;

/**
 * For tuning rules: reads articles from the first file, writes what was read in them to the second,
 * one JSON object a line.
 */
public final class EnrichFile {
  private EnrichFile() {}

  public static void main(String[] arguments) throws IOException {
    var in = Path.of(arguments[0]);
    var out = Path.of(arguments[1]);
    Enricher enricher = Enricher.load();
    List<RawArticle> articles = ArticleLines.read(in);
    try (var lines = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      for (int i = 0; i < articles.size(); i++) {
        Enrichment enrichment = enricher.enrich(articles.get(i), new Origin(in.toString(), 0, i));
        for (var article : enrichment.accepted()) {
          lines.write(EnrichedJson.line(article));
          lines.newLine();
        }
        enrichment.rejected().forEach(System.err::println);
      }
    }
  }
}
