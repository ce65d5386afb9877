package org.pacstream.enrich.report;

import java.util.List;
import org.pacstream.schemas.Stance;

/**
 * Who takes part in one money flow, as its sentence tells.
 *
 * @param payers more than one when a list of them gives
 * @param recipients more than one when a list of them receives
 * @param targets candidates the money is for or against
 * @param politics money goes into politics without a named recipient: "to campaigns"
 * @param direct payer and recipient stand in the sentence itself
 */
record Sides(
    List<Who> payers,
    List<Who> recipients,
    List<Target> targets,
    boolean politics,
    boolean direct) {

  Sides {
    payers = List.copyOf(payers);
    recipients = List.copyOf(recipients);
    targets = List.copyOf(targets);
  }

  /** No one. */
  static final Sides NOBODY = new Sides(List.of(), List.of(), List.of(), false, false);

  /** Several give, or several get. */
  boolean isOfSeveral() {
    return payers.size() > 1 || recipients.size() > 1;
  }

  /** A candidate and the side taken; null when the words take none. */
  record Target(Who candidate, Stance stance) {
    boolean isSame(Target other) {
      return stance == other.stance && candidate.isSame(other.candidate);
    }
  }
}
