package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.report.Sides.Target;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Stance;
import org.pacstream.schemas.TextField;

/** Whom the sentences before speak of: the sides a sentence leaves out. */
final class Topics {
  private static final int REACH = 4;

  /** In sentences. */
  private static final int JUST_BEFORE = 2;

  private final Scenes scenes;

  /**
   * By sentence, the only committee named up to there; null where none or several were. Itself null
   * until it is asked for.
   */
  private Who[] only;

  Topics(Scenes scenes) {
    this.scenes = scenes;
  }

  /** The committee the text speaks of; null when none. */
  Who spender(Scene scene) {
    return latest(scene, scene.index(), Who::isCommittee);
  }

  /** The one that spends for or against somebody, which no campaign and no party does; or null. */
  Who fund(Scene scene) {
    Who near = latest(scene, scene.index(), Who::isFund);
    return near == null ? only(scene.index()) : near;
  }

  Who holder(Scene scene) {
    return latest(scene, scene.index(), Who::isCommittee);
  }

  /** Whose "its" and "their" are: the committee that the sentences before speak of. */
  Who ownerBefore(Scene scene) {
    return latest(scene, scene.index() - 1, Who::isCommittee);
  }

  /**
   * The committee that gets what the sentence says is given, though it was spoken of some sentences
   * ago where the text names no other; never one of the payers, and never a campaign where a
   * company gives, which the law forbids. Null when there is none.
   */
  Who recipient(Scene scene, List<Who> payers) {
    Who near = latest(scene, scene.index(), w -> w.isCommittee() && mayGet(w, payers));
    Who recipient = near == null ? only(scene.index()) : near;
    return recipient != null && mayGet(recipient, payers) ? recipient : null;
  }

  private Who only(int sentence) {
    if (only == null) {
      only = onlyCommittees();
    }
    return only[sentence];
  }

  private Who[] onlyCommittees() {
    var committees = new Who[scenes.size()];
    Who one = null;
    boolean several = false;
    for (int i = 0; i < committees.length; i++) {
      for (Mention mention : scenes.outline(i).mentions()) {
        Who who = mention.named() && mention.unresolved().isEmpty() ? scenes.who(mention) : null;
        if (who != null && who.isFund()) {
          several |= one != null && !one.isSame(who);
          one = who;
        }
      }
      committees[i] = several ? null : one;
    }
    return committees;
  }

  private static boolean mayGet(Who who, List<Who> payers) {
    for (Who payer : payers) {
      boolean forbidden = payer.type() == EntityType.ORGANIZATION && who.isCampaign();
      if (forbidden || payer.isSame(who)) {
        return false;
      }
    }
    return true;
  }

  /** The donors the text speaks of, as a list where they were named as one. */
  List<Who> donors(Scene scene) {
    Predicate<Who> fits = w -> w.isDonor() && !w.isCandidate() && w.type() != EntityType.GROUP;
    for (int i = scene.index() - 1; i >= Math.max(0, scene.index() - REACH); i--) {
      List<Actor> actors = scenes.at(i).actors();
      Actor found = Discourse.topic(actors, fits);
      if (found != null) {
        var donors = new ArrayList<Who>();
        for (Actor actor : Discourse.listAt(actors, actors.indexOf(found))) {
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
          scenes.at(i).actors().stream()
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
      List<Target> taken = taken(scenes.at(i));
      if (!taken.isEmpty()) {
        return taken.stream().allMatch(taken.get(0)::isSame)
            ? Optional.of(taken.get(0))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The one that acts in the sentence that {@link #sideTaken takes the side}; null when none. */
  Who takerOfSide(Scene scene) {
    for (int i = scene.index() - 1; i >= Math.max(0, scene.index() - JUST_BEFORE); i--) {
      if (!taken(scenes.at(i)).isEmpty()) {
        List<Actor> acting = Discourse.acting(scenes.at(i).actors());
        return who(Discourse.topic(acting, Who::isCommittee));
      }
    }
    return null;
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

  /** The committee spoken of last, where no candidate has been spoken of since; null when none. */
  Who holderLast(Scene scene) {
    for (int i = scene.index(); i >= Math.max(0, scene.index() - JUST_BEFORE); i--) {
      Actor found = Discourse.topic(scenes.at(i).actors(), w -> w.isCommittee() || w.isCandidate());
      if (found != null) {
        return found.who().isCommittee() ? found.who() : null;
      }
    }
    return null;
  }

  /** The candidate the text speaks of; null when none. */
  Who candidate(Scene scene) {
    return latest(scene, scene.index(), Who::isCandidate);
  }

  private Who latest(Scene scene, int from, Predicate<Who> fits) {
    for (int i = from; i >= Math.max(0, scene.index() - REACH); i--) {
      List<Actor> actors = scenes.at(i).actors();
      Actor found = Discourse.topic(actors, fits);
      if (found != null) {
        return i < scene.index() && Discourse.isContest(actors, fits) ? null : found.who();
      }
    }
    return null;
  }

  private static Who who(Actor actor) {
    return actor == null ? null : actor.who();
  }
}
