package org.pacstream.ingest.http;

import org.pacstream.schemas.Problem;

/** Ends the handling of a request with a problem. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Refused(Problem problem) {
    super(problem.title(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
