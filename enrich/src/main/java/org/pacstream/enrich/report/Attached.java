package org.pacstream.enrich.report;

import java.util.Map;
import java.util.Optional;
import org.pacstream.enrich.text.Folding;

/**
 * Letters that a language writes onto names as role words: Arabic "l" (to), "w" (and).
 *
 * @param kinds folded letters to what they tell
 */
record Attached(Map<String, CueKind> kinds) {
  Attached {
    kinds = Map.copyOf(kinds);
  }

  /** What the letters before a name tell; empty when nothing. */
  Optional<CueKind> kindOf(String letters) {
    return Optional.ofNullable(kinds.get(Folding.fold(letters)));
  }
}
