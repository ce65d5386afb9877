package org.pacstream.enrich.report;

import java.util.Map;
import java.util.Optional;
import org.pacstream.enrich.text.Folding;

/**
 * Letters that a language writes onto names as role words: Arabic "l" (to) before, Korean "e" (to)
 * behind.
 *
 * @param kinds folded letters to what they tell
 */
record Attached(Map<String, CueKind> kinds) {
  Attached {
    kinds = Map.copyOf(kinds);
  }

  /** What the letters on a name tell; empty when nothing. */
  Optional<CueKind> kindOf(String letters) {
    return letters.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(kinds.get(Folding.fold(letters)));
  }
}
