package org.pacstream.enrich.report;

import org.pacstream.schemas.Scope;

/**
 * Why a statement has its scope and its period.
 *
 * @param ofWhole the scope is that of the sum told before, of which this is a part
 * @param periodAt first token of the stated time; -1 when the text states none
 */
record Grounds(ScopeRule scope, boolean ofWhole, int periodAt) {
  enum ScopeRule {
    BALANCE(Scope.CUMULATIVE, "a balance, or all that was raised"),
    GROUP(Scope.CUMULATIVE, "a group's money is a sum of many"),
    PERIOD(Scope.CUMULATIVE, "the spending of a whole period"),
    RUNNING(Scope.CUMULATIVE, "a running total"),
    SINGLE(Scope.SINGLE, "nothing tells of a running total");

    private final Scope scope;
    private final String words;

    ScopeRule(Scope scope, String words) {
      this.scope = scope;
      this.words = words;
    }

    Scope scope() {
      return scope;
    }

    String words() {
      return words;
    }
  }
}
