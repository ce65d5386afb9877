package org.pacstream.enrich.report;

import java.util.List;
import java.util.Optional;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Status;

/**
 * A sentence that tells where the money of the sentences before it went: "The recipient was the
 * Trump 47 Committee".
 */
final class Destinations {
  private static final int REACH = 2;

  private Destinations() {}

  /** Whether a sentence may complete a gift told just before. */
  static boolean mayComplete(Outline outline, List<Statement> statements) {
    for (int i = statements.size() - 1; i >= 0; i--) {
      Statement statement = statements.get(i);
      if (isOpen(statement, outline.index())) {
        return true;
      }
      if (outline.index() - statement.scene().index() > REACH) {
        return false;
      }
    }
    return false;
  }

  /** Gives such a recipient to the gifts told just before that have none, and returns it. */
  static List<Who> complete(Scene scene, List<Statement> statements, Parties parties) {
    if (!scene.has(CueKind.WENT_TO)) {
      return List.of();
    }
    Optional<Who> recipient = recipient(scene);
    if (recipient.isPresent() && statements.stream().anyMatch(s -> isOpen(s, scene.index()))) {
      statements.replaceAll(
          s ->
              isOpen(s, scene.index())
                  ? s.to(recipient.get(), parties.candidateOf(recipient.get()))
                  : s);
      return List.of(recipient.get());
    }
    return List.of();
  }

  /**
   * The same where the law's limit for a committee is told right behind: "they gave $1 million in
   * support of Roe, but Roe's committee may only take $844,600".
   */
  static void complete(Statement limit, List<Statement> statements, Parties parties) {
    Who taker = limit.status() == Status.LIMIT ? limit.recipient() : null;
    Who candidate = taker == null || taker.isCampaign() ? null : parties.candidateOf(taker);
    if (candidate != null) {
      statements.replaceAll(
          s ->
              isOpen(s, limit.scene().index())
                      && s.candidate() != null
                      && s.candidate().isSame(candidate)
                  ? s.to(taker, candidate)
                  : s);
    }
  }

  private static boolean isOpen(Statement statement, int sentence) {
    return statement.flow() == Flow.CONTRIBUTION
        && statement.status() == Status.REPORTED
        && statement.recipient() == null
        && sentence - statement.scene().index() <= REACH;
  }

  private static Optional<Who> recipient(Scene scene) {
    Cue cue = scene.first(CueKind.WENT_TO, scene.begin(), scene.end());
    return cue == null
        ? Optional.empty()
        : scene.actors().stream()
            .filter(a -> a.begin() >= cue.end() && a.begin() - cue.end() <= 4)
            .filter(a -> a.who().isCommittee())
            .findFirst()
            .map(Actor::who);
  }
}
