package org.pacstream.enrich.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Traditional Chinese characters as their simplified ones, so that a rule or a name is written
 * once. Characters of Japanese are among them; since rules and texts are read alike, none is lost.
 */
public final class TraditionalCharacters {
  private static final Map<Integer, Integer> SIMPLIFIED = load();

  private TraditionalCharacters() {}

  /** The same with every traditional character of it simplified; the lengths are the same. */
  public static String simplified(String text) {
    if (text.codePoints().noneMatch(SIMPLIFIED::containsKey)) {
      return text;
    }
    var simplified = new StringBuilder(text.length());
    text.codePoints()
        .map(letter -> SIMPLIFIED.getOrDefault(letter, letter))
        .forEach(simplified::appendCodePoint);
    return simplified.toString();
  }

  /** Pairs, the traditional character first. */
  private static Map<Integer, Integer> load() {
    var pairs = new HashMap<Integer, Integer>();
    for (String line : WordList.load("traditional-characters.txt")) {
      for (String pair : line.split(" ")) {
        pairs.put(pair.codePointAt(0), pair.codePointAt(1));
      }
    }
    return Map.copyOf(pairs);
  }
}
