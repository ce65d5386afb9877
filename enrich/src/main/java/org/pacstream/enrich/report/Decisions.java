package org.pacstream.enrich.report;

import java.util.List;

/** Hears what is decided while an article is read, and changes nothing. */
interface Decisions {
  /** For when nobody asks why. */
  Decisions UNHEARD = new Decisions() {};

  /** The article's language cannot be read for reports, or it has no amount. */
  default void hasNoRules() {}

  /** All amounts of a sentence are passed over. */
  default void passOver(Outline sentence, Passed why) {}

  /**
   * An amount is passed over.
   *
   * @param word that decided; null when none did
   */
  default void passOver(Scene scene, Figure figure, Passed why, Cue word) {}

  /** An amount was read; made may be empty. */
  default void read(Decision decision, List<Statement> made) {}

  /**
   * All statements in the order they were made, those that say nothing again, and the same as they
   * are reported.
   */
  default void keep(List<Statement> all, List<Statement> kept, List<Statement> reported) {}
}
