package org.pacstream.enrich.entity;

import java.util.Arrays;

/** What numbers of words lead to. */
final class NumberMap<T> {
  private int[] keys = empty(4);
  private Object[] values = new Object[4];
  private int size;

  /** Null for a number that leads nowhere. */
  @SuppressWarnings("unchecked")
  T get(int number) {
    return (T) values[slot(number)];
  }

  void put(int number, T value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(number);
    keys[slot] = number;
    values[slot] = value;
    size++;
  }

  /** Where a number is, or would be. */
  private int slot(int number) {
    int slot = (number * 0x9E3779B9 >>> 8) & keys.length - 1;
    while (keys[slot] >= 0 && keys[slot] != number) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    Object[] oldValues = values;
    keys = empty(2 * oldKeys.length);
    values = new Object[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static int[] empty(int size) {
    var keys = new int[size];
    Arrays.fill(keys, Vocabulary.UNKNOWN);
    return keys;
  }
}
