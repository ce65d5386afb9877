package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;

/** Campaigns that are told in one word with the name of their candidate. */
final class Campaigns {
  private Campaigns() {}

  /** "The Trump campaign" acts, and Trump beside it does not. */
  static List<Actor> acting(List<Actor> named) {
    if (named.size() < 2) {
      return named;
    }
    var acting = new ArrayList<Actor>(named.size());
    for (Actor actor : named) {
      acting.add(
          isInOwnCampaign(actor, named)
              ? actor.owning().marked(CueKind.OTHER, actor.begin(), false)
              : actor);
    }
    return acting;
  }

  private static boolean isInOwnCampaign(Actor actor, List<Actor> named) {
    for (Actor other : named) {
      if (isOwnCampaignAround(other, actor)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOwnCampaignAround(Actor campaign, Actor actor) {
    return campaign.who().isCampaign()
        && actor.who().isCandidate()
        && campaign.begin() <= actor.begin()
        && actor.end() <= campaign.end()
        && campaign.who().isSame(actor.who().campaign());
  }
}
