package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import org.pacstream.aggregate.total.Sum;

/**
 * The balance that is the latest in an hour; of one date the larger.
 *
 * @param figure tells it from others of the extent, and decides between equals
 * @param since the hour from which it is told so; a later wording takes the place of this one
 * @param lasting whether it holds in all later hours too, or a later one does
 */
record HeldBalance(
    Instant date, BigDecimal value, String figure, long since, Sum sum, boolean lasting)
    implements Rung<HeldBalance> {
  private static final int PARTS = 9;

  static final HeldBalance NOTHING =
      new HeldBalance(
          Instant.ofEpochMilli(Long.MIN_VALUE),
          BigDecimal.ZERO,
          "",
          Long.MIN_VALUE,
          Sum.ZERO,
          true);

  private static final Comparator<HeldBalance> LATEST =
      Comparator.comparing(HeldBalance::date)
          .thenComparing(HeldBalance::value)
          .thenComparing(HeldBalance::figure, Comparator.reverseOrder())
          .thenComparing(HeldBalance::since)
          .thenComparing(held -> held.sum().low())
          .thenComparing(held -> held.sum().high())
          .thenComparing(held -> held.sum().open());

  HeldBalance {
    value = Sum.plain(value);
    sum = sum.plain();
  }

  @Override
  public int compare(HeldBalance other) {
    return LATEST.compare(this, other);
  }

  /** No later than any of its date and value. */
  static HeldBalance most(LevelFigure balance) {
    return new HeldBalance(balance.date(), balance.value(), "", Long.MAX_VALUE, Sum.ZERO, true);
  }

  /** When a balance is not disputed, and as what; null for none. */
  static List<Stretch<HeldBalance>> stretches(LevelFigure balance) {
    var stretches = new ArrayDeque<Stretch<HeldBalance>>();
    if (balance == null) {
      return List.of();
    }
    List<Span> spans = balance.spans();
    boolean lasts = true;
    for (int i = spans.size() - 1; i >= 0; i--) {
      Span span = spans.get(i);
      lasts &= !span.disputed();
      if (!span.disputed()) {
        stretches.push(
            new Stretch<>(
                span.from(),
                lasts ? Hours.NEVER : span.to(),
                new HeldBalance(
                    balance.date(),
                    balance.value(),
                    balance.figure(),
                    span.from(),
                    span.sum(),
                    lasts)));
      }
    }
    return List.copyOf(stretches);
  }

  @Override
  public String text() {
    return String.join(
        " ",
        String.valueOf(date.toEpochMilli()),
        value.toPlainString(),
        String.valueOf(since),
        sum.low().toPlainString(),
        sum.best().toPlainString(),
        sum.high().toPlainString(),
        String.valueOf(sum.open()),
        lasting ? "lasting" : "passing",
        figure);
  }

  static HeldBalance parse(String text) {
    String[] parts = text.split(" ", PARTS);
    return new HeldBalance(
        Instant.ofEpochMilli(Long.parseLong(parts[0])),
        new BigDecimal(parts[1]),
        parts[8],
        Long.parseLong(parts[2]),
        Sum.of(
            new BigDecimal(parts[3]),
            new BigDecimal(parts[4]),
            new BigDecimal(parts[5]),
            Integer.parseInt(parts[6])),
        parts[7].equals("lasting"));
  }
}
