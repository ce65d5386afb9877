package org.pacstream.enrich.text;

/**
 * Traditional Chinese characters as their simplified ones, so that a rule or a name is written
 * once. Characters of Japanese are among them; since rules and texts are read alike, none is lost.
 */
public final class TraditionalCharacters {
  /** By character; itself for every one that is not traditional. */
  private static final char[] SIMPLIFIED = load();

  private TraditionalCharacters() {}

  /** The same with every traditional character of it simplified; the lengths are the same. */
  public static String simplified(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SIMPLIFIED[text.charAt(i)] != text.charAt(i)) {
        return simplified(text.toCharArray());
      }
    }
    return text;
  }

  /** The same of a character. */
  public static char simplified(char character) {
    return SIMPLIFIED[character];
  }

  private static String simplified(char[] text) {
    for (int i = 0; i < text.length; i++) {
      text[i] = SIMPLIFIED[text[i]];
    }
    return new String(text);
  }

  /** Pairs, the traditional character first. */
  private static char[] load() {
    var simplified = new char[Character.MAX_VALUE + 1];
    for (char letter = 0; letter < Character.MAX_VALUE; letter++) {
      simplified[letter] = letter;
    }
    simplified[Character.MAX_VALUE] = Character.MAX_VALUE;
    for (String line : WordList.load("traditional-characters.txt")) {
      for (String pair : line.split(" ")) {
        simplified[pair.charAt(0)] = pair.charAt(1);
      }
    }
    return simplified;
  }
}
