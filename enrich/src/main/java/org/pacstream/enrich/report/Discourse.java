package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whom an article has spoken of so far, sentence by sentence: what pronouns lead back to. */
final class Discourse {
  private final List<Scene> sentences = new ArrayList<>();

  void add(Scene scene) {
    sentences.add(scene);
  }

  /**
   * The one meant by a reference: in the newest sentence that has one, the first that stands free
   * of role words, as topics do, else the last.
   *
   * @param reach how many sentences back to look
   */
  Optional<Actor> latest(Predicate<Who> fits, int reach) {
    for (int i = sentences.size() - 1; i >= Math.max(0, sentences.size() - reach); i--) {
      Optional<Actor> found = topic(sentences.get(i).actors(), fits);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * The one meant by words that fit several: the one that acts in the newest sentence that has any,
   * else the only one that it mentions. Of several only one of the industry that this news is
   * about; empty where that does not decide.
   *
   * @param reach how many sentences back to look
   * @param besides how many sentences before that one may mention another
   */
  Optional<Actor> sure(Predicate<Who> fits, int reach, int besides) {
    for (int i = sentences.size() - 1; i >= Math.max(0, sentences.size() - reach); i--) {
      List<Actor> found = fitting(i, i + 1, fits);
      if (!found.isEmpty()) {
        List<Actor> acting = found.stream().filter(a -> a.isBare() && !a.embedded()).toList();
        return only(acting.isEmpty() ? fitting(i - besides, i + 1, fits) : acting);
      }
    }
    return Optional.empty();
  }

  private List<Actor> fitting(int from, int to, Predicate<Who> fits) {
    var fitting = new ArrayList<Actor>();
    for (int i = Math.max(0, from); i < to; i++) {
      for (Actor actor : sentences.get(i).actors()) {
        if (fits.test(actor.who())) {
          fitting.add(actor);
        }
      }
    }
    return fitting;
  }

  private static Optional<Actor> only(List<Actor> actors) {
    return sole(actors)
        .or(() -> sole(actors.stream().filter(a -> a.who().cryptoLinked()).toList()));
  }

  private static Optional<Actor> sole(List<Actor> actors) {
    return actors.stream()
        .findFirst()
        .filter(first -> actors.stream().allMatch(a -> a.who().isSame(first.who())));
  }

  /** The one named last. */
  Optional<Actor> last(Predicate<Who> fits) {
    for (int i = sentences.size() - 1; i >= 0; i--) {
      List<Actor> actors = sentences.get(i).actors();
      for (int k = actors.size() - 1; k >= 0; k--) {
        if (fits.test(actors.get(k).who())) {
          return Optional.of(actors.get(k));
        }
      }
    }
    return Optional.empty();
  }

  /** The same among the actors of one sentence. */
  static Optional<Actor> topic(List<Actor> actors, Predicate<Who> fits) {
    Actor last = null;
    for (Actor actor : actors) {
      if (fits.test(actor.who())) {
        if (actor.isBare() && !actor.embedded()) {
          return Optional.of(actor);
        }
        last = last != null && actor.owner() ? last : actor;
      }
    }
    return Optional.ofNullable(last);
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
    for (int i = sentences.size() - 1; i >= 0; i--) {
      List<Actor> actors = sentences.get(i).actors();
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
