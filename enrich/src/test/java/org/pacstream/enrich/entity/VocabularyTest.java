package org.pacstream.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary vocabulary = new Vocabulary();

  @Test
  void aWordKeepsItsNumberHoweverManyFollow() {
    for (int i = 0; i < 5_000; i++) {
      assertThat(vocabulary.add("word" + i)).isEqualTo(i);
    }
    for (int i = 0; i < 5_000; i++) {
      assertThat(vocabulary.number("word" + i)).isEqualTo(i);
      assertThat(vocabulary.add("word" + i)).isEqualTo(i);
    }
  }

  @Test
  void aWordThatWasNotAddedHasNoNumber() {
    vocabulary.add("harris");
    assertThat(vocabulary.number("harri")).isEqualTo(Vocabulary.UNKNOWN);
    assertThat(vocabulary.number("harriss")).isEqualTo(Vocabulary.UNKNOWN);
  }

  @Test
  void wordsThatShareAHashAreToldApart() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    int number = vocabulary.add("Aa");
    assertThat(vocabulary.number("BB")).isEqualTo(Vocabulary.UNKNOWN);
    int other = vocabulary.add("BB");
    assertThat(vocabulary.number("Aa")).isEqualTo(number).isNotEqualTo(other);
    assertThat(vocabulary.number("BBB", 2)).isEqualTo(other);
  }

  @Test
  void theBeginningOfAWordIsLookedUpToo() {
    int number = vocabulary.add("харрис");
    assertThat(vocabulary.number("харриса", 6)).isEqualTo(number);
    assertThat(vocabulary.number("харриса", 5)).isEqualTo(Vocabulary.UNKNOWN);
  }

  @Test
  void anArticlesWordsAreAddedBesideTheSharedOnes() {
    int shared = vocabulary.add("harris");
    var own = new Vocabulary(vocabulary);
    assertThat(own.extendsBase()).isFalse();
    assertThat(own.add("harris")).isEqualTo(shared);
    int added = own.add("smith");
    assertThat(own.number("smith")).isEqualTo(added).isNotEqualTo(shared);
    assertThat(own.numberBeyondBase("smith", 5)).isEqualTo(added);
    assertThat(own.extendsBase()).isTrue();
    assertThat(vocabulary.number("smith")).isEqualTo(Vocabulary.UNKNOWN);
  }

  @Test
  void everyUseHasItsBitOfAByte() {
    assertThat(Use.values()).hasSizeLessThanOrEqualTo(Byte.SIZE);
  }

  @Test
  void whatAWordIsForIsFoundWithItHoweverManyFollow() {
    int surname = vocabulary.add("harris");
    vocabulary.mark(surname, Use.SURNAME);
    vocabulary.mark(surname, Use.MORE);
    vocabulary.add("smith");
    for (int i = 0; i < 5_000; i++) {
      vocabulary.mark(vocabulary.add("word" + i), Use.NAME);
    }

    int found = vocabulary.find("harriss", 6);
    assertThat(vocabulary.numberAt(found)).isEqualTo(surname);
    assertThat(vocabulary.usesAt(found)).isEqualTo(Use.SURNAME.bit() | Use.MORE.bit());
    assertThat(vocabulary.usesAt(vocabulary.find("smith", 5))).isZero();
    assertThat(vocabulary.usesAt(vocabulary.find("word4999", 8))).isEqualTo(Use.NAME.bit());
    int absent = vocabulary.find("harri", 5);
    assertThat(absent).isEqualTo(Vocabulary.NOWHERE);
    assertThat(vocabulary.numberAt(absent)).isEqualTo(Vocabulary.UNKNOWN);
    assertThat(vocabulary.usesAt(absent)).isZero();
  }
}
