package org.pacstream.aggregate.total;

import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.Measure;

/** The classes of committee that receive money for a candidate, each with its measure. */
public final class RecipientClasses {
  private RecipientClasses() {}

  /** Whether the measures of a tree are those of classes of recipients. */
  public static boolean part(TreeKey tree) {
    return tree.tree() == Measure.CONTRIBUTED || tree.tree() == Measure.PLEDGED_CONTRIBUTED;
  }

  /**
   * The measure a class of recipient gives in a tree they part.
   *
   * @param recipients name of the class
   */
  public static Measure measure(TreeKey tree, String recipients) {
    Measure bare = measure(CommitteeClass.valueOf(recipients));
    return tree.tree() == Measure.CONTRIBUTED ? bare : Measure.valueOf("PLEDGED_" + bare);
  }

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
