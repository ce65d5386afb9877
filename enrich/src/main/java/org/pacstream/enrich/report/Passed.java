package org.pacstream.enrich.report;

/** Why an amount is no report. */
public enum Passed {
  NO_RULES("there are no rules for reports in the article's language"),
  HEADLINE("it stands in the headline; reports are read in the body"),
  BOILERPLATE("the line belongs to the page, not to the article"),
  RESTATED("it says the amount before it again in another currency"),
  TOLD_OTHERWISE("an amount beside it tells the same in money, or no sentence is that long"),
  NO_WORD("no word near it tells that money flows"),
  NOT_FLOW(
      "the word that governs it tells of no political flow: a price, a fine, revenue, a market"),
  PER_UNIT("a price for each of many, which is no spending"),
  DENIED("the flow is denied"),
  ASKED("a question states nothing"),
  NOT_POLITICAL("no committee, campaign, party or candidate takes part that the word asks for"),
  TOO_LARGE("no such flow comes to a billion; who raises or spends that much is named beside it"),
  REPEATED("it says again what the article has said");

  private final String words;

  Passed(String words) {
    this.words = words;
  }

  /** In a sentence. */
  public String words() {
    return words;
  }
}
