package org.pacstream.enrich.report;

import org.pacstream.schemas.Status;

/**
 * How real the money of an amount is.
 *
 * @param status null when the flow is denied or only asked about
 * @param word that decided; null when none had to
 */
record Verdict(Status status, Rule rule, Cue word) {
  enum Rule {
    DENIED("denied by"),
    ASKED("a question states nothing"),
    TOLD("told by the word that governs the amount"),
    BESIDE("told by a word beside the amount"),
    PLANNED("still to come"),
    SAID("said to have happened: nothing speaks of a plan, goal, limit, price or estimate");

    private final String words;

    Rule(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
