package org.pacstream.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pacstream.schemas.RawArticle;

/**
 * Articles of any length, made of the paragraphs of the development corpus in their order. A
 * language with too few begins again.
 */
final class CorpusArticles {
  private static final String CORPUS = "/org/pacstream/enrich/evaluation/articles.jsonl";
  private static final Instant PUBLISHED = Instant.parse("2024-10-18T12:00:00Z");

  private static final String PROSE =
      "The rain had stopped by noon, and those who had waited under the roof of the market hall went"
          + " out to look at the river. It stood higher than in any spring they could remember, but"
          + " the bridge was open, and the buses ran as they always had.";

  private final SortedMap<String, List<String>> paragraphs;

  private CorpusArticles(SortedMap<String, List<String>> paragraphs) {
    this.paragraphs = paragraphs;
  }

  static CorpusArticles load() {
    var json = new ObjectMapper();
    var paragraphs = new TreeMap<String, List<String>>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                CorpusArticles.class.getResourceAsStream(CORPUS), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = json.readTree(line);
        paragraphs
            .computeIfAbsent(article.path("lang").asText(), language -> new ArrayList<>())
            .addAll(List.of(article.path("body").asText().split("\n\n")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + CORPUS, e);
    }
    return new CorpusArticles(paragraphs);
  }

  /** ISO 639-1 codes. */
  SortedSet<String> languages() {
    return new TreeSet<>(paragraphs.keySet());
  }

  /**
   * Articles that follow each other in the corpus.
   *
   * @param bytes least length of each body in UTF-8; the last paragraph goes beyond it
   */
  List<RawArticle> articles(String language, int count, int bytes) {
    List<String> all = paragraphs.get(language);
    var articles = new ArrayList<RawArticle>();
    int next = 0;
    for (int i = 0; i < count; i++) {
      var body = new StringBuilder();
      for (int length = 0; length < bytes; next++) {
        String paragraph = all.get(next % all.size());
        body.append(paragraph).append("\n\n");
        length += paragraph.getBytes(StandardCharsets.UTF_8).length + 2;
      }
      articles.add(article(language + "-" + i, "", body.toString().strip()));
    }
    return articles;
  }

  /**
   * An English article of which a quarter is from the corpus: with more, a long one would be
   * rejected for its many sums.
   *
   * @param bytes least length of the body in UTF-8; the last paragraph goes beyond it
   */
  RawArticle longArticle(int bytes) {
    List<String> english = paragraphs.get("en");
    var body = new StringBuilder();
    int corpus = 0;
    for (int i = 0; body.length() < bytes; ) {
      boolean due = 4 * corpus <= body.length();
      String paragraph = due ? english.get(i++ % english.size()) : PROSE;
      corpus += due ? paragraph.length() : 0;
      body.append(paragraph).append("\n\n");
    }
    return article("long", "", body.toString().strip());
  }

  static RawArticle article(String id, String title, String body) {
    return RawArticle.newBuilder()
        .setId(id)
        .setRevision(1)
        .setSource("The Bench")
        .setUrl("https://news.example/" + id)
        .setTitle(title)
        .setBody(body)
        .setPublished(PUBLISHED)
        .build();
  }
}
