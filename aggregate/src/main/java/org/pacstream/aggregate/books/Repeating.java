package org.pacstream.aggregate.books;

import java.time.Instant;
import org.pacstream.aggregate.total.Statement;

/**
 * A single that repeats a running total of its extent.
 *
 * @param since the later of its own first publication and that of the running total; null when it
 *     repeats none any more
 */
record Repeating(Statement single, Instant since) {}
