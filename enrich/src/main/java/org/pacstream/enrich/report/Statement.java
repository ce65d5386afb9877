package org.pacstream.enrich.report;

import java.util.List;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Scope;
import org.pacstream.schemas.Stance;
import org.pacstream.schemas.Status;

/**
 * What one amount states, before its parties get their links.
 *
 * @param payer null when the text does not say; so recipient, candidate and stance
 * @param period null when the text does not say
 */
record Statement(
    Scene scene,
    Figure figure,
    Flow flow,
    Status status,
    Scope scope,
    Who payer,
    Who recipient,
    Who candidate,
    Stance stance,
    String period,
    boolean cryptoLinked,
    boolean alone,
    double confidence,
    Grounds grounds) {

  /** The same with a recipient, and the candidate it works for if it works for one. */
  Statement to(Who taker, Who itsCandidate) {
    boolean linked = cryptoLinked || taker.cryptoLinked();
    Who whom = itsCandidate == null ? candidate : itsCandidate;
    return new Statement(
        scene,
        figure,
        flow,
        status,
        scope,
        payer,
        taker,
        whom,
        stance,
        period,
        linked,
        alone,
        confidence,
        grounds);
  }

  /** The same with a recipient, or with none. */
  Statement to(Who taker) {
    return new Statement(
        scene,
        figure,
        flow,
        status,
        scope,
        payer,
        taker,
        candidate,
        stance,
        period,
        cryptoLinked,
        alone,
        confidence,
        grounds);
  }

  boolean says(Statement other) {
    return flow == other.flow
        && status == other.status
        && stance == other.stance
        && sameFigure(other)
        && same(payer, other.payer)
        && same(recipient, other.recipient)
        && same(candidate, other.candidate);
  }

  /** The same flow between the same parties for the same candidate, whatever the sum. */
  boolean isBetweenSame(Statement other) {
    return flow == other.flow
        && same(payer, other.payer)
        && same(recipient, other.recipient)
        && same(candidate, other.candidate);
  }

  /** Equal for figures of the same value and currency. */
  List<Object> figureKey() {
    return List.of(
        low().stripTrailingZeros(), high().stripTrailingZeros(), figure.amount().currency());
  }

  boolean sameFigure(Statement other) {
    return figure.amount().currency().equals(other.figure.amount().currency())
        && low().compareTo(other.low()) == 0
        && high().compareTo(other.high()) == 0;
  }

  java.math.BigDecimal low() {
    return figure.amount().min() == null ? figure.amount().max() : figure.amount().min();
  }

  java.math.BigDecimal high() {
    return figure.amount().max() == null ? figure.amount().min() : figure.amount().max();
  }

  private static boolean same(Who a, Who b) {
    return a == null ? b == null : b != null && a.isSame(b);
  }
}
