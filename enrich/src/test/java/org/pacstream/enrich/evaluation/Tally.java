package org.pacstream.enrich.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How many of the expected things were found, how many not, and what was found beside them. */
final class Tally {
  private final List<Object> missing = new ArrayList<>();
  private final List<Object> extra = new ArrayList<>();
  private int hits;

  /** Things are compared as multisets: found twice and expected once is one too many. */
  void add(Collection<?> expected, Collection<?> found) {
    var unmatched = new ArrayList<Object>(found);
    for (Object thing : expected) {
      if (unmatched.remove(thing)) {
        hits++;
      } else {
        missing.add(thing);
      }
    }
    extra.addAll(unmatched);
  }

  int hits() {
    return hits;
  }

  List<Object> missing() {
    return missing;
  }

  List<Object> extra() {
    return extra;
  }

  /** Of what was found, the share that was expected; 1 where nothing was found. */
  double precision() {
    return share(hits, extra.size());
  }

  /** Of what was expected, the share that was found; 1 where nothing was expected. */
  double recall() {
    return share(hits, missing.size());
  }

  /** Harmonic mean of precision and recall. */
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  static double share(int right, int wrong) {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }
}
