package org.pacstream.enrich.report;

import java.util.Optional;

/**
 * What an article tells of a filing: which committee received money in which half or quarter.
 * Sentences that follow list who gave it.
 */
final class Accounts {
  /** How many sentences may follow that list who gave what a committee received. */
  private static final int REACH = 6;

  /** Of a sentence that tells none. */
  private static final Account NONE = new Account(null, null);

  private final Scenes scenes;
  private final Periods periods;

  /** By sentence; null until it is asked for. */
  private final Account[] accounts;

  Accounts(Scenes scenes, Periods periods) {
    this.scenes = scenes;
    this.periods = periods;
    this.accounts = new Account[scenes.size()];
  }

  /** Who received in which half or quarter. */
  private record Account(Who taker, String period) {}

  /** The period of the gifts that a sentence lists, by the account told last; null for none. */
  String period(Scene scene, Who taker) {
    for (int i = scene.index(); i >= Math.max(0, scene.index() - REACH); i--) {
      Account account = at(i);
      if (account.taker != null) {
        return taker.isSame(account.taker) ? account.period : null;
      }
    }
    return null;
  }

  private Account at(int index) {
    if (accounts[index] == null) {
      accounts[index] = toldIn(index);
    }
    return accounts[index];
  }

  private Account toldIn(int index) {
    Optional<String> covered =
        scenes.isHeadline(index) ? Optional.empty() : periods.covered(scenes.outline(index));
    if (covered.isEmpty()) {
      return NONE;
    }
    Scene scene = scenes.at(index);
    if (scene.isOfThePage() || !scene.has(CueKind.RAISE) && !scene.has(CueKind.RECEIVE)) {
      return NONE;
    }
    for (Actor actor : scene.actors()) {
      if (actor.who().isCommittee()) {
        return new Account(actor.who(), covered.get());
      }
    }
    return NONE;
  }
}
