package org.pacstream.enrich.report;

import java.util.List;

/** Campaigns that are told in one word with the name of their candidate. */
final class Campaigns {
  private Campaigns() {}

  /** "The Trump campaign" acts, and Trump beside it does not. */
  static List<Actor> acting(List<Actor> named) {
    return named.stream()
        .map(
            a ->
                named.stream().anyMatch(other -> isOwnCampaignAround(other, a))
                    ? a.owning().marked(CueKind.OTHER, a.begin(), false)
                    : a)
        .toList();
  }

  private static boolean isOwnCampaignAround(Actor campaign, Actor actor) {
    return campaign.who().isCampaign()
        && actor.who().isCandidate()
        && campaign.begin() <= actor.begin()
        && actor.end() <= campaign.end()
        && campaign.who().isSame(actor.who().campaign());
  }
}
