package org.pacstream.aggregate.books;

import java.time.Instant;

/**
 * A report as the source of a figure.
 *
 * @param position of the report in the article's list
 * @param outlet who published the article
 * @param text what the report's sentence says, hashed: who prints the same sentence is no source of
 *     its own
 * @param original the article it is a copy of, or the article itself: copies are no sources of
 *     their own either
 */
record Carrier(
    String articleId,
    int position,
    Instant published,
    String outlet,
    String text,
    Publications.Article original) {
  boolean isCopy() {
    return !original.id().equals(articleId);
  }

  long hour() {
    return Hours.of(published);
  }
}
