package org.pacstream.enrich.entity;

/**
 * A mention and where it stands among the units of a text.
 *
 * @param from its first unit
 * @param to one past its last unit
 * @param full by a name that leaves no doubt who is meant, not by a surname or a description
 */
record Found(Source source, int from, int to, Mention mention, boolean full) {
  /** Below 0 when it stands before another, or ends before one that begins where it does. */
  int compareInText(Found other) {
    if (source != other.source) {
      return Integer.compare(source.index(), other.source.index());
    }
    return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
  }
}
