/**
 * Totals kept up to date: the same figures that {@code total} computes from a list, here from one
 * change at a time, for every hour of the past. No work grows with the number of reports.
 */
package org.pacstream.aggregate.books;
