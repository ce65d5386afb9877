package org.pacstream.enrich.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** The cues of a sentence in text order, with what kinds there are among them. */
final class CueIndex {
  private static final Cue[] NONE = {};

  /** Sorted by where they begin, and by where they end. */
  private final Cue[] cues;

  private final Kinds kinds;

  CueIndex(List<Cue> cues) {
    this.cues = cues.toArray(NONE);
    this.kinds = Kinds.in(this.cues);
  }

  List<Cue> all() {
    return Collections.unmodifiableList(Arrays.asList(cues));
  }

  int size() {
    return cues.length;
  }

  Cue get(int at) {
    return cues[at];
  }

  boolean has(CueKind kind) {
    return kinds.has(kind);
  }

  boolean hasAnyOf(Kinds some) {
    return kinds.hasAnyOf(some);
  }

  /** The first of a kind within the tokens; null when there is none. */
  Cue first(CueKind kind, int from, int to) {
    if (!kinds.has(kind)) {
      return null;
    }
    for (Cue cue : cues) {
      if (cue.begin() >= to) {
        return null;
      }
      if (cue.kind() == kind && cue.begin() >= from && cue.end() <= to) {
        return cue;
      }
    }
    return null;
  }

  /** Whether any of some kinds lies within the tokens. */
  boolean hasAnyOf(Kinds some, int from, int to) {
    if (!kinds.hasAnyOf(some)) {
      return false;
    }
    for (Cue cue : cues) {
      if (cue.begin() >= to) {
        return false;
      }
      if (cue.begin() >= from && cue.end() <= to && some.has(cue.kind())) {
        return true;
      }
    }
    return false;
  }

  /** The first of a kind that has something; null when there is none. */
  Cue first(CueKind kind, Predicate<Cue> has) {
    if (!kinds.has(kind)) {
      return null;
    }
    for (Cue cue : cues) {
      if (cue.kind() == kind && has.test(cue)) {
        return cue;
      }
    }
    return null;
  }

  /** The last of a kind within the tokens; null when there is none. */
  Cue last(CueKind kind, int from, int to) {
    if (!kinds.has(kind)) {
      return null;
    }
    for (int i = cues.length - 1; i >= 0 && cues[i].end() > from; i--) {
      Cue cue = cues[i];
      if (cue.kind() == kind && cue.begin() >= from && cue.end() <= to) {
        return cue;
      }
    }
    return null;
  }

  /** The one of a kind that begins at a token; null when there is none. */
  Cue beginningAt(CueKind kind, int at) {
    if (!kinds.has(kind)) {
      return null;
    }
    for (Cue cue : cues) {
      if (cue.begin() > at) {
        return null;
      }
      if (cue.begin() == at && cue.kind() == kind) {
        return cue;
      }
    }
    return null;
  }

  /** Whether one of some kinds begins at a token. */
  boolean hasBeginningAt(Kinds some, int at) {
    if (kinds.hasAnyOf(some)) {
      for (Cue cue : cues) {
        if (cue.begin() == at && some.has(cue.kind())) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many of a kind lie within the tokens. */
  int count(CueKind kind, int from, int to) {
    int count = 0;
    if (kinds.has(kind)) {
      for (Cue cue : cues) {
        count += cue.kind() == kind && cue.begin() >= from && cue.end() <= to ? 1 : 0;
      }
    }
    return count;
  }

  /** The one of a kind that ends at a token; null when there is none. */
  Cue endingAt(CueKind kind, int end) {
    if (kinds.has(kind)) {
      for (Cue cue : cues) {
        if (cue.end() == end && cue.kind() == kind) {
          return cue;
        }
      }
    }
    return null;
  }

  /**
   * Those that end at a token, in order.
   *
   * @param end one past the last token
   */
  Cue[] endingAt(int end) {
    int low = 0;
    int high = cues.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cues[middle].end() < end) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int last = low;
    while (last < cues.length && cues[last].end() == end) {
      last++;
    }
    return low == last ? NONE : Arrays.copyOfRange(cues, low, last);
  }
}
