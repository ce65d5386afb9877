package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import org.pacstream.aggregate.total.Sum;

/**
 * What a reading of a level comes to in an hour.
 *
 * @param open 1 when the amount has no high end; of equal amounts one with a high end holds
 * @param lasting whether it holds in all later hours too, or a larger one does
 */
record Held(BigDecimal amount, int open, boolean lasting) implements Rung<Held> {
  Held {
    amount = Sum.plain(amount);
  }

  static final Held NOTHING = new Held(BigDecimal.ZERO, 0, true);

  @Override
  public int compare(Held other) {
    int order = amount.compareTo(other.amount);
    return order == 0 ? Integer.compare(other.open, open) : order;
  }

  @Override
  public String text() {
    return amount.toPlainString() + " " + open + (lasting ? " lasting" : " passing");
  }

  static Held parse(String text) {
    String[] parts = text.split(" ", -1);
    return new Held(
        new BigDecimal(parts[0]), Integer.parseInt(parts[1]), parts[2].equals("lasting"));
  }
}
