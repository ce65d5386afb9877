package org.pacstream.enrich.report;

import java.util.List;

record Told(Scene scene, Cue governing, Sides sides, Sides gift) {

  /** What is told next. */
  Told then(Scene next, Cue word, Sides its) {
    boolean gave =
        word.kind() != CueKind.REFUND
            && word.kind() != CueKind.GOT_BACK
            && !its.payers().isEmpty()
            && !its.recipients().isEmpty();
    return new Told(next, word, its, gave ? its : gift);
  }

  /** The same, once the text has told where the gift went. */
  Told to(List<Who> recipients) {
    var completed =
        new Sides(sides.payers(), recipients, sides.targets(), sides.politics(), sides.direct());
    return new Told(scene, governing, completed, completed);
  }

  boolean isIn(Scene other) {
    return scene != null && scene.index() == other.index();
  }

  /** Who held or spent the money told of last. */
  List<Who> subject() {
    return sides.payers().isEmpty() ? sides.recipients() : sides.payers();
  }

  /** Nothing yet. */
  static final Told NOTHING = new Told(null, null, Sides.NOBODY, Sides.NOBODY);
}
