package org.pacstream.enrich.evaluation;

import java.io.IOException;
import java.nio.file.Path;

/** For tuning rules: prints the scores of a file of enriched articles against a file of gold. */
public final class ScoreFile {
  private ScoreFile() {}

  public static void main(String[] arguments) throws IOException {
    var gold = ArticleLines.nodes(Path.of(arguments[0]));
    var enriched = ArticleLines.nodes(Path.of(arguments[1]));
    System.out.print(Scorer.score(gold, enriched).table());
  }
}
