package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.List;
import org.pacstream.aggregate.total.Statement;

/**
 * How often a statement is made now, and since when.
 *
 * @param reached element k is the first publication of an article that makes it k + 1 times; empty
 *     when nobody makes it any more. Ascending.
 */
record Made(Statement statement, List<Instant> reached) {
  Made {
    reached = List.copyOf(reached);
  }
}
