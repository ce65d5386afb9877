package org.pacstream.aggregate.query;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Over what a total is asked for.
 *
 * @param length of a rolling window that ends at the time of the query; null for none
 * @param cycleOnly whether only the election cycle of that time is asked for
 */
record Window(String text, Duration length, boolean cycleOnly) {
  static final Window ALL = new Window("all", null, false);
  private static final Pattern ROLLING = Pattern.compile("([1-9]\\d{0,4})([hd])");

  /** Hours ("24h") or days ("7d"), "cycle" or "all"; empty for anything else. */
  static Optional<Window> parse(String text) {
    if (text.equals("all")) {
      return Optional.of(ALL);
    }
    if (text.equals("cycle")) {
      return Optional.of(new Window(text, null, true));
    }
    Matcher rolling = ROLLING.matcher(text);
    if (!rolling.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(rolling.group(1));
    Duration length =
        rolling.group(2).equals("h") ? Duration.ofHours(count) : Duration.ofDays(count);
    return Optional.of(new Window(text, length, false));
  }

  boolean isRolling() {
    return length != null;
  }

  /** Where a rolling window begins that ends at a time. */
  Optional<Instant> begin(Instant end) {
    return isRolling() ? Optional.of(end.minus(length)) : Optional.empty();
  }

  boolean shows(int cycle, Instant time) {
    return !cycleOnly || cycle == cycleOf(time);
  }

  /** Two years, named for the even one that ends them. */
  private static int cycleOf(Instant time) {
    int year = time.atZone(ZoneOffset.UTC).getYear();
    return year + year % 2;
  }
}
