package org.pacstream.enrich.signature;

import java.util.Arrays;
import java.util.List;

/**
 * The smallest of many numbers, each once. They are hashes and so spread evenly: each stands where
 * its size tells or close behind, all in order (an ordered hash table of open addressing), so that
 * none has to be sorted.
 */
final class Smallest {
  private static final int FREE = -1;

  /** So many places for each that is kept tell sizes apart. */
  private static final int HOMES = 4;

  /** Up to so many times as many as are kept stand there, then the greater half goes. */
  private static final int WAITING = 2;

  private final int most;
  private final int homes;

  /** Behind the last home there is room for all that may stand. */
  private final int[] places;

  private int size;

  /** None that is kept is greater. */
  private int greatest;

  private double homesPerNumber;

  /**
   * Of no numbers yet.
   *
   * @param most how many are kept
   * @param greatest greater ones are not looked at
   */
  Smallest(int most, int greatest) {
    this.most = most;
    this.homes = HOMES * most;
    this.places = new int[homes + WAITING * most + 1];
    clear(greatest);
  }

  private void clear(int none) {
    Arrays.fill(places, FREE);
    size = 0;
    greatest = none;
    homesPerNumber = homes / (none + 1.0);
  }

  /**
   * @param number from 0
   */
  void add(int number) {
    if (number <= greatest) {
      put(number);
    }
  }

  private void put(int number) {
    int at = (int) (number * homesPerNumber);
    while (places[at] != FREE && places[at] < number) {
      at++;
    }
    if (places[at] != number) {
      for (int moved = number; moved != FREE; at++) {
        int next = places[at];
        places[at] = moved;
        moved = next;
      }
      size++;
      if (size == WAITING * most) {
        dropGreater();
      }
    }
  }

  private void dropGreater() {
    int[] kept = smallest();
    clear(kept[most - 1]);
    for (int number : kept) {
      put(number);
    }
  }

  private int[] smallest() {
    int[] smallest = new int[Math.min(size, most)];
    int count = 0;
    for (int at = 0; count < smallest.length; at++) {
      if (places[at] != FREE) {
        smallest[count++] = places[at];
      }
    }
    return smallest;
  }

  boolean isFull() {
    return size >= most;
  }

  List<Integer> ascending() {
    int[] smallest = smallest();
    var numbers = new Integer[smallest.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = smallest[i];
    }
    return List.of(numbers);
  }
}
