package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;

/** Leaves out what an article says again in other sentences. */
final class Repeats {
  private Repeats() {}

  /** Equal statements of one amount are several facts ("two gifts of"); of several amounts, one. */
  static List<Statement> without(List<Statement> statements) {
    var kept = new ArrayList<Statement>();
    for (Statement statement : statements) {
      boolean again =
          kept.stream()
              .anyMatch(
                  earlier ->
                      earlier.figure() != statement.figure()
                          && !statement.figure().amount().additional()
                          && earlier.says(statement));
      if (!again) {
        kept.add(statement);
      }
    }
    return kept;
  }
}
