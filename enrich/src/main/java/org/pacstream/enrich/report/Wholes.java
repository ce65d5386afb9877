package org.pacstream.enrich.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.pacstream.schemas.Flow;

/**
 * Tells a total whose parts the article lists: "$7.8 million" beside $4.1 million and $3.7 million.
 */
final class Wholes {
  private static final int FARTHEST_SENTENCES = 4;

  private static final int MOST_PARTS = 30;

  private Wholes() {}

  /**
   * "Together $25.5 million" after $25 million to one and $0.5 million to another: a sum to both,
   * not to the one told of last.
   */
  static List<Statement> opened(List<Statement> all) {
    var opened = new ArrayList<Statement>(all);
    for (int i = 0; i < all.size(); i++) {
      Statement whole = all.get(i);
      Who taker = whole.recipient();
      if (taker != null && !whole.scene().names(taker)) {
        opened.set(i, whole.to(null));
        if (!isWhole(i, opened) || isWhole(i, all)) {
          opened.set(i, whole);
        }
      }
    }
    return opened;
  }

  static boolean isWhole(int at, List<Statement> all) {
    Statement whole = all.get(at);
    var parts = new ArrayList<Statement>();
    int end = Math.min(all.size(), at + MOST_PARTS);
    for (int i = Math.max(0, at - MOST_PARTS); i < end; i++) {
      Statement part = all.get(i);
      if (i != at && isPart(part, whole)) {
        parts.add(part);
      }
    }
    for (int from = 0; from < parts.size(); from++) {
      BigDecimal sum = parts.get(from).low();
      for (int to = from + 1; to < parts.size(); to++) {
        sum = sum.add(parts.get(to).low());
        if (isNear(sum, whole)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Of less than the whole. */
  private static boolean isPart(Statement part, Statement whole) {
    boolean spending =
        whole.flow() == Flow.DISBURSEMENTS && part.flow() == Flow.INDEPENDENT_EXPENDITURE;
    return (part.flow() == whole.flow() || spending)
        && part.status() == whole.status()
        && part.figure().amount().currency().equals(whole.figure().amount().currency())
        && part.low().compareTo(whole.low()) < 0
        && same(part.payer(), whole.payer())
        && same(part.recipient(), whole.recipient())
        && Math.abs(part.scene().index() - whole.scene().index()) <= FARTHEST_SENTENCES;
  }

  private static boolean same(Who part, Who whole) {
    return whole == null || part != null && part.isSame(whole);
  }

  private static boolean isNear(BigDecimal sum, Statement whole) {
    return sum.subtract(whole.low()).abs().compareTo(whole.figure().amount().unit()) < 0;
  }
}
