package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pacstream.enrich.report.Sides.Target;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Stance;
import org.pacstream.schemas.TextField;

/** Whom the sentences before speak of: the sides a sentence leaves out. */
final class Topics {
  private static final int REACH = 4;

  /** In sentences. */
  private static final int JUST_BEFORE = 2;

  private final List<Scene> scenes;

  /** By sentence, the only committee named up to there; null where none or several were. */
  private final Who[] only;

  Topics(List<Scene> scenes) {
    this.scenes = List.copyOf(scenes);
    this.only = new Who[scenes.size()];
    Who one = null;
    boolean several = false;
    for (Scene scene : scenes) {
      for (Actor actor : scene.mentioned()) {
        if (actor.named() && isFund(actor.who())) {
          several |= one != null && !one.isSame(actor.who());
          one = actor.who();
        }
      }
      only[scene.index()] = several ? null : one;
    }
  }

  private static boolean isFund(Who who) {
    return who.isCommittee() && !who.isCampaign() && who.type() != EntityType.POLITICAL_PARTY;
  }

  /** The committee the text speaks of, though some sentences ago, where it names no other. */
  private Optional<Who> orOnly(Optional<Who> near, Scene scene) {
    return near.isPresent() ? near : Optional.ofNullable(only[scene.index()]);
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

  /**
   * The committee that gets what the sentence says is given; never one of the payers, and never a
   * campaign where a company gives, which the law forbids.
   */
  Optional<Who> recipient(Scene scene, List<Who> payers) {
    boolean company = payers.stream().anyMatch(p -> p.type() == EntityType.ORGANIZATION);
    Predicate<Who> fits =
        w -> payers.stream().noneMatch(p -> p.isSame(w)) && !(company && w.isCampaign());
    return orOnly(latest(scene, fits.and(Who::isCommittee)).map(Actor::who), scene).filter(fits);
  }

  /** The donors the text speaks of, as a list where they were named as one. */
  List<Who> donors(Scene scene) {
    Predicate<Who> fits = w -> w.isDonor() && !w.isCandidate() && w.type() != EntityType.GROUP;
    for (int i = scene.index() - 1; i >= Math.max(0, scene.index() - REACH); i--) {
      List<Actor> actors = scenes.get(i).actors();
      Optional<Actor> found = Discourse.topic(actors, fits);
      if (found.isPresent()) {
        var donors = new ArrayList<Who>();
        for (Actor actor : Discourse.listAt(actors, actors.indexOf(found.get()))) {
          if (fits.test(actor.who())) {
            donors.add(actor.who());
          }
        }
        return donors;
      }
    }
    return List.of();
  }

  /**
   * Those of a kind who act in the sentence just before, each for itself; empty unless several do.
   */
  List<Who> several(Scene scene, Predicate<Who> fits) {
    for (int i = scene.index() - 1; i >= Math.max(0, scene.index() - JUST_BEFORE); i--) {
      List<Who> acting =
          scenes.get(i).actors().stream()
              .filter(a -> (a.isBare() || a.joined()) && !a.embedded() && fits.test(a.who()))
              .map(Actor::who)
              .toList();
      if (acting.size() > 1) {
        return acting;
      }
    }
    return List.of();
  }

  /**
   * The only candidate for or against whom the sentences just before take sides: whom "the ads" of
   * this one are for or against.
   */
  Optional<Target> sideTaken(Scene scene) {
    for (int i = scene.index() - 1; i >= Math.max(0, scene.index() - JUST_BEFORE); i--) {
      List<Target> taken = taken(scenes.get(i));
      if (!taken.isEmpty()) {
        return taken.stream().allMatch(taken.get(0)::isSame)
            ? Optional.of(taken.get(0))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The committee that acts in the sentence that {@link #sideTaken takes the side}. */
  Optional<Who> takerOfSide(Scene scene) {
    for (int i = scene.index() - 1; i >= Math.max(0, scene.index() - JUST_BEFORE); i--) {
      if (!taken(scenes.get(i)).isEmpty()) {
        List<Actor> acting =
            scenes.get(i).actors().stream().filter(a -> a.isBare() && !a.embedded()).toList();
        return Discourse.topic(acting, Who::isCommittee).map(Actor::who);
      }
    }
    return Optional.empty();
  }

  private static List<Target> taken(Scene scene) {
    var taken = new ArrayList<Target>();
    for (Actor actor : scene.actors()) {
      if (actor.who().isCandidate() && !actor.owner() && actor.marker() != null) {
        stance(actor.marker()).map(s -> new Target(actor.who(), s)).ifPresent(taken::add);
      }
    }
    return scene.text().field() == TextField.TITLE ? List.of() : taken;
  }

  private static Optional<Stance> stance(CueKind marker) {
    return switch (marker) {
      case SUPPORT, BACK -> Optional.of(Stance.SUPPORT);
      case OPPOSE, ATTACK -> Optional.of(Stance.OPPOSE);
      default -> Optional.empty();
    };
  }

  /** The committee spoken of last, where no candidate has been spoken of since. */
  Optional<Who> holderLast(Scene scene) {
    for (int i = scene.index(); i >= Math.max(0, scene.index() - JUST_BEFORE); i--) {
      Optional<Actor> found =
          Discourse.topic(scenes.get(i).actors(), w -> w.isCommittee() || w.isCandidate());
      if (found.isPresent()) {
        return found.map(Actor::who).filter(Who::isCommittee);
      }
    }
    return Optional.empty();
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
