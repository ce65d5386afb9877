package org.pacstream.enrich.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pacstream.schemas.EntityType;

/** Whom the sentences before speak of: the sides a sentence leaves out. */
final class Topics {
  private static final int REACH = 4;

  private final List<Scene> scenes;

  Topics(List<Scene> scenes) {
    this.scenes = List.copyOf(scenes);
  }

  /** The committee the text speaks of. */
  Optional<Who> spender(Scene scene) {
    return latest(scene, Who::isCommittee).map(Actor::who);
  }

  Optional<Who> holder(Scene scene) {
    return latest(scene, Who::isCommittee).map(Actor::who);
  }

  /** Whose "its" and "their" are: the committee that the sentences before speak of. */
  Optional<Who> ownerBefore(Scene scene) {
    return latest(scene, scene.index() - 1, Who::isCommittee).map(Actor::who);
  }

  /** The committee that gets what the sentence says is given; never one of the payers. */
  Optional<Who> recipient(Scene scene, List<Who> payers) {
    return latest(scene, w -> w.isCommittee() && payers.stream().noneMatch(p -> p.isSame(w)))
        .map(Actor::who);
  }

  /** The donors the text speaks of, as a list where they were named as one. */
  List<Who> donors(Scene scene) {
    Predicate<Who> fits = w -> w.isDonor() && !w.isCandidate() && w.type() != EntityType.GROUP;
    for (int i = scene.index() - 1; i >= Math.max(0, scene.index() - REACH); i--) {
      List<Actor> actors = scenes.get(i).actors();
      Optional<Actor> found = Discourse.topic(actors, fits);
      if (found.isPresent()) {
        return Discourse.listAt(actors, actors.indexOf(found.get())).stream()
            .map(Actor::who)
            .filter(fits)
            .toList();
      }
    }
    return List.of();
  }

  /** The candidate the text speaks of. */
  Optional<Who> candidate(Scene scene) {
    return latest(scene, Who::isCandidate).map(Actor::who);
  }

  private Optional<Actor> latest(Scene scene, Predicate<Who> fits) {
    return latest(scene, scene.index(), fits);
  }

  private Optional<Actor> latest(Scene scene, int from, Predicate<Who> fits) {
    for (int i = from; i >= Math.max(0, scene.index() - REACH); i--) {
      List<Actor> actors = scenes.get(i).actors();
      Optional<Actor> found = Discourse.topic(actors, fits);
      if (found.isPresent()) {
        return i < scene.index() && Discourse.isContest(actors, fits) ? Optional.empty() : found;
      }
    }
    return Optional.empty();
  }
}
