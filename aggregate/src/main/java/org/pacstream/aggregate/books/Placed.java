package org.pacstream.aggregate.books;

import org.pacstream.aggregate.total.Placement;

/** What one report of a live article says to a subject in one tree. */
record Placed(Placement placement, Carrier carrier) {}
