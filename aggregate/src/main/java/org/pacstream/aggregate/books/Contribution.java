package org.pacstream.aggregate.books;

import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.Measure;

/**
 * What an extent has more from an hour on.
 *
 * @param more signed
 * @param facts how many more facts or levels are behind it; signed
 */
record Contribution(Extent extent, Measure measure, long hour, Sum more, int facts) {}
