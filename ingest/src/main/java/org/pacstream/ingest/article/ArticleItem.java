package org.pacstream.ingest.article;

import java.nio.file.Path;

/**
 * One article of a file, read.
 *
 * @param file it stands in; {@code -} for standard input
 * @param line from 1 in JSON Lines; 0 where the whole file is the article
 */
public record ArticleItem(Path file, long line, ReadArticle result) {
  /** Where it stands, for people: {@code articles.jsonl:12} or {@code page.html}. */
  public String place() {
    return line == 0 ? file.toString() : file + ":" + line;
  }
}
