package org.pacstream.enrich.report;

/**
 * Why a part of a report is what it is.
 *
 * @param part of the report: flow, status, payer, recipient, candidate, stance, scope, period
 * @param value as decided, in lower case or as a name; null when the text does not say
 * @param rule in words
 * @param word that decided; null when none did
 * @param place where the name stands that it led to; null when it led to none
 */
public record Reason(String part, String value, String rule, Word word, Word place) {
  /**
   * Words of the article.
   *
   * @param kind what such words tell, as in the rule files; null for a name
   * @param begin first UTF-16 unit in its text
   * @param end one past the last
   */
  public record Word(String kind, String surface, int begin, int end) {}
}
