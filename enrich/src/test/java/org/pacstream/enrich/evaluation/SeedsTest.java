package org.pacstream.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real articles, which are not ours to publish: read from the folder that a property names. */
class SeedsTest {
  private Scores scores;

  // Before each test, not all: a class that is skipped whole is not reported as skipped.
  @BeforeEach
  void readTheSeeds() throws IOException {
    String folder = System.getProperty("pacstream.seeds", "");
    assumeTrue(
        !folder.isBlank() && Files.isDirectory(Path.of(folder)),
        "no folder with real articles: run with -Dpacstream.seeds=FOLDER, which holds articles.jsonl"
            + " and gold.jsonl; given \""
            + folder
            + "\"");
    scores = new Corpus(Path.of(folder)).scores();
  }

  @Test
  void everySumIsFoundAndNothingElse() {
    Tally money = scores.tally("all", Layer.MONEY);

    assertThat(money.missing()).as("missing").isEmpty();
    assertThat(money.extra()).as("extra").isEmpty();
  }

  @Test
  void exactlyTheReportsThatCountAreCounted() {
    Tally counted = scores.tally("all", Layer.TOTALS_CORE);

    assertThat(counted.missing()).as("missing").isEmpty();
    assertThat(counted.extra()).as("extra").isEmpty();
    assertThat(scores.leaks()).isZero();
  }

  @Test
  void everyArticleIsReadInItsLanguage() {
    assertThat(scores.absent()).isZero();
    assertThat(scores.language()).isEqualTo(1.0);
  }
}
