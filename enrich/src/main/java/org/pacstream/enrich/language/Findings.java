package org.pacstream.enrich.language;

import java.util.Arrays;

/** What was found in a text, in order: numbers of findings of {@link ByteRuns}. */
final class Findings {
  private static final int FIRST_ROOM = 1_024;

  private short[] numbers = new short[FIRST_ROOM];
  private int size;

  void clear() {
    size = 0;
  }

  /** Takes one if it is a finding, without asking whether: that cannot be foreseen. */
  void add(int finding) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size] = (short) finding;
    size += finding == ByteRuns.NOTHING ? 0 : 1;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return numbers[index];
  }
}
