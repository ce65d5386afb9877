package org.pacstream.enrich.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * What follows a letter, in a tree of words by their letters: few of each, so they stand sorted.
 *
 * @param <T> what a letter leads to
 */
public final class LetterMap<T> {
  private static final char[] NONE = {};

  private char[] letters = NONE;
  private final List<T> values = new ArrayList<>(0);

  /** Null where nothing follows by the letter. */
  public T get(char letter) {
    int at = Arrays.binarySearch(letters, letter);
    return at < 0 ? null : values.get(at);
  }

  /** What follows by the letter, made where nothing does yet. */
  public T getOrAdd(char letter, Supplier<T> made) {
    int at = Arrays.binarySearch(letters, letter);
    if (at >= 0) {
      return values.get(at);
    }
    int place = -at - 1;
    char[] more = Arrays.copyOf(letters, letters.length + 1);
    System.arraycopy(letters, place, more, place + 1, letters.length - place);
    more[place] = letter;
    letters = more;
    values.add(place, made.get());
    return values.get(place);
  }
}
