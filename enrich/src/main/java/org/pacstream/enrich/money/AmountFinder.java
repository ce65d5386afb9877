package org.pacstream.enrich.money;

import java.util.List;
import org.pacstream.enrich.text.Text;

/** Finds the sums of money a text prints, by the rules of its language. */
public final class AmountFinder {
  private AmountFinder() {}

  /**
   * With the rule files of every language.
   *
   * @throws IllegalArgumentException naming file and key of a rule that cannot be used
   */
  public static AmountFinder load() {
    return new AmountFinder();
  }

  /**
   * In text order, one per printed figure. A language without rules is read by the signs all
   * languages share.
   */
  public List<FoundAmount> find(Text text, String language) {
    return List.of();
  }
}
