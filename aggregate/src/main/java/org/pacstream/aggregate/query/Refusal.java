package org.pacstream.aggregate.query;

import java.util.List;
import org.pacstream.schemas.Problem;
import org.pacstream.schemas.SubjectType;

/**
 * A query that is answered by a problem. "Not ready", "no such subject" and "bad request" differ.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  private Refusal(Problem problem) {
    super(problem.title() + ": " + problem.detail());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }

  /**
   * @param problems each parameter that is wrong, its value and what was expected
   */
  static Refusal badRequest(List<String> problems) {
    return new Refusal(
        Problem.of(400, "Bad request", String.join("; ", problems))
            .as("urn:pacstream:problem:bad-request")
            .with("problems", problems));
  }

  static Refusal noSuchSubject(SubjectType type, String id) {
    return new Refusal(
        Problem.of(
                404,
                "No such subject",
                "no live article reports money for a %s with the id %s; %s"
                    .formatted(Json.snake(type), id, SubjectId.advice(type, id)))
            .as("urn:pacstream:problem:no-such-subject"));
  }

  /**
   * @param each how many of them there are in each tree
   */
  static Refusal tooManyReports(int reports, int limit, List<String> each) {
    return new Refusal(
        Problem.of(
                422,
                "Too many reports",
                "%d reports count in what is asked for, and no more than %d are explained at once;"
                        .formatted(reports, limit)
                    + " ask for less: one cycle (cycle=2024), one measure (measure=received), one"
                    + " currency (currency=USD), or an earlier time (asOf=2024-09-06)")
            .as("urn:pacstream:problem:too-many-reports")
            .with("reports", each));
  }

  static Refusal closedCycle(int cycle, int from) {
    return new Refusal(
        Problem.of(
                422,
                "Closed cycle",
                "of cycle %d only the last totals are kept; ask for cycle %d or a later one"
                    .formatted(cycle, from))
            .as("urn:pacstream:problem:closed-cycle"));
  }

  static Refusal notReady(String why) {
    return new Refusal(Problem.of(503, "Not ready", why).as("urn:pacstream:problem:not-ready"));
  }
}
