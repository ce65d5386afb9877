package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Leaves out what an article says again in other sentences. */
final class Repeats {
  /** No article of people's says one figure of more than this many flows. */
  private static final int MOST_COMPARED = 50;

  private Repeats() {}

  /** Equal statements of one amount are several facts ("two gifts of"); of several amounts, one. */
  static List<Statement> without(List<Statement> statements) {
    if (statements.size() < 2) {
      return statements;
    }
    var kept = new ArrayList<Statement>();
    var sameAmount = new HashMap<Object, List<Statement>>();
    for (Statement statement : statements) {
      List<Statement> alike =
          sameAmount.computeIfAbsent(statement.figureKey(), absent -> new ArrayList<>());
      if (!isSaidIn(alike, statement)) {
        kept.add(statement);
        alike.add(statement);
      }
    }
    return kept;
  }

  private static boolean isSaidIn(List<Statement> alike, Statement statement) {
    if (statement.figure().amount().additional()) {
      return false;
    }
    for (int i = 0; i < Math.min(alike.size(), MOST_COMPARED); i++) {
      Statement earlier = alike.get(i);
      if (!earlier.figure().equals(statement.figure()) && earlier.says(statement)) {
        return true;
      }
    }
    return false;
  }
}
