package org.pacstream.bench;

import java.util.Arrays;

/** Times of single updates, in nanoseconds. */
final class Latencies {
  private long[] nanos = new long[1024];
  private int count;
  private boolean sorted;

  void add(long time) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = time;
    sorted = false;
  }

  int count() {
    return count;
  }

  /** The least time that this share of all updates does not exceed, in microseconds. */
  double micros(double share) {
    if (!sorted) {
      Arrays.sort(nanos, 0, count);
      sorted = true;
    }
    return nanos[Math.max(0, (int) Math.ceil(share * count) - 1)] / 1e3;
  }

  double meanMicros() {
    return Arrays.stream(nanos, 0, count).average().orElse(0) / 1e3;
  }
}
