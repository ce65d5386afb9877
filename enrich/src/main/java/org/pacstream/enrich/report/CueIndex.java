package org.pacstream.enrich.report;

import java.util.List;
import java.util.function.Predicate;

/** The cues of a sentence in text order, by their kinds and by where they end. */
final class CueIndex {
  private static final int KINDS = CueKind.values().length;

  private final List<Cue> all;

  /** By kind, the first cue, counted from 1; 0 where there is none. */
  private final int[] first = new int[KINDS];

  /** By cue, counted from 1, the next of its kind; 0 where there is none. */
  private final int[] next;

  CueIndex(List<Cue> cues) {
    this.all = List.copyOf(cues);
    this.next = new int[all.size() + 1];
    for (int i = all.size(); i > 0; i--) {
      int kind = all.get(i - 1).kind().ordinal();
      next[i] = first[kind];
      first[kind] = i;
    }
  }

  List<Cue> all() {
    return all;
  }

  boolean has(CueKind kind) {
    return first[kind.ordinal()] > 0;
  }

  /** The first of a kind within the tokens; null when there is none. */
  Cue first(CueKind kind, int from, int to) {
    for (int i = first[kind.ordinal()]; i > 0; i = next[i]) {
      Cue cue = all.get(i - 1);
      if (cue.begin() >= from && cue.end() <= to) {
        return cue;
      }
    }
    return null;
  }

  /** The first of a kind that has something; null when there is none. */
  Cue first(CueKind kind, Predicate<Cue> has) {
    for (int i = first[kind.ordinal()]; i > 0; i = next[i]) {
      Cue cue = all.get(i - 1);
      if (has.test(cue)) {
        return cue;
      }
    }
    return null;
  }

  /** The last of a kind within the tokens; null when there is none. */
  Cue last(CueKind kind, int from, int to) {
    Cue last = null;
    for (int i = first[kind.ordinal()]; i > 0; i = next[i]) {
      Cue cue = all.get(i - 1);
      if (cue.begin() >= from && cue.end() <= to) {
        last = cue;
      }
    }
    return last;
  }

  /** How many of a kind lie within the tokens. */
  int count(CueKind kind, int from, int to) {
    int count = 0;
    for (int i = first[kind.ordinal()]; i > 0; i = next[i]) {
      Cue cue = all.get(i - 1);
      count += cue.begin() >= from && cue.end() <= to ? 1 : 0;
    }
    return count;
  }

  /**
   * Those that end at a token, in order.
   *
   * @param end one past the last token
   */
  List<Cue> endingAt(int end) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).end() < end) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int last = low;
    while (last < all.size() && all.get(last).end() == end) {
      last++;
    }
    return low == last ? List.of() : all.subList(low, last);
  }
}
