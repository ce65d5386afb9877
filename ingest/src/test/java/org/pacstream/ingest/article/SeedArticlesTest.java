package org.pacstream.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SeedArticlesTest {
  @Test
  void everySeedIsAccepted() throws IOException {
    String folder = System.getProperty("pacstream.seeds", "");
    Assumptions.assumeFalse(
        folder.isBlank(), "pacstream.seeds names no folder with articles.jsonl");
    var lines = new ArrayList<ArticleLine>();

    new ArticleReader(Clock.systemUTC()).read(Path.of(folder, "articles.jsonl"), lines::add);

    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.result().refused()).isEmpty());
  }
}
