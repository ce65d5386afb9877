package org.pacstream.enrich.report;

import java.util.List;

/**
 * Tells another sum of the same giver ("Coinbase gave another $25 million") from a sum that another
 * giver adds ("another $1 million came from Payward"), which is no second gift.
 */
final class Additions {
  private Additions() {}

  static boolean isAddition(int at, List<Statement> all) {
    Statement statement = all.get(at);
    return statement.figure().amount().additional()
        && (actsBefore(statement)
            || all.subList(0, at).stream().anyMatch(statement::isBetweenSame));
  }

  /** The payer stands before the sum without a role word, or is not told here. */
  private static boolean actsBefore(Statement statement) {
    Who payer = statement.payer();
    if (payer == null) {
      return true;
    }
    List<Actor> named =
        statement.scene().actors().stream().filter(a -> a.who().isSame(payer)).toList();
    return named.isEmpty()
        || named.stream()
            .anyMatch(a -> a.marker() == null && a.begin() < statement.figure().begin());
  }
}
