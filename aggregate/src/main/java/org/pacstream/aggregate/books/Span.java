package org.pacstream.aggregate.books;

import org.pacstream.aggregate.total.Sum;

/**
 * Hours in which what is known of a level stays the same.
 *
 * @param to the hour in which it ends; {@link Hours#NEVER} when it does not
 */
record Span(long from, long to, Sum sum, boolean disputed) {}
