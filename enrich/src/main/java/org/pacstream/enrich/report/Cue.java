package org.pacstream.enrich.report;

/**
 * Words that tell something about the money beside them.
 *
 * @param begin first token
 * @param end one past the last token
 */
record Cue(CueKind kind, int begin, int end) {}
