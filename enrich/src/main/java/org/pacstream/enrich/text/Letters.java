package org.pacstream.enrich.text;

import java.util.function.UnaryOperator;

/**
 * How single letters are folded, for the words of which each letter can be folded by itself: those
 * without combining marks, joiners and the like. They are nearly all, and need no normalisation.
 */
final class Letters {
  /** Blocks whose letters are looked up. */
  private static final int[][] BLOCKS = {
    {0x0000, 0x06FF}, {0x0900, 0x097F}, {0x1E00, 0x1FFF}, {0x2010, 0x20BF}, {0x3000, 0x30FF}
  };

  private static final int END = 0x3100;

  /** Stands for a letter that depends on its neighbours, or is folded to none or to several. */
  private static final char DEPENDS = 0;

  private static final char[] LOWER = table(Folding::normalizedLower);
  private static final char[] FOLDED = table(Folding::normalizedFolded);

  /** Letters that stay as they are, as bits. */
  private static final long[] STAY = new long[END / Long.SIZE];

  static {
    for (char letter = 0; letter < END; letter++) {
      boolean stays = LOWER[letter] == letter && FOLDED[letter] == letter && letter != DEPENDS;
      STAY[letter / Long.SIZE] |= stays ? 1L << letter : 0;
    }
  }

  private Letters() {}

  /** Whether letters are as lower case without accents has them, as most are. */
  static boolean areFolded(char[] text, int begin, int end) {
    for (int at = begin; at < end; at++) {
      char letter = text[at];
      boolean stays =
          letter < END ? (STAY[letter / Long.SIZE] & 1L << letter) != 0 : isOneForm(letter);
      if (!stays) {
        return false;
      }
    }
    return true;
  }

  /**
   * Puts letters into others as {@link Folding#lower} has them.
   *
   * @return whether it could, since none of them depends on another
   */
  static boolean lower(char[] text, int begin, int end, char[] into) {
    for (int at = begin; at < end; at++) {
      char mapped = mapped(text[at], LOWER);
      if (mapped == DEPENDS) {
        return false;
      }
      into[at - begin] = mapped;
    }
    return true;
  }

  /**
   * Replaces the first letters of some by what {@link Folding#folded} has for them.
   *
   * @return how many became others; -1 if it could not, since one depends on another
   */
  static int fold(char[] lower, int length) {
    int others = 0;
    for (int at = 0; at < length; at++) {
      char mapped = mapped(lower[at], FOLDED);
      if (mapped == DEPENDS) {
        return -1;
      }
      others += mapped == lower[at] ? 0 : 1;
      lower[at] = mapped;
    }
    return others;
  }

  /** The word as {@link Folding#lower} has it; null where its letters depend on each other. */
  static String lower(String word) {
    char[] letters = word.toCharArray();
    return lower(letters, 0, letters.length, letters) ? new String(letters) : null;
  }

  /** The word as {@link Folding#folded} has it; null where its letters depend on each other. */
  static String folded(String lower) {
    char[] letters = lower.toCharArray();
    int others = fold(letters, letters.length);
    if (others == 0) {
      return lower;
    }
    return others < 0 ? null : new String(letters);
  }

  private static char mapped(char letter, char[] table) {
    if (letter < END) {
      return table[letter];
    }
    return isOneForm(letter) ? letter : DEPENDS;
  }

  /** Ideographs and Korean syllables. */
  private static boolean isOneForm(char letter) {
    return letter >= 0x3400 && letter <= 0x4DBF
        || letter >= 0x4E00 && letter <= 0x9FFF
        || letter >= 0xAC00 && letter <= 0xD7A3;
  }

  private static char[] table(UnaryOperator<String> folding) {
    var table = new char[END];
    for (int[] block : BLOCKS) {
      for (int letter = block[0]; letter <= block[1]; letter++) {
        String mapped = standsAlone(letter) ? folding.apply(Character.toString(letter)) : "";
        table[letter] = mapped.length() == 1 ? mapped.charAt(0) : DEPENDS;
      }
    }
    return table;
  }

  private static boolean standsAlone(int letter) {
    if (letter == 'Σ' || letter == 'Ϲ') {
      return false; // its lower case depends on whether it ends the word
    }
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> isPartOfSyllable(letter);
      case Character.ENCLOSING_MARK, Character.FORMAT, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  /** Devanagari's vowel signs: they are not reordered and join no letter. */
  private static boolean isPartOfSyllable(int mark) {
    return mark >= 0x0900
        && mark <= 0x0963
        && mark != 0x093C
        && !(mark >= 0x0951 && mark <= 0x0954);
  }
}
