package org.pacstream.enrich.report;

import java.util.List;

/**
 * Tells another sum of the same giver to the same taker ("Coinbase gave another $25 million") from
 * a sum that another giver adds ("another $1 million came from Payward") or that goes elsewhere
 * ("$27 million to A, another $6 million to B"), which are no second gift.
 */
final class Additions {
  /** In sentences. */
  private static final int JUST_BEFORE = 1;

  private Additions() {}

  static boolean isAddition(int at, List<Statement> all) {
    Statement statement = all.get(at);
    if (!statement.figure().amount().additional()) {
      return false;
    }
    List<Statement> before = all.subList(0, at);
    return before.stream().anyMatch(statement::isBetweenSame)
        || actsBefore(statement) && before.stream().noneMatch(told -> isElsewhere(told, statement));
  }

  /** The same payer's sum to another, told just before. */
  private static boolean isElsewhere(Statement told, Statement statement) {
    return told.flow() == statement.flow()
        && told.payer() != null
        && statement.payer() != null
        && told.payer().isSame(statement.payer())
        && statement.scene().index() - told.scene().index() <= JUST_BEFORE;
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
