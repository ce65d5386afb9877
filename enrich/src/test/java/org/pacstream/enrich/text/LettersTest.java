package org.pacstream.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LettersTest {
  private static final String[] NEIGHBOURS = {
    "", "a", "É", "ب", "क", "्", "़", "ガ", "각", "\u0301", "Σ"
  };

  @Test
  void everyCharacterIsFoldedAsByNormalisationWhateverStandsBesideIt() {
    for (int letter = 0; letter <= Character.MAX_VALUE; letter++) {
      for (String neighbour : NEIGHBOURS) {
        assertFoldedAsByNormalisation(neighbour + (char) letter);
        assertFoldedAsByNormalisation((char) letter + neighbour);
      }
    }
  }

  @Test
  void wordsOfAnyLettersAreFoldedAsByNormalisation() {
    var random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      int block = random.nextInt(0x3200 / 0x80) * 0x80;
      var word = new StringBuilder();
      while (word.length() < 6) {
        word.append((char) (block + random.nextInt(0x80)));
      }
      assertFoldedAsByNormalisation(word.toString());
    }
  }

  private static void assertFoldedAsByNormalisation(String word) {
    String lower = Folding.normalizedLower(word);
    if (!Folding.lower(word).equals(lower)
        || !Folding.folded(lower).equals(Folding.normalizedFolded(lower))) {
      assertThat(Folding.lower(word)).as(word).isEqualTo(lower);
      assertThat(Folding.folded(lower)).as(word).isEqualTo(Folding.normalizedFolded(lower));
    }
  }
}
