package org.pacstream.enrich.report;

import java.util.List;

/** What an article has told of money so far: what an elliptical item or a pronoun takes over. */
record Told(Scene scene, Cue governing, Sides sides) {

  /** Who held or spent the money told of last. */
  List<Who> subject() {
    return sides.payers().isEmpty() ? sides.recipients() : sides.payers();
  }

  /** Nothing yet. */
  static final Told NOTHING =
      new Told(null, null, new Sides(List.of(), List.of(), List.of(), false, false));
}
