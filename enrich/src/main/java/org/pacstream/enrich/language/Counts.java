package org.pacstream.enrich.language;

/** How often each of some numbers came, in the order in which they came first. */
final class Counts {
  private final short[] place;
  private final short[] counted;
  private final int[] times;
  private int size;

  /**
   * @param numbers below which all are
   */
  Counts(int numbers) {
    place = new short[numbers];
    counted = new short[numbers];
    times = new int[numbers];
  }

  /** Leaves the places, which are only believed where they lead back to their number. */
  void clear() {
    size = 0;
  }

  /** How many different numbers came. */
  int size() {
    return size;
  }

  /** One of the numbers, by the order in which they came first. */
  int counted(int index) {
    return counted[index];
  }

  /** How often that one came. */
  int times(int index) {
    return times[index];
  }

  void add(int number) {
    int at = place[number];
    if (at < size && counted[at] == number) {
      times[at]++;
    } else {
      place[number] = (short) size;
      counted[size] = (short) number;
      times[size] = 1;
      size++;
    }
  }
}
