package org.pacstream.aggregate.total;

import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.Measure;

/** The classes of committee that receive money for a candidate, each with its measure. */
final class RecipientClasses {
  private RecipientClasses() {}

  /** The headline counts the candidate's authorised and joint fundraising committees alone. */
  static Measure measure(CommitteeClass recipients) {
    return switch (recipients) {
      case AUTHORISED, JOINT_FUNDRAISING -> Measure.CONTRIBUTED;
      case OUTSIDE -> Measure.CONTRIBUTED_OUTSIDE;
      case INAUGURAL -> Measure.CONTRIBUTED_INAUGURAL;
      case UNKNOWN -> Measure.CONTRIBUTED_UNKNOWN;
    };
  }

  static String name(CommitteeClass recipients) {
    return switch (recipients) {
      case AUTHORISED -> "authorised committees";
      case JOINT_FUNDRAISING -> "joint fundraising committees";
      case OUTSIDE -> "outside committees";
      case INAUGURAL -> "inaugural committees";
      case UNKNOWN -> "unknown recipients";
    };
  }
}
