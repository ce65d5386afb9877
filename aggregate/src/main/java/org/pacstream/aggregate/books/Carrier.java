package org.pacstream.aggregate.books;

import java.time.Instant;

/**
 * A report as the source of a figure.
 *
 * @param position of the report in the article's list
 * @param outlet who published the article
 * @param text what the report's sentence says, hashed: who prints the same sentence is no source of
 *     its own
 */
record Carrier(String articleId, int position, Instant published, String outlet, String text) {
  long hour() {
    return Hours.of(published);
  }
}
