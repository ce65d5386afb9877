package org.pacstream.enrich.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.EnrichedJson;
import org.pacstream.enrich.Enricher;
import org.pacstream.enrich.Origin;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.RawArticle;

/** A folder with articles.jsonl and gold.jsonl. */
record Corpus(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The development corpus beside this class. */
  static Corpus development() {
    return beside("articles.jsonl");
  }

  /** Articles written once the rules were there. */
  static Corpus second() {
    return beside("second/articles.jsonl");
  }

  /** Articles in twenty languages by authors who did not know the rules. */
  static Corpus third() {
    return beside("third/articles.jsonl");
  }

  /** More of them, and harder: written to be read once. */
  static Corpus fourth() {
    return beside("fourth/articles.jsonl");
  }

  /** Fewer, which the rules have not been tuned on. */
  static Corpus fifth() {
    return beside("fifth/articles.jsonl");
  }

  /** Thirty ways in which the press tells of money, one sentence or two each, in every language. */
  static Corpus constructions() {
    return beside("constructions/articles.jsonl");
  }

  private static Corpus beside(String articles) {
    try {
      return new Corpus(Path.of(Corpus.class.getResource(articles).toURI()).getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  List<RawArticle> articles() throws IOException {
    return ArticleLines.read(folder.resolve("articles.jsonl"));
  }

  /** The figures of the product's own rules, over the JSON that the command line writes. */
  Scores scores() throws IOException {
    return scores(Enricher.load());
  }

  Scores scores(Enricher enricher) throws IOException {
    var enriched = new ArrayList<JsonNode>();
    for (RawArticle article : articles()) {
      for (EnrichedArticle read : enricher.enrich(article, new Origin("corpus", 0, 0)).accepted()) {
        enriched.add(parsed(EnrichedJson.line(read)));
      }
    }
    return Scorer.score(ArticleLines.nodes(folder.resolve("gold.jsonl")), enriched);
  }

  private static JsonNode parsed(String line) throws JsonProcessingException {
    return JSON.readTree(line);
  }
}
