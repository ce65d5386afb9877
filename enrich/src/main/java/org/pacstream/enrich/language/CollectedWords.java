package org.pacstream.enrich.language;

import java.util.Arrays;
import org.pacstream.enrich.text.Token;

/** Words of an article, in order, and how many letters each script has in them. */
final class CollectedWords {
  /** Of a longer run only the beginning is read; Thai is written without blanks. */
  private static final int LONGEST_WORD = 200;

  private static final int IDEOGRAPH_WEIGHT = 3;
  private static final int FIRST_ROOM = 128;

  private static final Script[] SCRIPTS = Script.values();

  private final int[] letters = new int[SCRIPTS.length];
  private Token[] tokens = new Token[FIRST_ROOM];

  /** Of each word, by {@link Script#ordinal}. */
  private byte[] scripts = new byte[FIRST_ROOM];

  /** Of each word, whether it is printed with one. */
  private boolean[] capital = new boolean[FIRST_ROOM];

  private int count;

  /**
   * @param first letter as printed
   * @return how many letters it counts for
   */
  int add(Token token, int first) {
    if (count == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * count);
      scripts = Arrays.copyOf(scripts, 2 * count);
      capital = Arrays.copyOf(capital, 2 * count);
    }
    Script script = Script.of(first);
    tokens[count] = token;
    scripts[count] = (byte) script.ordinal();
    capital[count] = Character.isUpperCase(first);
    count++;
    int length = Math.min(LONGEST_WORD, token.end() - token.begin());
    boolean dense = script == Script.CJK || script == Script.HANGUL;
    int weight = dense ? length * IDEOGRAPH_WEIGHT : length;
    letters[script.ordinal()] += weight;
    return weight;
  }

  int count() {
    return count;
  }

  /** The script with most letters. */
  Script prevailing() {
    int prevailing = Script.LATIN.ordinal();
    for (int script = 0; script < letters.length; script++) {
      prevailing = letters[script] > letters[prevailing] ? script : prevailing;
    }
    return SCRIPTS[prevailing];
  }

  int letters(Script script) {
    return letters[script.ordinal()];
  }

  /**
   * Words of one script.
   *
   * @param firsts of so many of all words
   * @param capitals whether those that are printed with a capital are among them
   */
  Words words(Script script, int firsts, boolean capitals) {
    int room = 0;
    for (int i = 0; i < firsts; i++) {
      room += is(i, script, capitals) ? 1 + length(i) : 0;
    }
    var words = new char[room];
    int end = 0;
    for (int i = 0; i < firsts; i++) {
      if (is(i, script, capitals)) {
        if (script != Script.CJK) {
          words[end++] = ' ';
        }
        tokens[i].lower().getChars(0, length(i), words, end);
        end += length(i);
      }
    }
    return new Words(words, end);
  }

  private boolean is(int word, Script script, boolean capitals) {
    return scripts[word] == script.ordinal() && (capitals || !capital[word]);
  }

  private int length(int word) {
    return Math.min(LONGEST_WORD, tokens[word].lower().length());
  }
}
