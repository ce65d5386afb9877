package org.pacstream.standalone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacstream.enrich.evaluation.CorpusArticles;
import org.pacstream.schemas.EnrichedArticle;

/**
 * The totals of the corpus, from its annotation and from what the product reads, and what lies
 * between them. {@code -Dpacstream.golden} writes the tables anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTotalsTest {
  private static final Path TABLES = Path.of("src/test/resources/org/pacstream/standalone/corpus");

  private List<TotalLine> annotated;
  private List<TotalLine> read;

  @BeforeAll
  void totalTheCorpus() throws IOException {
    List<EnrichedArticle> articles = CorpusArticles.read();
    read = TotalLine.of(articles);
    annotated = TotalLine.of(CorpusArticles.annotated(articles));
  }

  @Test
  void totalsOfTheAnnotationAreThoseOfTheTable() throws IOException {
    compare("annotated.tsv", table(annotated));
  }

  @Test
  void totalsOfWhatIsReadAreThoseOfTheTable() throws IOException {
    compare("read.tsv", table(read));
  }

  @Test
  void readingCostsWhatTheTableSays() throws IOException {
    var lines = new ArrayList<>(Differences.sums(annotated, read));
    lines.add(Differences.HEADER);
    lines.addAll(Differences.lines(annotated, read));

    compare("differences.tsv", lines);
  }

  private static List<String> table(List<TotalLine> totals) {
    var lines = new ArrayList<String>();
    lines.add(TotalLine.HEADER);
    totals.forEach(total -> lines.add(total.toString()));
    return lines;
  }

  private static void compare(String table, List<String> lines) throws IOException {
    Path file = TABLES.resolve(table);
    if (System.getProperty("pacstream.golden") != null) {
      Files.write(file, lines, StandardCharsets.UTF_8);
    }

    assertThat(lines).containsExactlyElementsOf(Files.readAllLines(file, StandardCharsets.UTF_8));
  }
}
