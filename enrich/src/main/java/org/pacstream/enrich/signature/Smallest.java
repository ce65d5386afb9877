package org.pacstream.enrich.signature;

import java.util.Arrays;
import java.util.List;

/** The smallest of many numbers, each once. */
final class Smallest {
  /** So many wait until they are sorted in together. */
  private static final int MOST_WAITING = 64;

  private final int[] waiting = new int[MOST_WAITING];
  private int[] ascending;
  private int[] merged;
  private int size;
  private int more;

  /** None that is kept is greater. */
  private int greatest;

  /**
   * Of no numbers yet.
   *
   * @param most how many are kept
   * @param greatest greater ones are not looked at
   */
  Smallest(int most, int greatest) {
    this.greatest = greatest;
    ascending = new int[most];
    merged = new int[most];
  }

  void add(int number) {
    if (number <= greatest) {
      waiting[more++] = number;
      if (more == MOST_WAITING) {
        merge();
      }
    }
  }

  private void merge() {
    Arrays.sort(waiting, 0, more);
    int old = 0;
    int young = 0;
    int count = 0;
    while (count < merged.length && (old < size || young < more)) {
      boolean isOld = young == more || old < size && ascending[old] <= waiting[young];
      int next = isOld ? ascending[old++] : waiting[young++];
      if (count == 0 || merged[count - 1] != next) {
        merged[count++] = next;
      }
    }
    int[] former = ascending;
    ascending = merged;
    merged = former;
    size = count;
    more = 0;
    if (size == ascending.length) {
      greatest = ascending[size - 1];
    }
  }

  boolean isFull() {
    merge();
    return size == ascending.length;
  }

  List<Integer> ascending() {
    merge();
    var numbers = new Integer[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = ascending[i];
    }
    return List.of(numbers);
  }
}
