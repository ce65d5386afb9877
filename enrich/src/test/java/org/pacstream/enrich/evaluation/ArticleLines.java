package org.pacstream.enrich.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.pacstream.schemas.RawArticle;

/** Articles of the corpus, one JSON object a line. */
final class ArticleLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ArticleLines() {}

  static List<RawArticle> read(Path file) throws IOException {
    return nodes(file).stream().map(ArticleLines::article).toList();
  }

  static List<JsonNode> nodes(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return nodes(content);
    }
  }

  static List<JsonNode> nodes(InputStream content) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
    var nodes = new ArrayList<JsonNode>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        nodes.add(JSON.readTree(line));
      }
    }
    return nodes;
  }

  static RawArticle article(JsonNode line) {
    return RawArticle.newBuilder()
        .setId(line.path("id").asText())
        .setRevision(line.path("version").asLong(1))
        .setSource(line.path("source").asText(null))
        .setUrl(line.path("url").asText(null))
        .setTitle(line.path("title").asText(""))
        .setBody(line.path("body").asText(""))
        .setPublished(published(line.path("published").asText()))
        .setLanguageHint(line.path("lang").asText(null))
        .build();
  }

  /** A date without a time is noon, UTC. */
  private static Instant published(String text) {
    return text.contains("T")
        ? Instant.parse(text)
        : LocalDate.parse(text).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }
}
