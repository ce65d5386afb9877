package org.pacstream.enrich.topic;

import java.util.List;

/** The terms of one language as their file has them. */
record TermLists(List<String> crypto, List<String> electoral, List<String> acting) {}
