package org.pacstream.enrich.report;

import java.util.List;

/**
 * How an amount was read.
 *
 * @param found actors of its sentence that were taken for a part
 * @param told what was told before it
 */
record Decision(
    Scene scene,
    Figure figure,
    Cue governing,
    Verdict verdict,
    Sides sides,
    List<Actor> found,
    Told told) {
  Decision {
    found = List.copyOf(found);
  }
}
