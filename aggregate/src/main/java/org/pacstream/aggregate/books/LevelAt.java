package org.pacstream.aggregate.books;

import java.time.Instant;
import org.pacstream.aggregate.total.Statement;

/**
 * What is known of a level in an hour.
 *
 * @param figure as sources are counted for it
 * @param holding of its statements the one that holds
 * @param start since when it is known as a level
 * @param slip whether it looks like another with its decimal point slipped
 * @param outvoted whether running totals that two sources carry are against it
 */
record LevelAt(String figure, Statement holding, Instant start, boolean slip, boolean outvoted) {
  boolean disputed() {
    return slip || outvoted;
  }
}
