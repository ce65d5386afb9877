package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Whom an article has spoken of before a sentence: what its pronouns lead back to. */
final class Discourse {
  private final Scenes sentences;
  private final int size;

  /**
   * @param sentence the index of the one that asks
   */
  Discourse(Scenes sentences, int sentence) {
    this.sentences = sentences;
    this.size = sentence;
  }

  /**
   * The one meant by a reference: in the newest sentence that has one, the first that stands free
   * of role words, as topics do, else the last. Null when no sentence has one.
   *
   * @param reach how many sentences back to look
   */
  Actor latest(Predicate<Who> fits, int reach) {
    for (int i = size - 1; i >= Math.max(0, size - reach); i--) {
      Actor found = topic(sentences.at(i).actors(), fits);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * The one meant by words that fit several: the one that acts in the newest sentence that has any,
   * else the only one that it mentions. Of several only one of the industry that this news is
   * about; null where that does not decide.
   *
   * @param reach how many sentences back to look
   * @param besides how many sentences before that one may mention another
   */
  Actor sure(Predicate<Who> fits, int reach, int besides) {
    for (int i = size - 1; i >= Math.max(0, size - reach); i--) {
      List<Actor> found = fitting(i, i + 1, fits);
      if (!found.isEmpty()) {
        List<Actor> acting = acting(found);
        List<Actor> telling = acting.isEmpty() ? accounts(found) : acting;
        return only(telling.isEmpty() ? fitting(i - besides, i + 1, fits) : telling);
      }
    }
    return null;
  }

  private List<Actor> fitting(int from, int to, Predicate<Who> fits) {
    var fitting = new ArrayList<Actor>();
    for (int i = Math.max(0, from); i < to; i++) {
      for (Actor actor : sentences.at(i).actors()) {
        if (fits.test(actor.who())) {
          fitting.add(actor);
        }
      }
    }
    return fitting;
  }

  /** Those that act: free of role words, and in no apposition. */
  static List<Actor> acting(List<Actor> actors) {
    var acting = new ArrayList<Actor>(actors.size());
    for (Actor actor : actors) {
      if (actor.isBare() && !actor.embedded()) {
        acting.add(actor);
      }
    }
    return acting;
  }

  /** Committees of whose receipts or spending the sentence tells. */
  private static List<Actor> accounts(List<Actor> actors) {
    var accounts = new ArrayList<Actor>();
    for (Actor actor : actors) {
      if (actor.owner() && actor.marker() == null && actor.who().isFund()) {
        accounts.add(actor);
      }
    }
    return accounts;
  }

  private static Actor only(List<Actor> actors) {
    Actor sole = sole(actors, false);
    return sole == null ? sole(actors, true) : sole;
  }

  /**
   * The first, where the others are the same; null where they are not.
   *
   * @param ofIndustry looks only at those of the industry
   */
  private static Actor sole(List<Actor> actors, boolean ofIndustry) {
    Actor first = null;
    for (Actor actor : actors) {
      if (!ofIndustry || actor.who().cryptoLinked()) {
        first = first == null ? actor : first;
        if (!actor.who().isSame(first.who())) {
          return null;
        }
      }
    }
    return first;
  }

  /**
   * The only other than one that the newest sentences name besides him; null where they name
   * several, or none.
   *
   * @param here those of this sentence
   * @param reach how many sentences back to look
   */
  Actor onlyOther(Predicate<Who> fits, Actor than, List<Actor> here, int reach) {
    var all = new ArrayList<Actor>(fitting(size - reach, size, fits));
    for (Actor actor : here) {
      if (fits.test(actor.who())) {
        all.add(actor);
      }
    }
    all.removeIf(actor -> actor.who().isSame(than.who()));
    return sole(all, false);
  }

  /** The one named last; null when none is. */
  Actor last(Predicate<Who> fits) {
    for (int i = size - 1; i >= 0; i--) {
      List<Actor> actors = sentences.at(i).actors();
      for (int k = actors.size() - 1; k >= 0; k--) {
        if (fits.test(actors.get(k).who())) {
          return actors.get(k);
        }
      }
    }
    return null;
  }

  /** The one that {@link #latest} means among the actors of one sentence; null when none fits. */
  static Actor topic(List<Actor> actors, Predicate<Who> fits) {
    Actor last = null;
    for (Actor actor : actors) {
      if (fits.test(actor.who())) {
        if (actor.isBare() && !actor.embedded()) {
          return actor;
        }
        last = last != null && (actor.owner() || isAccountOf(last, actor)) ? last : actor;
      }
    }
    return last;
  }

  /** "The committee's receipts were ..., of which it sent ... to X": not X, where it only gets. */
  private static boolean isAccountOf(Actor owner, Actor taker) {
    return owner.owner() && owner.who().isFund() && taker.isMarked(CueKind.TO);
  }

  /** Whether several act that fit, each for itself: none of them is what the sentence is about. */
  static boolean isContest(List<Actor> actors, Predicate<Who> fits) {
    Who one = null;
    for (Actor actor : actors) {
      boolean acts = actor.isBare() && !actor.embedded() && !actor.joined();
      if (acts && fits.test(actor.who())) {
        one = one == null ? actor.who() : one;
        if (!actor.who().isSame(one)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The list that an actor heads or stands in, in the newest sentence that names it. */
  List<Actor> companions(Actor of) {
    for (int i = size - 1; i >= 0; i--) {
      List<Actor> actors = sentences.at(i).actors();
      int at = actors.indexOf(of);
      if (at >= 0) {
        return listAt(actors, at);
      }
    }
    return List.of(of);
  }

  /** The list of joined actors around a position. */
  static List<Actor> listAt(List<Actor> actors, int at) {
    int first = at;
    while (first > 0 && actors.get(first).joined()) {
      first--;
    }
    int end = at + 1;
    while (end < actors.size() && actors.get(end).joined()) {
      end++;
    }
    return List.copyOf(actors.subList(first, end));
  }
}
