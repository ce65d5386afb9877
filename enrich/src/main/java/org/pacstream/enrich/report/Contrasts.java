package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * "A gave $5 million, B by contrast gave $3 million": such words stand within their clause, which
 * begins at the comma behind what was told before.
 */
final class Contrasts {
  private Contrasts() {}

  /**
   * The cues of a sentence in order, with the boundaries of contrast where their clauses begin.
   * Before the first amount they begin none.
   */
  static List<Cue> placed(Passage passage, List<Cue> cues, List<Figure> figures) {
    List<Cue> contrasts = in(cues);
    if (contrasts.isEmpty()) {
      return cues;
    }
    var placed = new ArrayList<Cue>(cues.size());
    int from = 0;
    for (Cue cue : cues) {
      boolean boundary = cue.kind() == CueKind.BOUNDARY;
      Cue kept =
          boundary && isOneOf(contrasts, cue) ? begin(passage, cue, from, figures, cues) : cue;
      if (kept != null && kept.kind() != CueKind.CONTRAST) {
        placed.add(kept);
        from = boundary ? kept.end() : from;
      }
    }
    placed.sort(Comparator.comparingInt(Cue::begin));
    return placed;
  }

  private static List<Cue> in(List<Cue> cues) {
    var contrasts = new ArrayList<Cue>();
    for (Cue cue : cues) {
      if (cue.kind() == CueKind.CONTRAST) {
        contrasts.add(cue);
      }
    }
    return contrasts;
  }

  private static boolean isOneOf(List<Cue> contrasts, Cue boundary) {
    for (Cue contrast : contrasts) {
      if (contrast.begin() == boundary.begin()) {
        return true;
      }
    }
    return false;
  }

  /** The first comma behind the last amount told before, else the word itself; null before any. */
  private static Cue begin(
      Passage passage, Cue contrast, int from, List<Figure> figures, List<Cue> cues) {
    int told = -1;
    for (Figure figure : figures) {
      told = figure.end() <= contrast.begin() ? figure.end() : told;
    }
    if (told < 0) {
      return null;
    }
    int comma = passage.nextComma(Math.max(from, told), contrast.begin());
    boolean apart = comma < contrast.begin();
    for (Cue cue : cues) {
      apart &= comma < cue.begin() || comma >= cue.end();
    }
    return apart ? new Cue(CueKind.BOUNDARY, comma, comma + 1) : contrast;
  }
}
