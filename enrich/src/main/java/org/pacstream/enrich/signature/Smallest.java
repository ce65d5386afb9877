package org.pacstream.enrich.signature;

import java.util.Arrays;
import java.util.List;

/** The smallest of many numbers, each once. */
final class Smallest {
  private final int[] ascending;
  private int size;

  /**
   * Of no numbers yet.
   *
   * @param most how many are kept
   */
  Smallest(int most) {
    ascending = new int[most];
  }

  void add(int number) {
    if (isFull() && number >= ascending[size - 1]) {
      return;
    }
    int found = Arrays.binarySearch(ascending, 0, size, number);
    if (found >= 0) {
      return;
    }
    int at = -found - 1;
    int moved = Math.min(size, ascending.length - 1) - at;
    System.arraycopy(ascending, at, ascending, at + 1, moved);
    ascending[at] = number;
    size = Math.min(size + 1, ascending.length);
  }

  boolean isFull() {
    return size == ascending.length;
  }

  List<Integer> ascending() {
    return Arrays.stream(ascending, 0, size).boxed().toList();
  }
}
