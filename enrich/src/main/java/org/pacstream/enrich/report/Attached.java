package org.pacstream.enrich.report;

import java.util.Map;
import org.pacstream.enrich.text.Folding;
import org.pacstream.enrich.text.Text;

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

  /** What the letters of a text from one place to another tell; null when nothing. */
  CueKind kindOf(Text text, int begin, int end) {
    return begin == end || kinds.isEmpty()
        ? null
        : kinds.get(Folding.fold(text.original().substring(begin, end)));
  }
}
