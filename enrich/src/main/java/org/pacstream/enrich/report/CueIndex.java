package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cues of a sentence in text order, by where they end and by their kinds. */
final class CueIndex {
  private final List<Cue> all;
  private final Map<Integer, List<Cue>> ending = new HashMap<>();
  private final Set<CueKind> kinds = EnumSet.noneOf(CueKind.class);

  CueIndex(List<Cue> cues) {
    this.all = List.copyOf(cues);
    for (Cue cue : all) {
      ending.computeIfAbsent(cue.end(), none -> new ArrayList<>(2)).add(cue);
      kinds.add(cue.kind());
    }
  }

  List<Cue> all() {
    return all;
  }

  boolean has(CueKind kind) {
    return kinds.contains(kind);
  }

  /**
   * @param end one past the last token
   */
  List<Cue> endingAt(int end) {
    return ending.getOrDefault(end, List.of());
  }
}
