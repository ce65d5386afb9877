package org.pacstream.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pacstream.enrich.Enricher;
import org.pacstream.schemas.RawArticle;

/**
 * Articles of any length, made of paragraphs of the evaluation corpora in their order, alone or
 * between paragraphs of plain news. A language with too few begins again.
 */
final class CorpusArticles {
  private static final List<String> CORPORA =
      List.of("evaluation/articles.jsonl", "evaluation/third/articles.jsonl");
  private static final String PRESS = "press.tsv";

  /** One paragraph of so many, by length, is of the corpora. */
  private static final int ONE_IN = 12;

  private static final Instant PUBLISHED = Instant.parse("2024-10-18T12:00:00Z");

  /** By language. */
  private final SortedMap<String, List<String>> paragraphs;

  /** By language. */
  private final SortedMap<String, List<String>> press;

  private CorpusArticles(
      SortedMap<String, List<String>> paragraphs, SortedMap<String, List<String>> press) {
    this.paragraphs = paragraphs;
    this.press = press;
  }

  static CorpusArticles load() {
    var json = new ObjectMapper();
    var paragraphs = new TreeMap<String, List<String>>();
    try {
      for (String corpus : CORPORA) {
        for (String line : lines(Enricher.class, corpus)) {
          JsonNode article = json.readTree(line);
          paragraphs
              .computeIfAbsent(article.path("lang").asText(), language -> new ArrayList<>())
              .addAll(List.of(article.path("body").asText().split("\n\n")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + CORPORA, e);
    }
    return new CorpusArticles(paragraphs, readPress());
  }

  private static SortedMap<String, List<String>> readPress() {
    var press = new TreeMap<String, List<String>>();
    try {
      for (String line : lines(CorpusArticles.class, PRESS)) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", 2);
          press.computeIfAbsent(cells[0], language -> new ArrayList<>()).add(cells[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + PRESS, e);
    }
    return press;
  }

  private static List<String> lines(Class<?> beside, String resource) throws IOException {
    try (InputStream bytes = beside.getResourceAsStream(resource)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** ISO 639-1 codes. */
  SortedSet<String> languages() {
    return new TreeSet<>(paragraphs.keySet());
  }

  /** Paragraphs without a sum. */
  List<String> withoutSums(String language) {
    return press.get(language);
  }

  /**
   * Articles that follow each other in the corpora, which are dense: some seven sums in a kilobyte.
   *
   * @param bytes length of each body in UTF-8, as near as whole paragraphs come to it
   */
  List<RawArticle> dense(String language, int count, int bytes) {
    return articles(language, count, bytes, 1);
  }

  /**
   * Articles as the press prints them: two sums and fifteen names in 3 kB, and not every paragraph
   * about money.
   */
  List<RawArticle> press(String language, int count, int bytes) {
    return articles(language, count, bytes, ONE_IN);
  }

  private List<RawArticle> articles(String language, int count, int bytes, int oneIn) {
    var corpus = new Endless(paragraphs.get(language));
    var between = new Endless(press.get(language));
    var articles = new ArrayList<RawArticle>();
    for (int i = 0; i < count; i++) {
      var body = new StringBuilder();
      int told = 0;
      for (int length = 0; length < bytes; ) {
        boolean due = oneIn * told <= length;
        Endless from = due ? corpus : between;
        String paragraph = from.next();
        int printed = paragraph.getBytes(StandardCharsets.UTF_8).length + 2;
        if (length > 0 && length + printed - bytes > bytes - length) {
          break;
        }
        from.advance();
        body.append(paragraph).append("\n\n");
        length += printed;
        told += due ? printed : 0;
      }
      articles.add(article(language + "-" + i, "", body.toString().strip()));
    }
    return articles;
  }

  /** Paragraphs that begin again. */
  private static final class Endless {
    private final List<String> paragraphs;
    private int next;

    Endless(List<String> paragraphs) {
      this.paragraphs = paragraphs;
    }

    String next() {
      return paragraphs.get(next);
    }

    void advance() {
      next = (next + 1) % paragraphs.size();
    }
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
