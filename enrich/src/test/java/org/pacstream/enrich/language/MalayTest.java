package org.pacstream.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MalayTest {
  @Test
  void manyWordsOfIndonesianDecideBetweenTheTwo() {
    assertThat(
            corrected("dia berkata bahwa bursa tutup karena libur", new Opinion("ms", 0.6, 0.999)))
        .isEqualTo(new Opinion("id", 0.999, 0.999));
  }

  @Test
  void wordsOfMalayTellWhichButLeaveTheDoubt() {
    assertThat(
            corrected(
                "beliau berkata bahawa kedai tutup kerana cuti", new Opinion("id", 0.6, 0.999)))
        .isEqualTo(new Opinion("ms", 0.6, 0.999));
  }

  @Test
  void aSingleWordTellsWhichButLeavesTheDoubt() {
    assertThat(corrected("dia berkata bahwa toko tutup", new Opinion("ms", 0.6, 0.999)))
        .isEqualTo(new Opinion("id", 0.6, 0.999));
  }

  @Test
  void wordsOfBothOrOfNeitherTellNothing() {
    var opinion = new Opinion("id", 0.6, 0.999);

    assertThat(corrected("dia datang lagi", opinion)).isEqualTo(opinion);
    assertThat(corrected("bahwa bahawa", opinion)).isEqualTo(opinion);
  }

  @Test
  void otherLanguagesAreLeftAsTheyAre() {
    var opinion = new Opinion("tl", 0.6);

    assertThat(corrected("bahwa karena bursa", opinion)).isEqualTo(opinion);
    assertThat(Malay.indexOfOther("tl", new String[] {"tl", "ms", "id"})).isEqualTo(-1);
  }

  private static Opinion corrected(String words, Opinion opinion) {
    return Malay.corrected(new Words(words.toCharArray(), words.length()), opinion);
  }
}
