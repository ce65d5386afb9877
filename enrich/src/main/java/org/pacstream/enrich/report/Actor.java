package org.pacstream.enrich.report;

/**
 * One who may be a side of a money flow, where a sentence names or means them.
 *
 * @param begin first token, of the words that introduce a person ("Ripple co-founder Chris Larsen")
 * @param end one past the last token
 * @param marker the role word before it; null when it has none
 * @param markerAt first token of that word; -1 when it has none
 * @param joined one of a list with the actor before it: "A and B"
 * @param owner only owns what follows: "Brown's opponent"
 * @param embedded inside an apposition or relative clause between commas
 * @param named false for words that only refer
 */
record Actor(
    int begin,
    int end,
    Who who,
    CueKind marker,
    int markerAt,
    boolean joined,
    boolean owner,
    boolean embedded,
    boolean named) {

  static Actor at(int begin, int end, Who who, boolean named) {
    return new Actor(begin, end, who, null, -1, false, false, false, named);
  }

  Actor marked(CueKind kind, int at, boolean inList) {
    return new Actor(begin, end, who, kind, at, inList, owner, embedded, named);
  }

  Actor owning() {
    return new Actor(begin, end, who, marker, markerAt, joined, true, embedded, named);
  }

  Actor inApposition() {
    return new Actor(begin, end, who, marker, markerAt, joined, owner, true, named);
  }

  /** With the words before it that only describe it. */
  Actor beginningAt(int token) {
    return new Actor(token, end, who, marker, markerAt, joined, owner, embedded, named);
  }

  /** Stands free of role words, as a doer does. */
  boolean isBare() {
    return marker == null && !owner;
  }

  boolean isMarked(CueKind kind) {
    return marker == kind;
  }
}
