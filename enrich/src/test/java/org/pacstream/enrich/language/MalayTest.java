package org.pacstream.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MalayTest {
  @Test
  void manyWordsOfIndonesianDecideBetweenTheTwo() {
    assertThat(
            Malay.corrected(
                "dia berkata bahwa bursa tutup karena libur", new Opinion("ms", 0.6, 0.999)))
        .isEqualTo(new Opinion("id", 0.999, 0.999));
  }

  @Test
  void wordsOfMalayTellWhichButLeaveTheDoubt() {
    assertThat(
            Malay.corrected(
                "beliau berkata bahawa kedai tutup kerana cuti", new Opinion("id", 0.6, 0.999)))
        .isEqualTo(new Opinion("ms", 0.6, 0.999));
  }

  @Test
  void aSingleWordTellsWhichButLeavesTheDoubt() {
    assertThat(Malay.corrected("dia berkata bahwa toko tutup", new Opinion("ms", 0.6, 0.999)))
        .isEqualTo(new Opinion("id", 0.6, 0.999));
  }

  @Test
  void wordsOfBothOrOfNeitherTellNothing() {
    var opinion = new Opinion("id", 0.6, 0.999);

    assertThat(Malay.corrected("dia datang lagi", opinion)).isEqualTo(opinion);
    assertThat(Malay.corrected("bahwa bahawa", opinion)).isEqualTo(opinion);
  }

  @Test
  void otherLanguagesAreLeftAsTheyAre() {
    var opinion = new Opinion("tl", 0.6);

    assertThat(Malay.corrected("bahwa karena bursa", opinion)).isEqualTo(opinion);
    assertThat(Malay.indexOfOther("tl", new String[] {"tl", "ms", "id"})).isEqualTo(-1);
  }
}
