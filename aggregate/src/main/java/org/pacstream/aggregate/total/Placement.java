package org.pacstream.aggregate.total;

/** A statement and the tree it counts in. */
public record Placement(TreeKey tree, Statement statement) {}
