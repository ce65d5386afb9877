package org.pacstream.enrich.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.Enricher;
import org.pacstream.enrich.Origin;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.enrich.report.GoldReports;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.RawArticle;

/** The development corpus as enriched articles, for tests of what is made of them. */
public final class CorpusArticles {
  private CorpusArticles() {}

  /** As the product reads them, every version. */
  public static List<EnrichedArticle> read() throws IOException {
    Enricher enricher = Enricher.load();
    var read = new ArrayList<EnrichedArticle>();
    for (RawArticle article : raw()) {
      read.addAll(enricher.enrich(article, new Origin("corpus", 0, 0)).accepted());
    }
    return read;
  }

  /** As they are published, every version. */
  static List<RawArticle> raw() throws IOException {
    return lines("articles.jsonl").stream().map(ArticleLines::article).toList();
  }

  /**
   * The same articles with the reports that people annotated in place of those the product reads,
   * without names and sums.
   *
   * @param read what {@link #read()} gives
   */
  public static List<EnrichedArticle> annotated(List<EnrichedArticle> read) throws IOException {
    var reports = new GoldReports(Catalogue.load());
    List<JsonNode> articles = lines("articles.jsonl");
    List<JsonNode> gold = lines("gold.jsonl");
    List<JsonNode> words = lines("words.jsonl");
    var annotated = new ArrayList<EnrichedArticle>();
    for (EnrichedArticle article : read) {
      List<JsonNode> said = words.stream().filter(word -> is(word, "id", article.getId())).toList();
      annotated.add(
          EnrichedArticle.newBuilder(article)
              .setEntities(List.of())
              .setAmounts(List.of())
              .setReports(reports.of(line(articles, article), line(gold, article), said))
              .build());
    }
    return annotated;
  }

  /** Ids of the copies and translations of an article. */
  public static List<String> copiesOf(String id) throws IOException {
    return lines("gold.jsonl").stream()
        .filter(line -> is(line, "duplicate_of", id) || is(line, "translation_of", id))
        .map(line -> line.get("id").asText())
        .toList();
  }

  private static JsonNode line(List<JsonNode> lines, EnrichedArticle article) {
    return lines.stream()
        .filter(line -> is(line, "id", article.getId()))
        .filter(line -> line.path("version").asLong(1) == article.getRevision())
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(JsonNode line, String key, String value) {
    return line.get(key).asText().equals(value);
  }

  private static List<JsonNode> lines(String file) throws IOException {
    try (InputStream content = CorpusArticles.class.getResourceAsStream(file)) {
      return ArticleLines.nodes(content);
    }
  }
}
