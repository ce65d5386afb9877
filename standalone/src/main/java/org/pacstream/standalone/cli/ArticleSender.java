package org.pacstream.standalone.cli;

import org.pacstream.ingest.article.ReadArticle;

/** Publishes articles and tells what became of each, in the order they came. */
interface ArticleSender extends AutoCloseable {
  /**
   * What became of one article.
   *
   * @param place where it stands, for people
   * @param id null when it was refused before it had one
   * @param problem null when it was published
   */
  record Result(String place, String id, String problem) {
    boolean published() {
      return problem == null;
    }
  }

  /** Takes an article, read; hands over the results there are. */
  void accept(String place, ReadArticle read);

  /** Hands over all results that are missing. */
  void finish();

  @Override
  void close();
}
